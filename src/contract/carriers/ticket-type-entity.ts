import { defineCarrier } from "../carrier.ts";
import { bool, int32, key, list, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A kind of ticket, as administrators configure it. */
export const TicketTypeEntity = defineCarrier("TicketTypeEntity", {
  TicketTypeId: key(),
  Name: text({ maxLength: 4000 }),
  Rank: int32({ int16: true }),
  Tooltip: text({ maxLength: 4000 }),
  Icon: text({ maxLength: 32 }),
  DefaultTicketStatus: int32(),
  /** Statuses to choose from; empty = all. */
  TicketStatuses: list(int32()),
  DefaultTicketPriority: int32(),
  /** Priorities to choose from; empty = all. */
  TicketPriorities: list(int32()),
  ReplyTemplate: int32(),
  IsExternalVisible: bool(),
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
