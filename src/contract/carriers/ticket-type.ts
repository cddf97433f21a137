import { defineCarrier } from "../carrier.ts";
import { bool, int32, key, list, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A kind of ticket, with its defaults for new tickets and replies. */
export const TicketType = defineCarrier("TicketType", {
  TicketTypeId: key(),
  Name: text({ maxLength: 4000 }),
  Icon: text({ maxLength: 32 }),
  DefaultTicketStatus: int32(),
  DefaultTicketPriority: int32(),
  IsDefault: bool(),
  ShowInNew: bool(),
  ExcludeSignature: bool(),
  ExcludeEmailRecipients: bool(),
  ExternalAsDefault: bool(),
  VisibleForGroups: list(int32()),
  ReplyForwardNoSignature: bool(),
  ReplyExternalAsDefault: bool(),
  ...rowRights,
});
