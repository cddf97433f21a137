import type { Client } from "pg";

/** A table that is saved. */
export interface SavedTable {
  readonly name: string;
  /** Without those that the database computes. */
  readonly columns: readonly string[];
}

export interface SequenceState {
  readonly name: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
}

/** A content of attachments. */
export interface SavedContent {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * The tables of the desk, by name. What a crash of the server may empty anyway (who is present) is left
 * out.
 */
export async function listTables(client: Client): Promise<SavedTable[]> {
  const { rows } = await client.query<SavedTable>(`
    select c.relname::text as name,
           array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and c.relpersistence = 'p'
       and c.relnamespace = current_schema()::regnamespace
     group by c.relname
     order by c.relname collate "C"`);
  return rows;
}

/** About how many bytes each table takes, to tell how far a backup is. */
export async function measureTables(client: Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ name: string; bytes: string }>(`
    select relname::text as name, pg_table_size(oid)::text as bytes
      from pg_class
     where relkind = 'r' and relpersistence = 'p'
       and relnamespace = current_schema()::regnamespace`);
  return new Map(rows.map(({ name, bytes }) => [name, Number(bytes)]));
}

/** Sequences stand outside of transactions: asked after the rows were seen, they are behind none of them. */
export async function readSequences(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname::text as name from pg_class
     where relkind = 'S' and relnamespace = current_schema()::regnamespace
     order by relname collate "C"`);
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last_value: string; is_called: boolean }>(
      `select last_value::text, is_called from ${quote(name)}`,
    );
    for (const { last_value: lastValue, is_called: isCalled } of state.rows) {
      states.push({ name, lastValue, isCalled });
    }
  }
  return states;
}

/** Contents that attachments refer to, or may soon. */
export async function listContents(client: Client): Promise<SavedContent[]> {
  const { rows } = await client.query<{ sha256: string; size_bytes: string }>(
    "select sha256, size_bytes::text from blob order by sha256",
  );
  return rows.map((row) => ({ sha256: row.sha256, sizeBytes: Number(row.size_bytes) }));
}

/** A name from an archive or a catalog as part of a statement. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
