import { defineCarrier } from "../carrier.ts";
import { CategoryGroup } from "../enums/category-group.ts";
import { bool, int32, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** What a company is to us. */
export const Category = defineCarrier("Category", {
  Id: int32(),
  Value: text(),
  Tooltip: text(),
  CategoryGroup: oneOf(CategoryGroup),
  EnableLeadStatus: bool(),
  Rank: int32(),
  Deleted: bool(),
  ...rowRights,
});
