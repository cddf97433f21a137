import { sql } from "kysely";
import type {
  ArchiveQuery,
  ArchiveSelection,
  Cell,
  CellValue,
  SortValue,
} from "../../../domain/archive/archive-query.ts";
import type { Column } from "../../../domain/archive/columns/column.ts";
import type { Queryable } from "../queryable.ts";
import {
  scopeCondition,
  sourceOf,
  type ArchiveSource,
  type ArchiveViewer,
} from "./archive-source.ts";
import { columnExpression } from "./column-expression.ts";
import { compileCondition } from "./compile-condition.ts";
import { orderBy, rowsAfter, sortKeysOf } from "./compile-order.ts";
import type { Joins } from "./joins.ts";
import { allOf, always, type Sql } from "./sql-expression.ts";

/** A row as it is stored. */
export interface StoredArchiveRow {
  readonly key: number;
  /** In the order of the columns that were asked for. */
  readonly cells: readonly Cell[];
  /** Of the ticket that the row is or belongs to; null where there is none. */
  readonly ticket: TicketOfRow | null;
  /** By which the row was sorted, and its keys. */
  readonly sortValues: readonly SortValue[];
}

export interface TicketOfRow {
  readonly ticketId: number;
  /** 0 = nobody. */
  readonly ownerId: number;
  readonly categoryId: number;
  /** Published codes. */
  readonly baseStatus: number;
  readonly readStatus: number;
}

export interface StoredArchivePage {
  readonly rows: readonly StoredArchiveRow[];
  readonly hasMore: boolean;
}

type Row = Readonly<Record<string, CellValue>>;

const emptyCell: Cell = { value: null, name: null };

/**
 * One page of a list. The rows are chosen with nothing but what the filter and the order need; what is
 * shown of them is joined to the chosen ones only.
 */
export async function listArchive(
  db: Queryable,
  query: ArchiveQuery,
  viewer: ArchiveViewer,
): Promise<StoredArchivePage> {
  const { columns, page, provider } = query;
  const source = sourceOf(provider);
  const chosen = choose(source, query, viewer);
  const joins = source.newJoins("s");
  const shown = columns.map((column) => shownColumn(column, joins, viewer));
  const sameRow = source.keys.map((key, index) =>
    sql.raw(`${key} = page.o${chosen.sorts.length - source.keys.length + index}`),
  );
  const outputs = [
    ...chosen.sorts.map((_, index) => sql.raw(`page.o${index}`)),
    ...(source.ticket === null ? [] : [sql.raw(ticketOutputs(source.ticket))]),
    ...shown.flatMap((each, index) => outputsOf(each, index)),
  ];
  const sorted = chosen.sorts.map((_, index) => sql.raw(`page.o${index}`));
  const { rows } = await sql<Row>`
    with page as (${chosen.statement})
    select ${sql.join(outputs)}
      from page, ${source.from} ${joins.toSql()}
     where ${allOf(sameRow)}
     order by ${orderBy(sorted, chosen.sorts)}`.execute(db.kysely);
  return {
    hasMore: rows.length > page.limit,
    rows: rows.slice(0, page.limit).map((row) => readRow(row, chosen, { source, shown })),
  };
}

/** How many rows a list has on all its pages. */
export async function countArchive(
  db: Queryable,
  selection: ArchiveSelection,
  viewer: ArchiveViewer,
): Promise<number> {
  const source = sourceOf(selection.provider);
  const joins = source.newJoins("j");
  const where = whereOf(selection, joins, viewer);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${source.from} ${joins.toSql()} where ${where}`.execute(
    db.kysely,
  );
  return rows[0]?.count ?? 0;
}

/** Which rows a list has, of those that the caller may see. */
export function whereOf(selection: ArchiveSelection, joins: Joins, viewer: ArchiveViewer): Sql {
  return allOf([
    scopeCondition(selection, viewer),
    compileCondition(selection.condition, { joins, viewer }),
  ]);
}

interface Chosen {
  readonly statement: Sql;
  readonly sorts: ReturnType<typeof sortKeysOf>;
}

/** The sort values and keys of the rows of a page, and of one more that tells whether there are more. */
function choose(source: ArchiveSource, query: ArchiveQuery, viewer: ArchiveViewer): Chosen {
  const { order, page, zone } = query;
  const joins = source.newJoins("j");
  const sorts = sortKeysOf(order, source.keys, { joins, viewer, zone });
  const where = allOf([
    whereOf(query, joins, viewer),
    page.after === null ? always : rowsAfter(sorts, page.after),
  ]);
  const outputs = sorts.map(
    ({ expression }, index) => sql`${expression} as ${sql.raw(`o${index}`)}`,
  );
  // An order by the number of an output is an order by the same expression, parameters included.
  const sorted = sorts.map((_, index) => sql.raw(String(index + 1)));
  return {
    sorts,
    statement: sql`
      select ${sql.join(outputs)}
        from ${source.from} ${joins.toSql()}
       where ${where}
       order by ${orderBy(sorted, sorts)}
       limit ${page.limit + 1}::bigint offset ${page.skip}::bigint`,
  };
}

/** Null where there is nothing to show. */
interface ShownColumn {
  readonly value: Sql | null;
  readonly name: Sql | null;
}

function shownColumn(column: Column, joins: Joins, viewer: ArchiveViewer): ShownColumn {
  const as = column.value?.as;
  if (as === undefined || as === "searched" || as === "everyRow" || as === "noRow") {
    return { value: null, name: null };
  }
  const { value, name = null } = columnExpression(column, joins, viewer);
  return { value, name };
}

function outputsOf({ value, name }: ShownColumn, index: number): readonly Sql[] {
  return [
    ...(value === null ? [] : [sql`${value} as ${sql.raw(`c${index}`)}`]),
    ...(name === null ? [] : [sql`${name} as ${sql.raw(`n${index}`)}`]),
  ];
}

function ticketOutputs(ticket: string): string {
  return `${ticket}.ticket_id, ${ticket}.owner_id, ${ticket}.category_id, ${ticket}.base_status,
          ${ticket}.read_status`;
}

function readRow(
  row: Row,
  { sorts }: Chosen,
  { source, shown }: { readonly source: ArchiveSource; readonly shown: readonly ShownColumn[] },
): StoredArchiveRow {
  const sortValues = sorts.map((_, index) => row[`o${index}`] ?? null);
  return {
    key: Number(sortValues[sorts.length - source.keys.length]),
    cells: shown.map(({ value }, index) =>
      value === null
        ? emptyCell
        : { value: row[`c${index}`] ?? null, name: (row[`n${index}`] ?? null) as string | null },
    ),
    ticket: source.ticket === null ? null : ticketOfRow(row),
    sortValues,
  };
}

function ticketOfRow(row: Row): TicketOfRow {
  return {
    ticketId: Number(row["ticket_id"]),
    ownerId: Number(row["owner_id"] ?? 0),
    categoryId: Number(row["category_id"]),
    baseStatus: Number(row["base_status"]),
    readStatus: Number(row["read_status"]),
  };
}
