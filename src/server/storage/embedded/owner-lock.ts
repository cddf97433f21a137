import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { DatabaseUnusable } from "../database-errors.ts";
import { isRunning } from "./process-state.ts";

/** Any number, the same in every build: whoever holds this lock is the one owner of the data. */
const OWNER_LOCK = 7_205_310;
const RETRY_MS = 50;
const ATTEMPTS = 100;

const host = hostname().slice(0, 30);

/** The name of the owner's connection; it tells a second server who holds the data. */
export const ownerConnectionName = `counterfoil owner ${process.pid}@${host}`;

/**
 * Marks this process as the owner of the data for as long as the connection lives. Throws
 * `DatabaseUnusable` naming the process that is the owner already. The lock of an owner that was
 * killed goes away when the server notices, which is waited for.
 */
export async function takeOwnership(client: Client, dataDir: string): Promise<void> {
  let holder = await tryToOwn(client);
  for (let attempt = 1; holder !== undefined && attempt < ATTEMPTS; attempt += 1) {
    if (holder.host !== host || isRunning(holder.pid)) break;
    await wait(RETRY_MS);
    holder = await tryToOwn(client);
  }
  if (holder === undefined) return;
  throw new DatabaseUnusable(
    `The data in ${dataDir} is in use by another Counterfoil (process ${holder.pid} on ${holder.host}): ` +
      `stop that one first, or choose another folder with --data.`,
  );
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

async function tryToOwn(client: Client): Promise<Holder | undefined> {
  const { rows } = await client.query<{ taken: boolean }>(
    "select pg_try_advisory_lock($1) as taken",
    [OWNER_LOCK],
  );
  if (rows[0]?.taken === true) return undefined;
  const holders = await client.query<{ name: string }>(
    `select a.application_name as name
       from pg_locks l
       join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1::int8::oid`,
    [OWNER_LOCK],
  );
  const [, pid = "0", holderHost = "unknown"] =
    /(\d+)@(.*)$/.exec(holders.rows[0]?.name ?? "") ?? [];
  return { pid: Number(pid), host: holderHost };
}
