import type { CustomFieldValue } from "../desk/custom-field.ts";
import type { TicketInput } from "../ticket/save/ticket-input.ts";
import type { Ticket } from "../ticket/ticket.ts";

/** What a save can set again as it was; tags and custom fields are traced one by one beside it. */
const traced = [
  "title",
  "author",
  "origin",
  "securityLevel",
  "categoryId",
  "priorityId",
  "ticketTypeId",
  "statusId",
  "activatesAt",
  "deadlineAt",
  "ownerId",
  "personId",
  "secondaryPersonIds",
  "saleId",
  "projectId",
] as const satisfies readonly (keyof Ticket)[];

type TracedField = (typeof traced)[number];

type TracedTicket = Pick<Ticket, TracedField>;

/** What a change made of a ticket. It is stored as JSON. */
export interface TicketTrace {
  readonly before: Partial<TracedTicket>;
  readonly after: Partial<TracedTicket>;
  readonly addedTagIds: readonly number[];
  readonly removedTagIds: readonly number[];
  readonly customFields: readonly {
    readonly key: string;
    readonly before: CustomFieldValue;
    readonly after: CustomFieldValue;
  }[];
  /** Whether somebody had chosen the deadline; a save that sets one makes it so. */
  readonly deadlineManual: boolean;
}

/** What was changed; null = nothing that can be put back. */
export function traceOf(before: Ticket, after: Ticket): TicketTrace | null {
  const fields = traced.filter((field) => !isSame(before[field], after[field]));
  const addedTagIds = after.tagIds.filter((id) => !before.tagIds.includes(id));
  const removedTagIds = before.tagIds.filter((id) => !after.tagIds.includes(id));
  const keys = new Set([...Object.keys(before.customFields), ...Object.keys(after.customFields)]);
  const customFields = [...keys]
    .map((key) => ({ key, before: fieldOf(before, key), after: fieldOf(after, key) }))
    .filter((field) => field.before !== field.after);
  const count = fields.length + addedTagIds.length + removedTagIds.length + customFields.length;
  if (count === 0) return null;
  return {
    before: pick(before, fields),
    after: pick(after, fields),
    addedTagIds,
    removedTagIds,
    customFields,
    deadlineManual: before.deadlineManual,
  };
}

/** Whether anything of what a change left is no longer as it left it. Tags come and go beside it. */
export function isChangedSince(trace: TicketTrace, now: Ticket): boolean {
  return (
    traced.some((field) => field in trace.after && !isSame(trace.after[field], now[field])) ||
    trace.customFields.some(({ key, after }) => fieldOf(now, key) !== after)
  );
}

/** The wish that puts back what a change did to a ticket that is as the change left it. */
export function reversalOf(trace: TicketTrace, now: Ticket): TicketInput {
  const { ownerId, ...fields } = trace.before;
  const tagIds = now.tagIds.filter((id) => !trace.addedTagIds.includes(id));
  const tags = [...tagIds, ...trace.removedTagIds].map((tagId) => ({ tagId }));
  const hasTags = trace.addedTagIds.length + trace.removedTagIds.length > 0;
  return {
    ...fields,
    // Otherwise the category that comes back might choose one.
    owner: ownerId ?? now.ownerId,
    ...(hasTags && { tags }),
    customFields: new Map(trace.customFields.map(({ key, before }) => [key, before])),
  };
}

function pick(ticket: Ticket, fields: readonly TracedField[]): Partial<TracedTicket> {
  return Object.fromEntries(fields.map((field) => [field, ticket[field]]));
}

const fieldOf = ({ customFields }: Ticket, key: string): CustomFieldValue =>
  Object.hasOwn(customFields, key) ? (customFields[key] ?? null) : null;

/** Compares values and lists of ids, which keep their order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
