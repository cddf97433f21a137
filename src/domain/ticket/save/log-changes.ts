import type { CustomField, CustomFieldValue } from "../../desk/custom-field.ts";
import { baseStatusCodes } from "../../desk/status.ts";
import { utcText } from "../../utc-text.ts";
import { readStatusCodes, securityLevelCodes, type Ticket } from "../ticket.ts";

/** One field that a call changed, in the form of the published log tables. */
export interface LogChange {
  /** Published number of the field. */
  readonly field: number;
  readonly from: string;
  readonly to: string;
  /** Key of the custom field, when `field` is {@link CUSTOM_FIELD_CHANGE}. */
  readonly customField?: string;
}

/** Published number that stands for any custom field. */
export const CUSTOM_FIELD_CHANGE = 33;

const LOG_TEXT_MAX_LENGTH = 255;

type FieldOf<Value> = {
  [Field in keyof Ticket]: Ticket[Field] extends Value ? Field : never;
}[keyof Ticket];

/** How a field is written, and how it is written when it has no value. */
interface Form {
  readonly text: (ticket: Ticket) => string;
  readonly nothing: string;
}

const words = (field: FieldOf<string>): Form => ({
  text: (ticket) => ticket[field],
  nothing: "",
});

const whole = (field: FieldOf<number>): Form => ({
  text: (ticket) => String(ticket[field]),
  nothing: "0",
});

const instant = (field: FieldOf<number | null>): Form => ({
  text: (ticket) => {
    const at = ticket[field];
    return at === null ? "" : utcText(at);
  },
  nothing: "",
});

const code = (codeOf: (ticket: Ticket) => number, nothing = "0"): Form => ({
  text: (ticket) => String(codeOf(ticket)),
  nothing,
});

/** Ids as decimals, enums as their numbers, instants as UTC text, in the published numbering. */
const fieldForms: readonly (readonly [field: number, form: Form])[] = [
  [1, instant("createdAt")],
  [2, words("title")],
  [3, instant("lastChangedAt")],
  [4, instant("readByOwnerAt")],
  [5, instant("readByCustomerAt")],
  [6, instant("closedAt")],
  [7, whole("timeToCloseMinutes")],
  [8, whole("realTimeToCloseMinutes")],
  [9, whole("timeToReplyMinutes")],
  [10, whole("realTimeToReplyMinutes")],
  [11, words("author")],
  [12, whole("createdById")],
  [13, whole("escalationLevel")],
  [14, instant("escalatesAt")],
  [15, whole("mergedIntoTicketId")],
  [17, code((ticket) => readStatusCodes[ticket.readStatus])],
  [18, code((ticket) => (ticket.hasAttachment ? 1 : 0))],
  [20, code((ticket) => ticket.escalationSecondsLeft ?? -1, "-1")],
  [21, instant("repliedAt")],
  [22, code((ticket) => securityLevelCodes[ticket.securityLevel])],
  [23, whole("categoryId")],
  [24, whole("priorityId")],
  [25, whole("personId")],
  [26, code((ticket) => baseStatusCodes[ticket.baseStatus])],
  [27, instant("firstReadByUserAt")],
  [28, instant("activatesAt")],
  [29, whole("ownerId")],
  [34, instant("firstReadByOwnerAt")],
  [35, whole("statusId")],
  [36, instant("deadlineAt")],
  [38, whole("timeSpentInternallySeconds")],
  [39, whole("timeSpentExternallySeconds")],
  [40, whole("timeSpentQueueSeconds")],
  [41, whole("realTimeSpentInternallySeconds")],
  [42, whole("realTimeSpentExternallySeconds")],
  [43, whole("realTimeSpentQueueSeconds")],
  [44, whole("replyCount")],
  [45, whole("messageCount")],
  [46, { text: (ticket) => ticket.tagIds.join(","), nothing: "" }],
  [47, whole("saleId")],
  [48, whole("projectId")],
  [49, whole("ticketTypeId")],
];

/**
 * Every logged field in which two states of a ticket differ. A new ticket (`before` null) logs the
 * fields that have a value. `customFields` says of which kind a custom value is; one of a field that
 * is no longer known is written as it is stored.
 */
export function logChanges(
  before: Ticket | null,
  after: Ticket,
  customFields: ReadonlyMap<string, CustomField> = new Map(),
): LogChange[] {
  const changes: LogChange[] = [];
  for (const [field, form] of fieldForms) {
    const from = before === null ? form.nothing : form.text(before);
    const to = form.text(after);
    if (from !== to)
      changes.push({ field, from: before === null ? "" : cutLogText(from), to: cutLogText(to) });
  }
  for (const key of customKeysOf(before, after)) {
    const textIn = (ticket: Ticket | null): string =>
      customText(ticket?.customFields[key] ?? null, customFields.get(key));
    const from = textIn(before);
    const to = textIn(after);
    if (from !== to) {
      changes.push({
        field: CUSTOM_FIELD_CHANGE,
        from: cutLogText(from),
        to: cutLogText(to),
        customField: key,
      });
    }
  }
  return changes;
}

function customKeysOf(before: Ticket | null, after: Ticket): ReadonlySet<string> {
  return new Set([...Object.keys(before?.customFields ?? {}), ...Object.keys(after.customFields)]);
}

function customText(value: CustomFieldValue, field: CustomField | undefined): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" && field?.type === "DateTime" ? utcText(value) : String(value);
}

/** Half of a character cannot be stored, so a cut through one takes it away whole. */
export function cutLogText(text: string): string {
  const start = text.slice(0, LOG_TEXT_MAX_LENGTH);
  return text.length > LOG_TEXT_MAX_LENGTH ? start.replace(/\p{Surrogate}$/u, "") : start;
}
