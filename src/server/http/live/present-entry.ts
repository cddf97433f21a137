import type { Desk } from "../../../domain/desk/desk.ts";
import type { FeedEntry, PresenceChange } from "../../usecases/live/read-log.ts";
import type { Heard } from "../../usecases/live/visible-entries.ts";
import { utcText } from "../session/present-session.ts";
import type { ServerEvent } from "./event-stream.ts";

/** Published members by the published numbers of the log; what is missing has no member of its own. */
const members: Readonly<Record<number, string>> = {
  2: "Title",
  4: "ReadByOwner",
  5: "ReadByCustomer",
  6: "ClosedAt",
  11: "Author",
  13: "AlertLevel",
  14: "AlertTimeout",
  15: "ConnectId",
  17: "ReadStatus",
  18: "HasAttachment",
  21: "RepliedAt",
  22: "Slevel",
  23: "Category",
  24: "Priority",
  25: "Person",
  26: "BaseStatus",
  28: "Activate",
  29: "OwnedBy",
  33: "CustomFields",
  35: "Status",
  36: "Deadline",
  44: "NumReplies",
  45: "NumMessages",
  46: "Tags",
  47: "Sale",
  48: "Project",
  49: "TicketType",
};

/** Published number of the field that only a new ticket has a change of. */
const CREATED_AT = 1;
/** Those of the category and the owner, by which it is decided who may see a ticket. */
const DECIDING: readonly number[] = [23, 29];

/** What a page is told of an entry: enough to know what to read anew, and nothing to read. */
export function eventsOf(entry: Heard<FeedEntry>): readonly ServerEvent[] {
  const { ticketId, messageId, isVisible } = entry;
  if (!isVisible) {
    if (!mayHaveBeenVisible(entry)) return [];
    return [{ event: "ticket", data: { TicketId: ticketId, Kind: "Deleted" } }];
  }
  const told = { TicketId: ticketId, ByAssociateId: entry.userId, At: utcText(entry.at) };
  const ticket = {
    event: "ticket",
    data: {
      ...told,
      Kind: entry.fields.includes(CREATED_AT) ? "Created" : "Changed",
      Version: entry.version,
      Members: entry.fields.flatMap((field) => members[field] ?? []),
    },
  };
  return messageId === null
    ? [ticket]
    : [ticket, { event: "message", data: { ...told, MessageId: messageId } }];
}

/** What a page is told of somebody who is at a ticket, does something else there, or left. */
export function eventOfPresence(
  { ticketId, userId, mode }: PresenceChange,
  { users }: Pick<Desk, "users">,
): ServerEvent {
  const fullName = users.get(userId)?.fullName ?? "";
  const data = { TicketId: ticketId, AssociateId: userId, FullName: fullName, Mode: mode };
  return { event: "presence", data };
}

/** Of what was hidden all the time, nobody hears that it is there and that somebody works on it. */
function mayHaveBeenVisible({ fields }: FeedEntry): boolean {
  return !fields.includes(CREATED_AT) && DECIDING.some((field) => fields.includes(field));
}
