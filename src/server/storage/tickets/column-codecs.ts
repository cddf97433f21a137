import type { OptionalInstant } from "../../../domain/instant.ts";
import type { Parameter } from "../queryable.ts";
import { timestampParameter } from "../value-types.ts";

/** How one value travels between the domain and a column. */
export interface ColumnCodec<Value> {
  toParameter(value: Value): Parameter;
  fromColumn(column: unknown): Value;
}

/** Values that the driver already maps as the domain wants them. */
export function plain<Value extends Parameter>(): ColumnCodec<Value> {
  return {
    toParameter: (value) => value,
    fromColumn: (column) => column as Value,
  };
}

/** Ids: 0 in the domain is NULL in the database, so that foreign keys hold. */
export const reference: ColumnCodec<number> = {
  toParameter: (id) => (id === 0 ? null : id),
  fromColumn: (column) => (column as number | null) ?? 0,
};

/** Instants: epoch seconds in the domain; the connection's parsers return them the same way. */
export const instant: ColumnCodec<OptionalInstant> = {
  toParameter: timestampParameter,
  fromColumn: (column) => column as OptionalInstant,
};

/** An instant that is always there. */
export const requiredInstant: ColumnCodec<number> = {
  toParameter: timestampParameter,
  fromColumn: (column) => column as number,
};

export const json = <Value>(): ColumnCodec<Value> => ({
  toParameter: (value) => JSON.stringify(value),
  fromColumn: (column) => column as Value,
});

/**
 * Enums: names in the domain, published numbers in the database. A number without a name means
 * the row was written by something else; that is a broken invariant, not an input error.
 */
export function code<Name extends string>(
  codes: Readonly<Record<Name, number>>,
): ColumnCodec<Name> {
  const names = new Map<number, Name>();
  for (const [name, number] of Object.entries<number>(codes)) names.set(number, name as Name);
  return {
    toParameter: (name) => codes[name],
    fromColumn: (column) => {
      const name = names.get(column as number);
      if (name === undefined) throw new Error(`stored code ${String(column)} has no name`);
      return name;
    },
  };
}
