import { changeableFields, type ChangeableField } from "../save/change-field.ts";
import type { TicketRow } from "../rows/ticket-row.ts";
import { TicketCell } from "./cells.tsx";

interface EditableCellProps {
  readonly row: TicketRow;
  readonly column: string;
  readonly isOffline: boolean;
  readonly onEdit: (field: ChangeableField) => void;
}

const fieldOfColumn: ReadonlyMap<string, ChangeableField> = new Map(
  (Object.keys(changeableFields) as ChangeableField[]).map((field) => [
    changeableFields[field].column,
    field,
  ]),
);

/** A value that a click changes where the user may, instead of opening the ticket. */
export function EditableCell({ row, column, isOffline, onEdit }: EditableCellProps) {
  const field = fieldOfColumn.get(column);
  if (field === undefined || !row.mayChange || isOffline) {
    return <TicketCell row={row} column={column} />;
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        onEdit(field);
      }}
      className="-mx-1 min-h-6 max-w-full min-w-6 cursor-pointer truncate rounded-sm border border-transparent px-1 text-left hover:border-border"
    >
      <TicketCell row={row} column={column} />
    </button>
  );
}
