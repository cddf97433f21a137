import { defineCarrier } from "../carrier.ts";
import { embedded, int32, list, text } from "../member.ts";

const UsageCount = defineCarrier("UsageCount", {
  /** Categories, Members, Users, TicketTypes, Persons, Contacts or EscalationLevels. */
  What: text(),
  Count: int32(),
});

/** How much there is of what uses a row of a list. */
export const Usage = defineCarrier("Usage", {
  List: text(),
  Id: int32(),
  /** In whatever state, deleted ones too. */
  Tickets: int32(),
  /** Active ones. */
  OpenTickets: int32(),
  /** What else uses it; what does not is left out. */
  Others: list(embedded(UsageCount)),
});
