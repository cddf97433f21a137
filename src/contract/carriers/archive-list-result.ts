import { defineCarrier } from "../carrier.ts";
import { embedded, int32, list } from "../member.ts";
import { ArchiveListItem } from "./archive-list-item.ts";
import { rowRights } from "./row-rights.ts";

/** A page of a list, and how many rows there are on all pages. */
export const ArchiveListResult = defineCarrier("ArchiveListResult", {
  RowCount: int32(),
  Rows: list(embedded(ArchiveListItem)),
  ...rowRights,
});
