import type { SnapshotWindow } from "../../usecases/list-snapshots/get-list-snapshot.ts";
import { cellReaderOf } from "../archive/cells/cell-reader.ts";
import { plainValue } from "../archive/cells/plain-value.ts";
import type { ListCall } from "../archive/list-call.ts";
import type { SnapshotList } from "./read-snapshot-list.ts";

const emptyCell = { value: null, name: null };

/** Rows in the order that was kept; of a ticket that the caller may no longer list only its id. */
export function presentWindow(
  { ticketIds, page, isIn }: SnapshotWindow,
  { shown }: SnapshotList,
  call: ListCall,
): object {
  const reader = cellReaderOf(call);
  const rows = new Map(page.rows.map((row) => [row.key, row]));
  return {
    Rows: ticketIds.map((ticketId) => {
      const row = rows.get(ticketId);
      const cells = shown.map(({ shownAs, column }, index) => [
        shownAs,
        plainValue(column, row?.cells[index] ?? emptyCell, reader),
      ]);
      return {
        ...(row === undefined ? {} : Object.fromEntries(cells)),
        TicketId: ticketId,
        IsIn: isIn.has(ticketId),
      };
    }),
  };
}
