import type { Queryable } from "../queryable.ts";
import { defineStatement, type Statement } from "../statement.ts";
import { recordTables, type RecordKind, type RecordTable } from "./record-tables.ts";

/** A row by column, as JSON says it; columns that it does not name are NULL. */
export type ImportedRow = Readonly<Record<string, unknown>>;

interface IdRow {
  id: number;
}

interface RecordStatements {
  readonly insert: Statement<IdRow>;
  readonly update: Statement<IdRow>;
  readonly selectState: Statement<{ state: string }>;
  readonly selectTaken: Statement<IdRow>;
}

/** The key is kept where nobody has it. */
function statementsOf({
  table,
  key,
  columns,
  settledHere,
  settledBits,
  state,
}: RecordTable): RecordStatements {
  const free = `case when exists (select from ${table} where ${key} = $1)
    then nextval(pg_get_serial_sequence('${table}', '${key}'))::int else $1::int end`;
  const serviceUserId = `case when row.service_user_id > 1 and not exists (
      select from app_user u where u.service_user_id = row.service_user_id)
    then row.service_user_id else nextval('app_user_service_user_id')::int end`;
  const values = columns.map((column) =>
    column === "service_user_id" ? serviceUserId : `row.${column}`,
  );
  const updated = columns.filter((column) => !settledHere.includes(column));
  const assigned = (column: string): string =>
    column === "flags" && settledBits !== 0
      ? `flags = (row.flags & ~${settledBits}) | (t.flags & ${settledBits})`
      : `${column} = row.${column}`;
  const counts = state === "t.version::text" ? ", version = t.version + 1" : "";
  return {
    insert: defineStatement(`
      insert into ${table} (${key}, ${columns.join(", ")})
      select ${free}, ${values.join(", ")}
        from jsonb_populate_record(null::${table}, $2::jsonb) as row
      returning ${key} as id`),
    update: defineStatement(`
      update ${table} t
         set ${updated.map(assigned).join(", ")}${counts}
        from jsonb_populate_record(null::${table}, $2::jsonb) as row
       where t.${key} = $1
      returning t.${key} as id`),
    selectState: defineStatement(`select ${state} as state from ${table} t where t.${key} = $1`),
    selectTaken: defineStatement(
      `select ${key} as id from ${table} where ${key} = $1 for no key update`,
    ),
  };
}

const statements = Object.fromEntries(
  Object.entries(recordTables).map(([kind, place]) => [kind, statementsOf(place)]),
) as Readonly<Record<RecordKind, RecordStatements>>;

/** Stores a new record, under the given key if nobody has it. Returns the key that it has. */
export async function insertRecord(
  db: Queryable,
  kind: RecordKind,
  { wishedId, row }: { readonly wishedId: number; readonly row: ImportedRow },
): Promise<number> {
  const { rows } = await db.query(statements[kind].insert, [wishedId, JSON.stringify(row)]);
  const [inserted] = rows;
  if (inserted === undefined) throw new Error("an insert returned no row");
  return inserted.id;
}

/** Gives a record other values; what this desk decides on stays. */
export async function updateRecord(
  db: Queryable,
  kind: RecordKind,
  { localId, row }: { readonly localId: number; readonly row: ImportedRow },
): Promise<void> {
  await db.query(statements[kind].update, [localId, JSON.stringify(row)]);
}

/** What a record looks like now; null when it is not there. */
export async function stateOfRecord(
  db: Queryable,
  kind: RecordKind,
  localId: number,
): Promise<string | null> {
  const { rows } = await db.query(statements[kind].selectState, [localId]);
  return rows[0]?.state ?? null;
}

/** Whether there is a record with that key; nobody changes it until the transaction ends. */
export async function holdRecord(
  db: Queryable,
  kind: RecordKind,
  localId: number,
): Promise<boolean> {
  const { rows } = await db.query(statements[kind].selectTaken, [localId]);
  return rows.length > 0;
}
