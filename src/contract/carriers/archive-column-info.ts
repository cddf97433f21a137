import { defineCarrier } from "../carrier.ts";
import { bool, text } from "../member.ts";

/** What a column of a list is, and what can be done with it. */
export const ArchiveColumnInfo = defineCarrier("ArchiveColumnInfo", {
  DisplayName: text(),
  DisplayTooltip: text(),
  DisplayType: text(),
  CanOrderBy: bool(),
  Name: text(),
  CanRestrictBy: bool(),
  RestrictionType: text(),
  RestrictionListName: text(),
  IsVisible: bool(),
  ExtraInfo: text(),
  Width: text(),
  IconHint: text(),
  HeadingIconHint: text(),
});
