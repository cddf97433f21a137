import { escapeIdentifier, type Client } from "pg";

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  /** Table and column that it refers to. */
  readonly refers: readonly [table: string, column: string] | null;
  readonly mayBeLeftOut: boolean;
}

/** What stands in a column of a type when nothing better is known. */
const values: Readonly<Record<string, string>> = {
  smallint: "1",
  integer: "1",
  bigint: "1",
  text: "'row ' || $row",
  boolean: "false",
  "timestamp with time zone": "timestamptz '2026-03-02 09:00Z'",
  date: "date '2026-03-02'",
  jsonb: "'{}'",
  uuid: "gen_random_uuid()",
  bytea: "sha256(convert_to('row ' || $row, 'UTF8'))",
  "text[]": "'{}'",
  "bigint[]": "'{}'",
  "integer[]": "'{}'",
  "smallint[]": "'{}'",
  tsvector: "''",
};

/** Where the type says too little. */
const known: Readonly<Record<string, string>> = {
  "blob.sha256": "repeat(to_hex(($row % 16)::int), 64)",
  "outgoing_message.plain": "'text'",
  "preference.level": "5",
  "preference.target_id": "1",
  "ticket_relation.relation_type": "0",
  "ticket_relation.destination_ticket_id":
    "(select ticket_id from ticket order by 1 offset $row % 3 limit 1)",
};

/** So often tables are tried again that refer to others which were empty a moment ago. */
const ROUNDS = 6;

/**
 * Puts a few rows into every table that has none, whatever the tables are at the time: columns are filled
 * by their type, references with rows that are there. Returns the tables that took none.
 */
export async function fillTables(client: Client): Promise<readonly string[]> {
  const columns = await listColumns(client);
  const tables = [...new Set(columns.map(({ table }) => table))];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const table of await emptyOf(client, tables)) {
      await fillTable(
        client,
        table,
        columns.filter((column) => column.table === table),
      );
    }
  }
  return emptyOf(client, tables);
}

async function fillTable(client: Client, table: string, columns: readonly Column[]): Promise<void> {
  const filled = columns.filter(
    ({ name, mayBeLeftOut, refers }) =>
      !mayBeLeftOut || refers !== null || `${table}.${name}` in known,
  );
  for (const row of [1, 2, 3]) {
    const names = filled.map(({ name }) => escapeIdentifier(name));
    const chosen = filled.map((column) => valueOf(column, row));
    const what =
      names.length === 0 ? "default values" : `(${names.join()}) values (${chosen.join()})`;
    // A row that breaks a rule of its table is left out.
    await client.query("begin");
    await client
      .query(`insert into ${escapeIdentifier(table)} ${what}`)
      .then(() => client.query("commit"))
      .catch(() => client.query("rollback"));
  }
}

function valueOf({ table, name, type, refers }: Column, row: number): string {
  const value = known[`${table}.${name}`];
  if (value === undefined && refers !== null) {
    const [other, column] = refers.map(escapeIdentifier);
    const place = `${row - 1} % greatest(1, (select count(*) from ${other}))`;
    return `(select ${column} from ${other} order by 1 offset ${place} limit 1)`;
  }
  return (value ?? values[type] ?? "null").replaceAll("$row", String(row));
}

async function emptyOf(client: Client, tables: readonly string[]): Promise<readonly string[]> {
  const empty: string[] = [];
  for (const table of tables) {
    const { rowCount } = await client.query(`select from ${escapeIdentifier(table)} limit 1`);
    if (rowCount === 0) empty.push(table);
  }
  return empty;
}

async function listColumns(client: Client): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(`
    select table_class.relname as table, attname as name, format_type(atttypid, null) as type,
           (select array[other.relname::text, target.attname::text]
              from pg_constraint
              join pg_class other on other.oid = confrelid
              join pg_attribute target on target.attrelid = confrelid and target.attnum = confkey[1]
             where conrelid = table_class.oid and contype = 'f' and conkey = array[attribute.attnum]
             limit 1) as refers,
           (atthasdef or attidentity <> '' or not attnotnull) as "mayBeLeftOut"
      from pg_class table_class
      join pg_attribute attribute on attribute.attrelid = table_class.oid and attnum > 0 and not attisdropped
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_migration'
       and attgenerated = ''
     order by table_class.oid, attnum`);
  return rows.map((row) => ({ ...row, refers: row.refers }));
}
