/** A value of a row: as programs compare it, and as people read it. */
export interface Cell {
  readonly raw: unknown;
  readonly text: string;
}

/** A ticket in a list, as it is now. */
export interface TicketRow {
  readonly ticketId: number;
  /** It no longer belongs to the list, and keeps its place until the list is read anew. */
  readonly isIn: boolean;
  readonly mayChange: boolean;
  readonly mayDelete: boolean;
  readonly cells: Readonly<Record<string, Cell>>;
}

const noCell: Cell = { raw: null, text: "" };

export function cellOf(row: TicketRow, column: string): Cell {
  return row.cells[column] ?? noCell;
}

export function numberOf(row: TicketRow, column: string): number {
  const { raw } = cellOf(row, column);
  return typeof raw === "number" ? raw : 0;
}

/** An instant; null where there is none. */
export function instantOf(row: TicketRow, column: string): Date | null {
  const { raw } = cellOf(row, column);
  const date = typeof raw === "string" ? new Date(raw) : null;
  return date === null || Number.isNaN(date.getTime()) || date.getFullYear() < 1760 ? null : date;
}

/** A row of the API's lists, told in full. */
export interface FullRow {
  readonly PrimaryKey: number;
  readonly TableRight: { readonly Mask: number } | null;
  readonly Column: Readonly<
    Record<string, { readonly RawValue: unknown; readonly DisplayValue: string }>
  >;
}

/** Bits of what a user may do with a record. */
const MAY_UPDATE = 2;
const MAY_DELETE = 8;

export function rowOfFull({ PrimaryKey, TableRight, Column }: FullRow): TicketRow {
  const mask = TableRight?.Mask ?? 0;
  return {
    ticketId: PrimaryKey,
    isIn: true,
    mayChange: (mask & MAY_UPDATE) !== 0,
    mayDelete: (mask & MAY_DELETE) !== 0,
    cells: Object.fromEntries(
      Object.entries(Column).map(([name, { RawValue, DisplayValue }]) => [
        name,
        { raw: RawValue, text: DisplayValue },
      ]),
    ),
  };
}
