import type { Desk } from "../desk/desk.ts";
import type { ColumnIndex } from "./columns/column-index.ts";
import { serviceLevelColumns } from "./columns/service-level-columns.ts";
import { customFieldColumn } from "./columns/custom-field-columns.ts";
import type { ArchiveProvider } from "./providers.ts";

const known = new WeakMap<Desk, Map<ArchiveProvider, ColumnIndex>>();

/** The columns of a list on this desk: the published ones, those of ours, and the desk's own fields of tickets. */
export function columnsOnDesk(provider: ArchiveProvider, desk: Desk): ColumnIndex {
  const ofDesk = known.get(desk) ?? new Map<ArchiveProvider, ColumnIndex>();
  known.set(desk, ofDesk);
  const found = ofDesk.get(provider) ?? build(provider, desk);
  ofDesk.set(provider, found);
  return found;
}

function build({ root, columns }: ArchiveProvider, { customFields }: Desk): ColumnIndex {
  const own = root === "ticket" ? columns.with(serviceLevelColumns) : columns;
  if (customFields.size === 0 || (root !== "ticket" && root !== "message")) return own;
  const via = root === "ticket" ? [] : ["ticket"];
  return own.with([...customFields.values()].map((field) => customFieldColumn(field, via)));
}
