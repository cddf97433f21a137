import type { ArchiveProvider } from "../../../../domain/archive/providers.ts";
import { nameIn } from "../present-list.ts";
import { entityNameOf } from "../present-row.ts";
import type { GroupedRow } from "./grouped-rows.ts";

/** Rows that were computed are no records: they are called by where they stand. */
export function presentGroupedRows(
  rows: readonly GroupedRow[],
  { provider, jsonSafe }: { readonly provider: ArchiveProvider; readonly jsonSafe: boolean },
): readonly object[] {
  return rows.map(({ kind, key, values }) => ({
    PrimaryKey: String(key),
    EntityName: kind === "detail" ? entityNameOf(provider) : kind,
    ...Object.fromEntries(values.map(([name, value]) => [nameIn({ jsonSafe }, name), value])),
  }));
}
