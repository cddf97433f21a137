import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { MessageId } from "../../../texts.ts";
import { useTell } from "../../../lib/activity/activity-context.ts";
import { ApiError } from "../../../lib/api/api-error.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { cellOf, numberOf, type Cell, type TicketRow } from "../rows/ticket-row.ts";
import { changeableFields, changeField, OvertakenError, type FieldChange } from "./change-field.ts";

const fieldLabels = {
  OwnedBy: "rows.owner",
  Status: "rows.status",
  Priority: "rows.priority",
  Category: "rows.category",
} as const satisfies Record<FieldChange["field"], MessageId>;

interface Wish {
  readonly row: TicketRow;
  readonly change: FieldChange;
}

/**
 * Changes a field of a listed ticket. The row shows it at once, and shows the old value again when the
 * server refuses, with the reason in a notice.
 */
export function useChangeTicket(): (row: TicketRow, change: FieldChange) => void {
  const api = useApi();
  const client = useQueryClient();
  const say = useText();
  const tell = useTell();
  const saving = useMutation({
    mutationFn: ({ row, change }: Wish) =>
      changeField(
        { api, client },
        {
          ticketId: row.ticketId,
          seenId: numberOf(row, changeableFields[change.field].idColumn),
        },
        change,
      ),
    onMutate: ({ row, change }) => {
      const { column, idColumn } = changeableFields[change.field];
      const id: Cell = { raw: change.id, text: change.name };
      patchRow(client, row.ticketId, { [column]: id, [idColumn]: id });
    },
    onSuccess: (_, { row, change }) => {
      const field = say(fieldLabels[change.field]);
      const { column, idColumn } = changeableFields[change.field];
      const before: FieldChange = {
        field: change.field,
        id: numberOf(row, idColumn),
        name: cellOf(row, column).text,
      };
      const cell: Cell = { raw: change.id, text: change.name };
      const after: TicketRow = {
        ...row,
        cells: { ...row.cells, [column]: cell, [idColumn]: cell },
      };
      tell({
        text: say("rows.saved", { id: row.ticketId, field, value: change.name }),
        undo: () => saving.mutate({ row: after, change: before }),
      });
    },
    onError: (error, { row, change }) => {
      const { column, idColumn } = changeableFields[change.field];
      patchRow(client, row.ticketId, {
        [column]: cellOf(row, column),
        [idColumn]: cellOf(row, idColumn),
      });
      tell({ text: reasonOf(error, row.ticketId), isBad: true });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["queue", "rows"] }),
  });
  return (row, change) => saving.mutate({ row, change });

  function reasonOf(error: Error, id: number): string {
    if (error instanceof OvertakenError) {
      const name = error.nowIs === "" ? say("rows.nobody") : error.nowIs;
      return say("rows.taken", { name, id });
    }
    return error instanceof ApiError && error.status > 0 ? error.message : say("shell.noAnswer");
  }
}

function patchRow(
  client: QueryClient,
  ticketId: number,
  cells: Readonly<Record<string, Cell>>,
): void {
  client.setQueriesData<readonly TicketRow[]>({ queryKey: ["queue", "rows"] }, (rows) =>
    rows?.map((row) =>
      row.ticketId === ticketId ? { ...row, cells: { ...row.cells, ...cells } } : row,
    ),
  );
}
