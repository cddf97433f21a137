import type { Cell } from "../../../../domain/archive/archive-query.ts";
import { computationOf, type Computation } from "../../../../domain/archive/grouping/compute.ts";
import type { DatePart } from "../../../../domain/archive/grouping/grouping.ts";
import type { ArchiveRow } from "../../../usecases/archive/get-archive-page.ts";
import type { CellReader } from "../cells/cell-reader.ts";
import { dayOf } from "../cells/day-of.ts";
import { plainValue, type PlainValue } from "../cells/plain-value.ts";
import { partOfDate } from "./part-of-date.ts";
import type { GroupedColumn, Grouping } from "./read-grouping.ts";

/** A row of a grouped list as it is shown. */
export interface GroupedRow {
  readonly kind: "detail" | "header" | "footer" | "grandtotal";
  /** The published key of a record; 0 of a row that was computed. */
  readonly key: number;
  readonly values: readonly (readonly [name: string, value: PlainValue])[];
}

/** What columns come to, in their order; null for those of which nothing is computed. */
type Results = readonly (number | null)[];
type Computations = readonly (Computation | null)[];

const emptyCell: Cell = { value: null, name: null };

/**
 * Puts rows before and behind each group, and lets the rows of a group show what they come to up to each
 * of them. The rows come in the order of the key.
 */
export function groupedRows(
  rows: readonly ArchiveRow[],
  { columns, key }: Grouping,
  { reader, withTotal }: { readonly reader: CellReader; readonly withTotal: boolean },
): readonly GroupedRow[] {
  const total = computationsOf(columns);
  const keyAt = columns.findIndex(({ shows }) => shows.kind === "key");
  const keyOf = ({ cells }: ArchiveRow): PlainValue => {
    const [column, cell = emptyCell] = [columns[keyAt], cells[keyAt]];
    if (column === undefined || key === null) return null;
    return key.part === null
      ? plainValue(column.column, cell, reader)
      : partOf(column, cell, { part: key.part, reader });
  };
  return [
    ...sorted(groupsOf(rows, keyOf), key).flatMap(([groupKey, members]) =>
      rowsOfGroup(groupKey, members, { columns, reader, total }),
    ),
    ...(withTotal ? [totalRow(columns, resultsOf(total))] : []),
  ];
}

type RowsOfGroup = readonly [key: PlainValue, rows: readonly ArchiveRow[]];

/** Of parts of dates some come again and again, so that their groups are not in order yet. */
function sorted(groups: readonly RowsOfGroup[], key: Grouping["key"]): readonly RowsOfGroup[] {
  if (key === null || key.part === null) return groups;
  const placeOf = ([value]: RowsOfGroup): string | number => value as string | number;
  return groups.toSorted((one, other) => {
    if (one[0] === null || other[0] === null)
      return Number(one[0] === null) - Number(other[0] === null);
    return placeOf(one) < placeOf(other) ? -1 : 1;
  });
}

function groupsOf(
  rows: readonly ArchiveRow[],
  keyOf: (row: ArchiveRow) => PlainValue,
): readonly RowsOfGroup[] {
  const groups = new Map<PlainValue, ArchiveRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const members = groups.get(key) ?? [];
    members.push(row);
    groups.set(key, members);
  }
  return [...groups];
}

function rowsOfGroup(
  groupKey: PlainValue,
  members: readonly ArchiveRow[],
  {
    columns,
    reader,
    total,
  }: {
    readonly columns: readonly GroupedColumn[];
    readonly reader: CellReader;
    readonly total: Computations;
  },
): readonly GroupedRow[] {
  const running = computationsOf(columns);
  const details = members.map((row): GroupedRow => {
    addRow(running, row);
    addRow(total, row);
    const results = resultsOf(running);
    const values = columns.flatMap((column, index) => {
      const cell = row.cells[index] ?? emptyCell;
      const shown = { groupKey, result: results[index] ?? null, reader };
      return column.inDetail ? [[column.shownAs, detailValue(column, cell, shown)] as const] : [];
    });
    return { kind: "detail", key: row.key, values };
  });
  const shown = { columns, results: resultsOf(running) };
  return [
    ...groupRow("header", groupKey, shown),
    ...(columns.some(({ inDetail }) => inDetail) ? details : []),
    ...groupRow("footer", groupKey, shown),
  ];
}

function detailValue(
  { shows, ...column }: GroupedColumn,
  cell: Cell,
  {
    groupKey,
    result,
    reader,
  }: {
    readonly groupKey: PlainValue;
    readonly result: number | null;
    readonly reader: CellReader;
  },
): PlainValue {
  switch (shows.kind) {
    case "key":
      return groupKey;
    case "part":
      return partOf(column, cell, { part: shows.part, reader });
    case "aggregate":
      return result;
    case "plain":
      return plainValue(column.column, cell, reader);
  }
}

/** The row before a group or behind it; none where no column is shown there. */
export function groupRow(
  kind: "header" | "footer",
  groupKey: PlainValue,
  { columns, results }: { readonly columns: readonly GroupedColumn[]; readonly results: Results },
): readonly GroupedRow[] {
  const values = columns.flatMap(({ shownAs, shows, inHeader, inFooter }, index) => {
    const value = shows.kind === "key" ? groupKey : (results[index] ?? null);
    return (kind === "header" ? inHeader : inFooter) ? [[shownAs, value] as const] : [];
  });
  return values.length === 0 ? [] : [{ kind, key: 0, values }];
}

/** What all rows come to. */
export function totalRow(columns: readonly GroupedColumn[], results: Results): GroupedRow {
  const values = columns.flatMap(({ shownAs, shows }, index) =>
    shows.kind === "aggregate" ? [[shownAs, results[index] ?? null] as const] : [],
  );
  return { kind: "grandtotal", key: 0, values };
}

function computationsOf(columns: readonly GroupedColumn[]): Computations {
  return columns.map(({ shows }) =>
    shows.kind === "aggregate" ? computationOf(shows.aggregate) : null,
  );
}

function resultsOf(computations: Computations): Results {
  return computations.map((computation) => computation?.result() ?? null);
}

function addRow(computations: Computations, { cells }: ArchiveRow): void {
  for (const [index, computation] of computations.entries()) {
    computation?.add(cells[index]?.value ?? null);
  }
}

function partOf(
  { column }: Pick<GroupedColumn, "column">,
  { value }: Cell,
  { part, reader }: { readonly part: DatePart; readonly reader: CellReader },
): PlainValue {
  return value === null ? null : partOfDate(dayOf(column, value, reader.dates), part);
}
