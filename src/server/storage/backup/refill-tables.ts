import type { Client } from "pg";
import { DatabaseUnusable } from "../database-errors.ts";
import type { Migration } from "../migration-files.ts";
import { readApplied, runMigration } from "../migrate.ts";
import { listTables, quote, type SequenceState } from "./backup-catalog.ts";

/** What a desk holds that nobody would want to lose. */
export interface DeskUse {
  readonly ticketCount: number;
  readonly userCount: number;
}

/**
 * What is in the database before anything is restored into it; null = no tables of a desk.
 *
 * @throws DatabaseUnusable when tables of somebody else are there
 */
export async function readUse(
  client: Client,
  migrations: readonly Migration[],
): Promise<DeskUse | null> {
  const ours = namesMadeBy(migrations, "table");
  const { rows } = await client.query<{ name: string }>(`
    select relname::text as name from pg_class
     where relkind in ('r', 'p', 'v', 'm', 'f') and relnamespace = current_schema()::regnamespace`);
  const [strange] = rows.filter(({ name }) => !ours.has(name));
  if (strange !== undefined) {
    throw new DatabaseUnusable(
      `The database holds "${strange.name}", which is not of Counterfoil: restore into a database of its own.`,
    );
  }
  if (!rows.some(({ name }) => name === "app_user")) return null;
  const counts = await client.query<{ tickets: number; users: number }>(`
    select (select count(*) from ticket)::int as tickets,
           (select count(*) from app_user where not deleted)::int as users`);
  const [found] = counts.rows;
  return { ticketCount: found?.tickets ?? 0, userCount: found?.users ?? 0 };
}

/**
 * Inside the open transaction: replaces whatever tables of a desk there are, made by any of the `known`
 * migrations, by empty ones as the `wanted` ones make them. Returns what makes them whole once they are
 * filled: until then nothing refers to anything and no trigger fires.
 */
export async function emptyTables(
  client: Client,
  known: readonly Migration[],
  wanted: readonly Migration[],
): Promise<() => Promise<void>> {
  await dropTables(client, known);
  await readApplied(client);
  await runMigrations(client, wanted);
  const references = await listReferences(client);
  const tables = (await listTables(client)).map(({ name }) => quote(name));
  for (const { table, name } of references) {
    await client.query(`alter table ${quote(table)} drop constraint ${quote(name)}`);
  }
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(", ")}`);
  return async () => {
    for (const { table, name, definition } of references) {
      await client.query(`alter table ${quote(table)} add constraint ${quote(name)} ${definition}`);
    }
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  };
}

/** Inside the open transaction. What a migration leaves to the end of its transaction is done at once. */
export async function runMigrations(
  client: Client,
  migrations: readonly Migration[],
): Promise<void> {
  for (const migration of migrations) {
    await runMigration(client, migration);
    await client.query("set constraints all immediate");
  }
}

/** Lets every sequence go on where it was. */
export async function setSequences(
  client: Client,
  states: readonly SequenceState[],
): Promise<void> {
  for (const { name, lastValue, isCalled } of states) {
    await client.query("select setval($1::regclass, $2::bigint, $3)", [
      quote(name),
      lastValue,
      isCalled,
    ]);
  }
}

/** Only what migrations have made: anything else in the database is somebody else's. */
async function dropTables(client: Client, migrations: readonly Migration[]): Promise<void> {
  const drop = async (kind: string, names: Iterable<string>) => {
    for (const name of names) await client.query(`drop ${kind} if exists ${quote(name)} cascade`);
  };
  await drop("table", namesMadeBy(migrations, "table"));
  await drop("sequence", namesMadeBy(migrations, "sequence"));
  await drop("function", namesMadeBy(migrations, "function"));
}

/** The names behind `create table`, `create function` and so on, and the table that counts migrations. */
function namesMadeBy(
  migrations: readonly Migration[],
  kind: "table" | "sequence" | "function",
): ReadonlySet<string> {
  const pattern = new RegExp(
    `^\\s*create\\s+(?:or\\s+replace\\s+|unlogged\\s+)*${kind}\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)`,
    "gim",
  );
  const names = migrations.flatMap(({ sql }) => [...sql.matchAll(pattern)].map(([, name]) => name));
  return new Set([...names, ...(kind === "table" ? ["schema_migration"] : [])].map(String));
}

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

async function listReferences(client: Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    select c.relname::text as table, o.conname::text as name, pg_get_constraintdef(o.oid) as definition
      from pg_constraint o
      join pg_class c on c.oid = o.conrelid
     where o.contype = 'f' and o.conparentid = 0
       and c.relnamespace = current_schema()::regnamespace
     order by c.relname, o.conname`);
  return rows;
}
