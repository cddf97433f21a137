import { defineCarrier } from "../carrier.ts";
import { embedded, int32, list } from "../member.ts";
import { ArchiveColumnInfo } from "./archive-column-info.ts";
import { ArchiveListItem } from "./archive-list-item.ts";
import { rowRights } from "./row-rights.ts";

/** What was found, with the columns that it is shown in. */
export const FindResults = defineCarrier("FindResults", {
  ArchiveColumns: list(embedded(ArchiveColumnInfo)),
  ArchiveRows: list(embedded(ArchiveListItem)),
  RowCount: int32(),
  ...rowRights,
});
