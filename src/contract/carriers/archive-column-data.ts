import { defineCarrier } from "../carrier.ts";
import { text } from "../member.ts";

/** What one row holds in one column. */
export const ArchiveColumnData = defineCarrier("ArchiveColumnData", {
  DisplayValue: text(),
  TooltipHint: text(),
  LinkHint: text(),
});
