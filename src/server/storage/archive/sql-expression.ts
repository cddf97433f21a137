import { sql, type RawBuilder } from "kysely";

/** A piece of SQL. Values of callers are in it as parameters only. */
export type Sql = RawBuilder<unknown>;

/** What stands for a column: its value, and beside it the name of a record where it is the id of one. */
export interface Expression {
  readonly value: Sql;
  readonly name?: Sql;
}

/** Expressions by the names of columns, each over the alias of the record's table. */
export type Expressions<Name extends string = string> = Readonly<
  Record<Name, (alias: string) => Expression>
>;

/** A column of a table as it is stored. */
export function stored(column: string): (alias: string) => Expression {
  return (alias) => ({ value: sql.raw(`${alias}.${column}`) });
}

/** SQL made of the alias, which stands by itself wherever it is put; nothing of a caller's may be in it. */
export function computed(write: (alias: string) => string): (alias: string) => Expression {
  return (alias) => ({ value: sql.raw(`(${write(alias)})`) });
}

/** The id of a record with its name. */
export function storedWithName(
  column: string,
  writeName: (alias: string) => string,
): (alias: string) => Expression {
  return (alias) => ({ value: sql.raw(`${alias}.${column}`), name: sql.raw(writeName(alias)) });
}

/** First, middle and last name of a person with single blanks; of nobody, nothing. */
export function fullNameOf(person: string): string {
  const names = ["first_name", "middle_name", "last_name"].map(
    (column) => `nullif(${person}.${column}, '')`,
  );
  return `nullif(concat_ws(' ', ${names.join(", ")}), '')`;
}

/** "Company, Department". */
export function companyName(contact: string): string {
  return `nullif(concat_ws(', ', nullif(${contact}.name, ''), nullif(${contact}.department, '')), '')`;
}

export const always: Sql = sql`true`;
export const never: Sql = sql`false`;

export function allOf(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? always : sql`(${sql.join([...parts], sql` and `)})`;
}

export function anyOf(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? never : sql`(${sql.join([...parts], sql` or `)})`;
}
