import type { Desk } from "../desk/desk.ts";
import type { ColumnIndex } from "./columns/column-index.ts";
import { customFieldColumn } from "./columns/custom-field-columns.ts";
import type { ArchiveProvider } from "./providers.ts";

const known = new WeakMap<Desk, Map<ArchiveProvider, ColumnIndex>>();

/** The columns of a list on this desk: the published ones, and the desk's own fields of tickets. */
export function columnsOnDesk(provider: ArchiveProvider, desk: Desk): ColumnIndex {
  const ofDesk = known.get(desk) ?? new Map<ArchiveProvider, ColumnIndex>();
  known.set(desk, ofDesk);
  const found = ofDesk.get(provider) ?? build(provider, desk);
  ofDesk.set(provider, found);
  return found;
}

function build({ root, columns }: ArchiveProvider, { customFields }: Desk): ColumnIndex {
  if (customFields.size === 0 || (root !== "ticket" && root !== "message")) return columns;
  const via = root === "ticket" ? [] : ["ticket"];
  return columns.with([...customFields.values()].map((field) => customFieldColumn(field, via)));
}
