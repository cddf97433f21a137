import { createHash } from "node:crypto";

declare const rowType: unique symbol;

/** SQL that every connection prepares once and then calls by name; `Row` is the shape of its rows. */
export interface Statement<Row extends object> {
  readonly name: string;
  readonly text: string;
  readonly [rowType]?: Row;
}

/**
 * Keeps the prepared statements by their text and refuses more than `maximum`: every statement is kept by
 * every connection for as long as both live, so SQL that is built per call has to throw in the end.
 */
export function createStatementRegistry(maximum: number) {
  const statements = new Map<string, Statement<object>>();
  return <Row extends object>(text: string): Statement<Row> => {
    const known = statements.get(text);
    if (known !== undefined) return known as Statement<Row>;
    if (statements.size >= maximum) {
      throw new Error(
        `more than ${maximum} prepared statements: define each once, at module level`,
      );
    }
    const statement: Statement<Row> = { name: statementName(text), text };
    statements.set(text, statement);
    return statement;
  };
}

/** Twice as many as the whole program defines, imports and commands included. */
const STATEMENTS_MAX = 1000;

/**
 * Declares a prepared statement of the process. Call it at module level. Name the columns instead of
 * `select *`: a column added later would change the rows of the statement.
 */
export const defineStatement = createStatementRegistry(STATEMENTS_MAX);

/** Gives composed SQL a name, or `undefined` for SQL that should stay unnamed. */
export type NameStatement = (text: string) => string | undefined;

/**
 * Names composed queries from their second use on, up to `maximum` different texts, so that a query
 * seen once does not fill the connections with prepared statements.
 */
export function createStatementNamer(maximum = 200): NameStatement {
  const names = new Map<string, string>();
  const seenOnce = new Set<string>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined || names.size >= maximum) return name;
    if (seenOnce.delete(text)) {
      const added = statementName(text);
      names.set(text, added);
      return added;
    }
    if (seenOnce.size >= maximum) seenOnce.clear();
    seenOnce.add(text);
    return undefined;
  };
}

function statementName(text: string): string {
  return `s_${createHash("sha256").update(text).digest("hex").slice(0, 20)}`;
}
