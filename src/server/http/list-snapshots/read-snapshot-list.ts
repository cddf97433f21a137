import type { ArchiveQuery } from "../../../domain/archive/archive-query.ts";
import { columnsOnDesk } from "../../../domain/archive/provider-columns.ts";
import { findArchiveProvider } from "../../../domain/archive/providers.ts";
import type { StoredListSnapshot } from "../../usecases/list-snapshots/get-list-snapshot.ts";
import type { ListCall } from "../archive/list-call.ts";
import { archiveListsOf } from "../archive/lists/archive-lists.ts";
import { readColumns } from "../archive/options/read-columns.ts";
import { readFilter } from "../archive/options/read-filter.ts";
import { parseOrder, readOrder } from "../archive/options/read-order.ts";
import type { ShownColumn } from "../archive/present-row.ts";

/** What a snapshot is taken of, as the list of all tickets reads it. */
export interface SnapshotList {
  readonly query: Omit<ArchiveQuery, "page" | "counts">;
  readonly shown: readonly ShownColumn[];
}

/**
 * Reads what a list was asked for, for this caller and now: what `currentAssociate` or `today` means is
 * not kept.
 *
 * @throws AppError "validation"
 */
export function readSnapshotList(
  call: ListCall,
  wish: Pick<StoredListSnapshot, "filter" | "orderBy" | "columns">,
): SnapshotList {
  const { desk, language } = call.presentation;
  const provider = findArchiveProvider("Ticket");
  if (provider === undefined) throw new Error("there is no list of tickets");
  const columns = columnsOnDesk(provider, desk);
  const shown = readColumns(wish.columns, columns, provider);
  return {
    shown,
    query: {
      provider,
      condition: readFilter(wish.filter, { call, columns, member: "Filter" }),
      withClosed: true,
      inAnyState: false,
      columns: shown.map(({ column }) => column),
      order: readOrder(parseOrder(wish.orderBy, "OrderBy"), {
        columns,
        lists: archiveListsOf(desk, language),
        provider,
        member: "OrderBy",
      }),
      zone: call.dates.zone,
    },
  };
}
