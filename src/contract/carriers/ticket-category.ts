import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A category as an entry of a list. */
export const TicketCategory = defineCarrier("TicketCategory", {
  Id: int32(),
  Value: text(),
  Tooltip: text(),
  ...rowRights,
});
