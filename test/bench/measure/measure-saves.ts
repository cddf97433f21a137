import type { Operation } from "../desk/prepare-desk.ts";
import { replayTransactions, replayWrites } from "./floor.ts";
import type { LoadResult } from "./load-result.ts";
import type { Scene } from "./open-scene.ts";

export interface Load {
  readonly operation: Operation;
  readonly connections: number;
  readonly seconds: number;
}

export interface HttpResult extends LoadResult {
  /** CPU time of the server process. */
  readonly cpuMsPerSave: number;
  /** Of the server process, at the end. */
  readonly residentMiB: number;
}

export interface FloorResult extends LoadResult {
  /** CPU time of the process with the loop. */
  readonly cpuMsPerSave: number;
}

const MEBIBYTE = 1024 * 1024;

/** Saves over HTTP. An answered save of which the database has no log entry counts as an error. */
export async function measureHttp(scene: Scene, load: Load): Promise<HttpResult> {
  const logId = await newestLogId(scene);
  const before = await scene.server.usage();
  const result = await scene.client.load(load);
  const after = await scene.server.usage();
  const lost = Math.max(0, result.saves - (await countLogged(scene, logId)));
  return {
    ...result,
    errors: result.errors + lost,
    cpuMsPerSave: (after.cpuMs - before.cpuMs) / result.saves,
    residentMiB: after.residentBytes / MEBIBYTE,
  };
}

/** The same transactions without the server: what its way of using the database allows at best. */
export async function measureFloor(scene: Scene, load: Load): Promise<FloorResult> {
  const clients = scene.floorClients.slice(0, load.connections);
  const recordings = scene.desk.recordings[load.operation];
  const before = process.cpuUsage();
  const result = await replayTransactions(clients, recordings, load.seconds);
  const { user, system } = process.cpuUsage(before);
  return { ...result, cpuMsPerSave: (user + system) / 1000 / result.saves };
}

/** Only the writing statement, committed by itself: what the database allows at best. */
export function measureWrites(scene: Scene, load: Load): Promise<LoadResult> {
  const clients = scene.floorClients.slice(0, load.connections);
  const recordings = scene.desk.recordings[load.operation];
  return replayWrites(clients, recordings, { loops: load.connections, seconds: load.seconds });
}

async function newestLogId({ database }: Scene): Promise<number> {
  const { rows } = await database.query<{ id: number }>(
    "select coalesce(max(log_id), 0) as id from ticket_log",
  );
  return rows[0]?.id ?? 0;
}

async function countLogged({ database }: Scene, afterLogId: number): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    "select count(*) as count from ticket_log where log_id > $1",
    [afterLogId],
  );
  return rows[0]?.count ?? 0;
}
