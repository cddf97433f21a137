import { sql } from "kysely";
import type { OrderItem, SortValue } from "../../../domain/archive/archive-query.ts";
import { sortKindOf, type SortKind } from "../../../domain/archive/sort-kind.ts";
import { timestampParameter } from "../value-types.ts";
import { columnExpression } from "./column-expression.ts";
import type { Compilation } from "./compile-condition.ts";
import { allOf, anyOf, type Sql } from "./sql-expression.ts";

/** One thing that rows are sorted by. Rows without a value come after all others, or before them. */
export interface SortKey {
  readonly expression: Sql;
  readonly descending: boolean;
  readonly nullable: boolean;
  /** The value of a row as a parameter of that type. */
  readonly parameter: (value: NonNullable<SortValue>) => Sql;
}

const typed = (type: string) => (value: NonNullable<SortValue>) => sql`${value}::${sql.raw(type)}`;

/** By the columns that are wanted, and at last by the keys, which no two rows share. */
export function sortKeysOf(
  order: readonly OrderItem[],
  keys: readonly string[],
  compilation: Compilation & { readonly zone: string },
): readonly SortKey[] {
  return [
    ...order.flatMap((item) => sortKeyOf(item, compilation) ?? []),
    ...keys.map((key) => ({
      expression: sql.raw(key),
      descending: false,
      nullable: false,
      parameter: typed("int"),
    })),
  ];
}

function sortKeyOf(
  { column, descending, rankedIds }: OrderItem,
  { joins, viewer, zone }: Compilation & { readonly zone: string },
): SortKey | null {
  const kind = sortKindOf(column);
  if (kind === null) return null;
  const { value, name = value } = columnExpression(column, joins, viewer);
  return {
    expression: sortExpression(kind, kind === "text" ? name : value, { rankedIds, zone }),
    descending,
    nullable: true,
    parameter: parameters[kind],
  };
}

function sortExpression(
  kind: SortKind,
  value: Sql,
  { rankedIds, zone }: { readonly rankedIds: readonly number[]; readonly zone: string },
): Sql {
  switch (kind) {
    case "text":
      return sql`lower(${value})`;
    case "rank":
      return sql`array_position(${rankedIds}::int[], (${value})::int)`;
    case "day":
      return sql`(${value} at time zone ${zone}::text)::date`;
    default:
      return value;
  }
}

const parameters: Readonly<Record<SortKind, SortKey["parameter"]>> = {
  text: typed("text"),
  rank: typed("int"),
  whole: typed("bigint"),
  fraction: typed("double precision"),
  truth: typed("boolean"),
  instant: (at) => sql`${timestampParameter(Number(at))}::timestamptz`,
  day: typed("date"),
  civilDay: typed("text"),
  ids: typed("int[]"),
};

export function orderBy(keys: readonly Sql[], sorts: readonly SortKey[]): Sql {
  const parts = keys.map((key, index) => {
    const descending = sorts[index]?.descending === true;
    return descending ? sql`${key} desc nulls first` : sql`${key} asc nulls last`;
  });
  return sql.join(parts, sql`, `);
}

/**
 * The rows that come after one with these sort values. The first bound is said twice, so that an index
 * can begin there.
 */
export function rowsAfter(sorts: readonly SortKey[], values: readonly SortValue[]): Sql {
  const alternatives = sorts.map((sort, index) =>
    allOf([
      ...sorts.slice(0, index).map((earlier, at) => sameAs(earlier, values[at] ?? null)),
      beyond(sort, values[index] ?? null),
    ]),
  );
  const [first] = sorts;
  const bound = first === undefined ? [] : boundOf(first, values[0] ?? null);
  return allOf([...bound, anyOf(alternatives)]);
}

function sameAs({ expression, parameter }: SortKey, value: SortValue): Sql {
  return value === null ? sql`${expression} is null` : sql`${expression} = ${parameter(value)}`;
}

/** Ascending, rows without a value come last, descending first. */
function beyond({ expression, descending, nullable, parameter }: SortKey, value: SortValue): Sql {
  if (value === null) return descending ? sql`${expression} is not null` : sql`false`;
  if (descending) return sql`${expression} < ${parameter(value)}`;
  const greater = sql`${expression} > ${parameter(value)}`;
  return nullable ? anyOf([greater, sql`${expression} is null`]) : greater;
}

function boundOf(
  { expression, descending, nullable, parameter }: SortKey,
  value: SortValue,
): readonly Sql[] {
  if (value === null) return [];
  if (descending) return [sql`${expression} <= ${parameter(value)}`];
  return nullable ? [] : [sql`${expression} >= ${parameter(value)}`];
}
