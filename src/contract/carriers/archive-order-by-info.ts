import { defineCarrier } from "../carrier.ts";
import { OrderBySortType } from "../enums/archive.ts";
import { oneOf, text } from "../member.ts";

/** A column that rows are sorted by. */
export const ArchiveOrderByInfo = defineCarrier("ArchiveOrderByInfo", {
  Name: text(),
  Direction: oneOf(OrderBySortType),
});
