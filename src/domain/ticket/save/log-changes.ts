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

type FieldLog = readonly [field: number, text: (ticket: Ticket) => string];

const plain =
  (field: FieldOf<string | number>) =>
  (ticket: Ticket): string =>
    String(ticket[field]);

const instant =
  (field: FieldOf<number | null>) =>
  (ticket: Ticket): string => {
    const at = ticket[field];
    return at === null ? "" : utcText(at);
  };

/** Ids as decimals, enums as their numbers, instants as UTC text, in the published numbering. */
const fieldLogs: readonly FieldLog[] = [
  [1, instant("createdAt")],
  [2, plain("title")],
  [3, instant("lastChangedAt")],
  [4, instant("readByOwnerAt")],
  [5, instant("readByCustomerAt")],
  [6, instant("closedAt")],
  [7, plain("timeToCloseMinutes")],
  [8, plain("realTimeToCloseMinutes")],
  [9, plain("timeToReplyMinutes")],
  [10, plain("realTimeToReplyMinutes")],
  [11, plain("author")],
  [12, plain("createdById")],
  [13, plain("escalationLevel")],
  [14, instant("escalatesAt")],
  [15, plain("mergedIntoTicketId")],
  [17, (ticket) => String(readStatusCodes[ticket.readStatus])],
  [18, (ticket) => (ticket.hasAttachment ? "1" : "0")],
  [20, (ticket) => String(ticket.escalationSecondsLeft ?? -1)],
  [21, instant("repliedAt")],
  [22, (ticket) => String(securityLevelCodes[ticket.securityLevel])],
  [23, plain("categoryId")],
  [24, plain("priorityId")],
  [25, plain("personId")],
  [26, (ticket) => String(baseStatusCodes[ticket.baseStatus])],
  [27, instant("firstReadByUserAt")],
  [28, instant("activatesAt")],
  [29, plain("ownerId")],
  [34, instant("firstReadByOwnerAt")],
  [35, plain("statusId")],
  [36, instant("deadlineAt")],
  [38, plain("timeSpentInternallySeconds")],
  [39, plain("timeSpentExternallySeconds")],
  [40, plain("timeSpentQueueSeconds")],
  [41, plain("realTimeSpentInternallySeconds")],
  [42, plain("realTimeSpentExternallySeconds")],
  [43, plain("realTimeSpentQueueSeconds")],
  [44, plain("replyCount")],
  [45, plain("messageCount")],
  [46, (ticket) => ticket.tagIds.join(",")],
  [47, plain("saleId")],
  [48, plain("projectId")],
  [49, plain("ticketTypeId")],
];

/** Texts that say "nothing" in a field, so that a new ticket does not log them. */
const EMPTY_TEXTS: ReadonlySet<string> = new Set(["", "0", "-1"]);

/**
 * Every logged field in which two states of a ticket differ. A new ticket (`before` null) logs the
 * fields that have a value.
 */
export function logChanges(before: Ticket | null, after: Ticket): LogChange[] {
  const changes: LogChange[] = [];
  const compare = (field: number, text: (ticket: Ticket) => string, customField?: string): void => {
    const from = before === null ? "" : text(before);
    const to = text(after);
    if (from === to || (before === null && EMPTY_TEXTS.has(to))) return;
    changes.push({ field, from: cut(from), to: cut(to), ...(customField && { customField }) });
  };
  for (const [field, text] of fieldLogs) compare(field, text);
  const keys = new Set([
    ...Object.keys(before?.customFields ?? {}),
    ...Object.keys(after.customFields),
  ]);
  for (const key of keys) {
    compare(CUSTOM_FIELD_CHANGE, (ticket) => String(ticket.customFields[key] ?? ""), key);
  }
  return changes;
}

function cut(text: string): string {
  return text.slice(0, LOG_TEXT_MAX_LENGTH);
}
