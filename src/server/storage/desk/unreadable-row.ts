import { DatabaseUnusable } from "../database-errors.ts";

/** Where a value of the configuration is stored. `row` is the key of the row. */
export interface Place {
  readonly table: string;
  readonly row: number | string;
  readonly column: string;
}

/**
 * The configuration holds something this program cannot act on. `known` says what it could be, as the
 * end of a sentence.
 */
export function unreadable({ table, row, column }: Place, held: unknown, known: string) {
  return new DatabaseUnusable(
    `Correct column ${column} of row ${row} in table ${table}: it holds ${JSON.stringify(held)}, and it has to be ${known}.`,
  );
}

/** Reads the columns of a table that hold an enumeration by its published numbers. */
export function storedNames<Name extends string>(
  table: string,
  codes: Readonly<Record<Name, number>>,
): (column: string, stored: number, row: number | string) => Name {
  const names = new Map<number, Name>();
  for (const [name, number] of Object.entries<number>(codes)) names.set(number, name as Name);
  return (column, stored, row) => {
    const name = names.get(stored);
    if (name !== undefined) return name;
    throw unreadable({ table, row, column }, stored, `one of ${[...names.keys()].join(", ")}`);
  };
}
