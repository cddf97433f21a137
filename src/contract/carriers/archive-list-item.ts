import { defineCarrier } from "../carrier.ts";
import { dictionary, embedded, int32, text } from "../member.ts";
import { ArchiveColumnData } from "./archive-column-data.ts";
import { rowRights } from "./row-rights.ts";

/** A row of a list. */
export const ArchiveListItem = defineCarrier("ArchiveListItem", {
  EntityName: text({ access: "read" }),
  PrimaryKey: int32({ access: "read" }),
  ColumnData: dictionary(embedded(ArchiveColumnData), { access: "read" }),
  LinkHint: text({ access: "read" }),
  StyleHint: text({ access: "read" }),
  ...rowRights,
});
