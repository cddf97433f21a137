import { defineCarrier } from "../carrier.ts";
import { bool, dateTime, embedded, int32, list, text } from "../member.ts";

const TicketLogChange = defineCarrier("TicketLogChange", {
  /** The member of the ticket, or of the message; CustomFields for all custom fields. */
  Member: text(),
  /** Key of the custom field; empty for all others. */
  CustomField: text(),
  /** Its label. */
  Label: text(),
  /** How the values are written: Text, Name, Instant (in UTC), Minutes, Seconds, Number or Flag (0 and 1). */
  Form: text(),
  /** Records by their names, and cut after 255 characters; empty = none, null = nothing you may see. */
  Before: text(),
  After: text(),
});

/** What one call did to a ticket. */
export const TicketLogEntry = defineCarrier("TicketLogEntry", {
  LogId: int32(),
  At: dateTime(),
  /** 0 = the desk itself, or somebody outside. */
  AssociateId: int32(),
  FullName: text(),
  /** Published name of the action, such as Ticket_ChangeStatus. */
  Action: text(),
  /** The message that it is about; 0 = none. */
  MessageId: int32(),
  /** The ticket that it happened to before that was merged into this one; 0 = this one, or one that you may not see. */
  FromTicketId: int32(),
  /** Others that had a part in it by a merge, a split or a relation, as far as you may see them. */
  OtherTicketIds: list(int32()),
  /** It took a merge with these back. */
  TookMergeBack: bool(),
  Changes: list(embedded(TicketLogChange)),
});
