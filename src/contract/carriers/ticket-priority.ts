import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A priority as an entry of a list. */
export const TicketPriority = defineCarrier("TicketPriority", {
  Id: int32(),
  Value: text(),
  Tooltip: text(),
  ...rowRights,
});
