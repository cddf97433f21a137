import type { FloorResult, HttpResult, Load } from "../measure/measure-saves.ts";
import { median, type LoadResult } from "../measure/load-result.ts";

/** One round of one load on one database: the same saves in three ways, right after each other. */
export interface Measurement extends Load {
  readonly database: string;
  readonly round: number;
  readonly http: HttpResult;
  /** The same transactions from a bare driver loop. */
  readonly floor: FloorResult;
  /** The writing statement alone, from a bare driver loop. */
  readonly write: LoadResult;
}

/** One line of the table: medians over the rounds. */
export interface ResultRow extends Pick<Load, "operation" | "connections"> {
  readonly database: string;
  readonly savesPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of all rounds together, floors included. */
  readonly errors: number;
  readonly cpuMsPerSave: number;
  readonly residentMiB: number;
  readonly floorPerSecond: number;
  readonly floorP50Ms: number;
  readonly floorCpuMsPerSave: number;
  readonly writePerSecond: number;
  /** Saves over HTTP for each save of the floor; the median of the rounds' own ratios. */
  readonly ratioToFloor: number;
  readonly ratioToWrite: number;
}

export function summariseRounds(measurements: readonly Measurement[]): ResultRow[] {
  const groups = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const { database, operation, connections } = measurement;
    const key = `${database} ${operation} ${connections}`;
    groups.set(key, [...(groups.get(key) ?? []), measurement]);
  }
  return [...groups.values()].flatMap((rounds) => rowOf(rounds) ?? []);
}

function rowOf(rounds: readonly Measurement[]): ResultRow | undefined {
  const [first] = rounds;
  if (first === undefined) return undefined;
  const middle = (valueOf: (round: Measurement) => number) => median(rounds.map(valueOf));
  return {
    database: first.database,
    operation: first.operation,
    connections: first.connections,
    savesPerSecond: middle(({ http }) => http.savesPerSecond),
    p50Ms: middle(({ http }) => http.p50Ms),
    p99Ms: middle(({ http }) => http.p99Ms),
    errors: rounds.reduce(
      (sum, { http, floor, write }) => sum + http.errors + floor.errors + write.errors,
      0,
    ),
    cpuMsPerSave: middle(({ http }) => http.cpuMsPerSave),
    residentMiB: middle(({ http }) => http.residentMiB),
    floorPerSecond: middle(({ floor }) => floor.savesPerSecond),
    floorP50Ms: middle(({ floor }) => floor.p50Ms),
    floorCpuMsPerSave: middle(({ floor }) => floor.cpuMsPerSave),
    writePerSecond: middle(({ write }) => write.savesPerSecond),
    ratioToFloor: middle(({ http, floor }) => http.savesPerSecond / floor.savesPerSecond),
    ratioToWrite: middle(({ http, write }) => http.savesPerSecond / write.savesPerSecond),
  };
}
