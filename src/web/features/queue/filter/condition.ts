import { splitFilter, tokensOf, type FilterToken } from "./split-filter.ts";

/** A condition that a form can show: a column, how it is compared, and with what. */
export interface Condition {
  readonly column: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** A condition of a filter; `read` is null where it is more than a form can show. */
export interface FilterPart {
  readonly written: string;
  readonly read: Condition | null;
}

/** What a filter asks for, condition by condition. */
export function partsOf(filter: string): readonly FilterPart[] {
  return splitFilter(filter).map((written) => ({ written, read: readCondition(written) }));
}

/** Columns of ids, and those that are compared with the same ids but know their names. */
const namedColumns: ReadonlyMap<string, string> = new Map([
  ["categoryId", "categoryFullName"],
  ["priorityId", "priorityName"],
  ["ticketStatusId", "ticketStatusName"],
]);

function readCondition(written: string): Condition | null {
  const [column, operator, ...rest] = tokensOf(written) ?? [];
  if (column?.kind !== "word" || operator === undefined) return null;
  if (/^(?:not|and|or)$/i.test(column.text) || /^[(),]$/.test(operator.text)) return null;
  const values = valuesOf(rest);
  if (values === null) return null;
  return { column: namedColumns.get(column.text) ?? column.text, operator: operator.text, values };
}

/** Nothing, one value, or several in parentheses. */
function valuesOf(tokens: readonly FilterToken[]): readonly string[] | null {
  const [first, ...rest] = tokens;
  if (first === undefined) return [];
  if (rest.length === 0) return first.kind === "symbol" ? null : [first.text];
  const last = rest.at(-1);
  if (first.text !== "(" || first.kind !== "symbol" || last?.text !== ")") return null;
  const inside = rest.slice(0, -1);
  const isList = inside.every(({ kind, text }, index) =>
    index % 2 === 0 ? kind !== "symbol" : kind === "symbol" && text === ",",
  );
  if (!isList || inside.length % 2 === 0) return inside.length === 0 ? [] : null;
  return inside.filter((_, index) => index % 2 === 0).map(({ text }) => text);
}

/** Writes a condition so that reading it gives the same. */
export function writeCondition({ column, operator, values }: Condition): string {
  const [only] = values;
  if (only === undefined) return `${column} ${operator}`;
  if (values.length === 1) return `${column} ${operator} ${writeValue(only)}`;
  return `${column} ${operator} (${values.map(writeValue).join(",")})`;
}

const writeValue = (value: string): string =>
  /^-?\d+(?:\.\d+)?$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;

/** A filter of conditions that all have to hold. */
export function joinConditions(written: readonly string[]): string {
  const parts = written.filter((each) => each.trim() !== "");
  return parts
    .map((part) => (parts.length === 1 || !hasTopLevelOr(part) ? part : `(${part})`))
    .join(" and ");
}

function hasTopLevelOr(written: string): boolean {
  let depth = 0;
  return (tokensOf(written) ?? []).some(({ kind, text }) => {
    if (kind === "symbol") depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    return depth === 0 && kind === "word" && text.toLowerCase() === "or";
  });
}
