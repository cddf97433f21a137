import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { openDatabase, type Database } from "../../../src/server/storage/database.ts";
import { judgeDatabase, momentOf } from "../../fuzz/oracle/judge-database.ts";
import { seededRandom } from "../../support/seeded-random.ts";
import {
  openCrashDatabase,
  type CrashDatabase,
  type CrashDatabaseKind,
} from "../desk/crash-database.ts";
import { startEventReceiver, type EventReceiver } from "../desk/event-receiver.ts";
import { fillCrashDesk } from "../desk/fill-crash-desk.ts";
import { startKillableServer, type KillableServer } from "../desk/killable-server.ts";
import { judgeConsequences } from "../oracle/judge-consequences.ts";
import { judgeEvents } from "../oracle/judge-events.ts";
import { judgeFiles } from "../oracle/judge-files.ts";
import { judgeLedger } from "../oracle/judge-ledger.ts";
import { judgeRefold } from "../oracle/judge-refold.ts";
import { findStoredMarks } from "../oracle/stored-marks.ts";
import { createCrashClient, type CallTarget } from "../writers/crash-client.ts";
import { createLedger, type Ledger } from "../writers/ledger.ts";
import { startWork } from "../writers/writer.ts";
import { createTickets, createWriters } from "./create-writers.ts";
import { killKindOf, type CrashResult, type KillKind } from "./crash-result.ts";
import { settle } from "./settle.ts";
import { tallyCrash } from "./tally-crash.ts";

export interface CrashRun {
  readonly kind: CrashDatabaseKind;
  /** For the database and the attachments; made before. */
  readonly folder: string;
  readonly kills: number;
  /** Asked before each; default: always. */
  readonly goesOn?: () => boolean;
  readonly seed: number;
  readonly onKill?: (done: number) => void;
}

const POLL_MS = 10;
const LEAST_WORK_MS = 200;
const MORE_WORK_MS = 1200;

/** Everything that outlives the servers. */
interface Scene {
  readonly database: CrashDatabase;
  readonly receiver: EventReceiver;
  readonly ledger: Ledger;
  readonly target: CallTarget;
  readonly start: () => Promise<KillableServer>;
  readonly startsMs: number[];
  readonly authorization: string;
  readonly random: () => number;
}

/**
 * Kills a server in the middle of its work as often as is wished, and looks each time what is there. Ends at
 * the first finding.
 */
export async function runCrash(run: CrashRun): Promise<CrashResult> {
  const receiver = await startEventReceiver();
  let authorization = "";
  const database = await openCrashDatabase(run.kind, {
    folder: run.folder,
    fill: async (db) => {
      authorization = await fillCrashDesk(db, receiver.url);
    },
  });
  const startsMs: number[] = [];
  const scene: Scene = {
    database,
    receiver,
    ledger: createLedger(),
    target: { url: null, isOver: false },
    startsMs,
    authorization,
    random: seededRandom(run.seed),
    start: async () => {
      const startedAt = performance.now();
      const server = await startKillableServer(
        database.environment,
        join(run.folder, `${run.kind}.log`),
      );
      startsMs.push(performance.now() - startedAt);
      return server;
    },
  };
  try {
    return await killAgainAndAgain(run, scene);
  } finally {
    await database.stop();
    receiver.close();
  }
}

async function killAgainAndAgain(run: CrashRun, scene: Scene): Promise<CrashResult> {
  const { target, ledger, random, database } = scene;
  let server = await scene.start();
  const client = createCrashClient(target, scene.authorization);
  target.url = server.url;
  const parts = { client, ledger, random };
  const writers = createWriters(parts, await createTickets(client));
  const work = startWork(writers, client);
  const kills = { server: 0, "server and database": 0, database: 0 };
  const findings: string[] = [];
  let since = "0";
  try {
    const goesOn = run.goesOn ?? (() => true);
    for (let done = 0; done < run.kills && findings.length === 0 && goesOn(); done += 1) {
      await untilAtWork(ledger);
      await wait(LEAST_WORK_MS + random() * MORE_WORK_MS);
      const kind = killKindOf(done);
      await kill(kind, scene, server);
      kills[kind] += 1;
      // The embedded one is brought back by the server.
      if (database.kind === "local") await database.untilBack();
      if (kind !== "database") server = await scene.start();
      await database.untilBack();
      await withDatabase(database, async (db) => {
        const before = since;
        since = await momentOf(db);
        findings.push(...(await judge(scene, db, before)));
      });
      target.url = server.url;
      run.onKill?.(done + 1);
    }
    await work.stop();
    return await withDatabase(database, async (db) => {
      if (findings.length === 0) findings.push(...(await judgeAtRest(scene, db)));
      const tally = await tallyCrash(db, { ...scene, kills });
      return { database: database.name, seed: run.seed, tally, findings };
    });
  } finally {
    Object.assign(target, { url: null, isOver: true });
    await work.stop();
    await server.stop();
  }
}

/** A busy machine takes its time to serve the first clients. */
async function untilAtWork({ attempts }: Ledger): Promise<void> {
  const before = attempts.length;
  const isServed = (): boolean =>
    attempts.slice(before).some(({ outcome, fault }) => outcome !== "unknown" || fault !== null);
  while (!isServed()) await wait(POLL_MS);
}

async function kill(kind: KillKind, scene: Scene, server: KillableServer): Promise<void> {
  if (kind !== "server") scene.database.kill();
  if (kind === "database") return;
  await server.kill();
  scene.target.url = null;
}

async function judge(scene: Scene, db: Database, since: string): Promise<readonly string[]> {
  // What clients have been told by now must be there in what is read afterwards.
  const told = scene.ledger.attempts.map((attempt) => ({ ...attempt }));
  const marks = await findStoredMarks(db);
  const later = new Set(told.map(({ id }) => id));
  const known = marks.filter(({ id }) => later.has(id));
  const halves = await judgeDatabase(db, since);
  return [
    ...judgeLedger(told, known),
    ...(halves === null ? [] : halves.split("\n")),
    ...(await judgeConsequences(db, { isAtRest: false })),
  ];
}

async function judgeAtRest(scene: Scene, db: Database): Promise<readonly string[]> {
  const client = createCrashClient(scene.target, scene.authorization);
  await settle(client, db);
  return [
    ...(await judge(scene, db, "0")),
    ...(await judgeConsequences(db, { isAtRest: true })),
    ...(await judgeEvents(db, scene.receiver.calls)),
    ...(await judgeFiles(db, scene.database.environment["DATA_DIR"] ?? "")),
    ...(await judgeRefold(db)),
  ];
}

async function withDatabase<Result>(
  { connection }: CrashDatabase,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const db = await openDatabase(connection, { poolSize: 2, log: pino({ level: "silent" }) });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
