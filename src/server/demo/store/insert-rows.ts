import type { Transaction } from "../../storage/transaction.ts";

/** A row by column; what is left out gets the column's default. All rows of a call name the same ones. */
export type Row = Readonly<Record<string, unknown>>;

/** Inserts many rows in one statement. The table's own columns say how each value is read. */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(", ");
  await tx.query(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/**
 * Inserts rows with the ids that follow the highest one in use, in their order, and returns those ids.
 * The numbering of the database itself would leave gaps after an attempt that was cut off.
 */
export async function insertNumberedRows(
  tx: Transaction,
  { table, key }: { readonly table: string; readonly key: string },
  rows: readonly Row[],
): Promise<readonly number[]> {
  const last = await tx.query<{ id: number }>(
    `select coalesce(max(${key}), 0) as id from ${table}`,
  );
  const lastId = last.rows[0]?.id ?? 0;
  const ids = rows.map((_, index) => lastId + index + 1);
  await insertRows(
    tx,
    table,
    rows.map((row, index) => ({ [key]: ids[index], ...row })),
  );
  await tx.query("select setval(pg_get_serial_sequence($1, $2), $3)", [
    table,
    key,
    lastId + rows.length,
  ]);
  return ids;
}
