import type { Context } from "../context.ts";
import { measureDatabase, type DatabaseCost } from "../storage/measured-database.ts";

/** The same context, adding up in `cost` what is done to the database through it. */
export function measuredContext(context: Context): {
  readonly context: Context;
  readonly cost: Readonly<DatabaseCost>;
} {
  const cost = { calls: 0, rows: 0 };
  return { context: { ...context, database: measureDatabase(context.database, cost) }, cost };
}
