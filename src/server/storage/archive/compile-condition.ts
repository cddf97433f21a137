import { sql } from "kysely";
import type { Column } from "../../../domain/archive/columns/column.ts";
import type { Condition, Test } from "../../../domain/archive/condition/condition.ts";
import { isSearchExpression } from "../../../domain/archive/condition/search-expression.ts";
import { formatEpochDay } from "../../../domain/business-time/civil-date.ts";
import { timestampParameter } from "../value-types.ts";
import { aliasFor, type ArchiveViewer } from "./archive-source.ts";
import { columnExpression } from "./column-expression.ts";
import type { Joins } from "./joins.ts";
import { messageWith, ticketsFound } from "./search-text.ts";
import { allOf, always, anyOf, never, type Expression, type Sql } from "./sql-expression.ts";
import { textCondition } from "./text-condition.ts";

/** What a condition is compiled for. */
export interface Compilation {
  readonly joins: Joins;
  readonly viewer: ArchiveViewer;
}

/** A condition as SQL. A part that is neither true nor false, for want of a value, counts as false. */
export function compileCondition(condition: Condition, compilation: Compilation): Sql {
  switch (condition.kind) {
    case "all":
      return allOf(condition.of.map((part) => compileCondition(part, compilation)));
    case "any":
      return anyOf(condition.of.map((part) => compileCondition(part, compilation)));
    case "not":
      return sql`(${compileCondition(condition.of, compilation)}) is not true`;
    case "test":
      return compileTest(condition.column, condition.test, compilation);
  }
}

function compileTest(column: Column, test: Test, { joins, viewer }: Compilation): Sql {
  if (column.value === null) return test.kind === "isNull" ? always : never;
  if (column.value.as === "searched") {
    return searchCondition(column, test, { ticket: aliasFor(column, joins), viewer });
  }
  const expression = columnExpression(column, joins, viewer);
  if (test.kind === "text" || test.kind === "textOneOf" || test.kind === "textBetween") {
    return textCondition(test)(expression.name ?? expression.value);
  }
  return compare(expression, test, column);
}

function searchCondition(
  column: Column,
  test: Test,
  { ticket, viewer }: { readonly ticket: string; readonly viewer: ArchiveViewer },
): Sql {
  if (test.kind === "isNull") return sql`not ${messageWith(ticket, () => always, viewer)}`;
  if (test.kind === "text" && isSearchExpression(column)) {
    return ticketsFound(ticket, test.text, viewer);
  }
  if (test.kind === "text" || test.kind === "textOneOf" || test.kind === "textBetween") {
    return messageWith(ticket, textCondition(test), viewer);
  }
  return never;
}

type PlainTest = Exclude<Test, { kind: "text" | "textOneOf" | "textBetween" }>;

function compare({ value }: Expression, test: PlainTest, column: Column): Sql {
  switch (test.kind) {
    case "isNull":
      return column.value?.as === "choices" ? sql`${value} = '{}'` : sql`${value} is null`;
    case "isTrue":
      return sql`${value} = ${test.value}::boolean`;
    case "number":
      return sql`${value} ${sql.raw(test.relation)} ${numberParameter(test.value, column)}`;
    case "oneOf":
      return oneOf(value, test.values, column);
    case "instants":
      return range(value, [test.from, test.until], instantParameter);
    case "days":
      return range(value, [test.from, test.until], dayParameter);
    case "hasAny":
      return sql`${value} && ${storable(test.values)}::int[]`;
    case "hasAll":
      return storable(test.values).length < test.values.length
        ? never
        : sql`${value} @> ${test.values}::int[]`;
  }
}

function numberParameter(number: number, { value }: Column): Sql {
  return value?.as === "number" && !value.isWhole
    ? sql`${number}::double precision`
    : sql`${number}::bigint`;
}

function oneOf(value: Sql, numbers: readonly number[], column: Column): Sql {
  if (numbers.length === 0) return never;
  const isWhole = column.value?.as !== "number" || column.value.isWhole;
  return isWhole
    ? sql`${value} = any (${numbers}::bigint[])`
    : sql`${value} = any (${numbers}::double precision[])`;
}

/** From the first on, and before the second. */
function range(
  value: Sql,
  [from, until]: readonly [number | null, number | null],
  parameter: (at: number) => Sql,
): Sql {
  const bounds = [
    ...(from === null ? [] : [sql`${value} >= ${parameter(from)}`]),
    ...(until === null ? [] : [sql`${value} < ${parameter(until)}`]),
  ];
  return bounds.length === 0 ? sql`${value} is not null` : allOf(bounds);
}

function instantParameter(instant: number): Sql {
  return sql`${timestampParameter(instant)}::timestamptz`;
}

/** Days are stored as texts, whose order is theirs. */
function dayParameter(epochDay: number): Sql {
  return sql`${formatEpochDay(epochDay)}::text`;
}

const ID_MAX = 2_147_483_647;

/** What no row can have is not asked for. */
function storable(values: readonly number[]): readonly number[] {
  return values.filter((value) => Math.abs(value) <= ID_MAX);
}
