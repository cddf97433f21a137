import { createPasswordHasher } from "../auth/password-hasher.ts";
import type { Context } from "../context.ts";
import { openConnection } from "../storage/connection.ts";
import { withTransaction } from "../storage/transaction.ts";
import { composeSurroundings } from "./compose/compose-surroundings.ts";
import { findDemoIds } from "./demo-ids.ts";
import { markBegun, markLoaded, readDemoState, removeTickets } from "./demo-state.ts";
import { createDraws } from "./draws.ts";
import { HASTY_POOL_SIZE, openHastyDatabase } from "./open-hasty-database.ts";
import type { DemoTime } from "./plan/plan-creation-times.ts";
import { planTickets } from "./plan/plan-tickets.ts";
import { countEvents, playTickets } from "./play/play-tickets.ts";
import { storeDesk, type DeskParts } from "./store/store-desk.ts";
import { storeSuggestions } from "./store/store-suggestions.ts";
import { storeReadings } from "./store/store-readings.ts";

export interface DemoDataOptions {
  /** The same number gives the same data, apart from the dates, which follow the clock. */
  readonly seed: number;
  /** Default: as many as a team has in two years. */
  readonly ticketCount?: number;
  readonly onProgress?: (done: number, total: number, label: string) => void;
}

export type DemoDataOutcome =
  | { readonly loaded: true }
  /** `inUse`: the desk holds tickets or records that are not demo data. */
  | { readonly loaded: false; readonly because: "alreadyLoaded" | "inUse" };

/** Any number, the same in every build: processes that start at once take turns by it. */
const DEMO_LOCK = 7_205_312;

const DAY = 86_400;

/**
 * Fills an empty desk with demo data: everything that tickets refer to in one transaction, then two
 * years of tickets through the use cases that real requests go through, each at its own time. A load
 * that was cut off is told by its mark; the next one removes its tickets and plays them again. Nothing
 * happens on a desk that is in use or has its demo data already.
 */
export async function loadDemoData(
  context: Context,
  options: DemoDataOptions,
): Promise<DemoDataOutcome> {
  const turn = await openConnection(context.database.connection, "counterfoil demo data");
  try {
    await turn.query("select pg_advisory_lock($1)", [DEMO_LOCK]);
    const state = await readDemoState(context.database);
    if (state === "loaded") return { loaded: false, because: "alreadyLoaded" };
    if (state === "inUse") return { loaded: false, because: "inUse" };
    await load(context, { ...options, isDeskStored: state === "cutOff" });
    return { loaded: true };
  } finally {
    await turn.end(); // also gives the lock back
  }
}

async function load(
  context: Context,
  {
    seed,
    ticketCount,
    onProgress,
    isDeskStored,
  }: DemoDataOptions & { readonly isDeskStored: boolean },
): Promise<void> {
  const draws = createDraws(seed);
  const surroundings = composeSurroundings(draws.fork(1));
  const now = context.clock.now();
  const time: DemoTime = { now, today: now - (now % DAY) };
  onProgress?.(0, 1, "people and settings");
  if (!isDeskStored)
    await storeAllButTickets(context, { surroundings, draws: draws.fork(2), time });
  await refreshDesk(context);
  await removeTickets(context.database);

  const ids = findDemoIds(context.desk.current());
  const plans = planTickets({ ...surroundings, ids, time }, draws.fork(3), ticketCount);
  const total = countEvents(plans);
  let done = 0;
  const onPlayed = () => onProgress?.((done += 1), total, "tickets and conversations");
  const database = await openHastyDatabase(context);
  try {
    const options = { ids, draws: draws.fork(4), atOnce: HASTY_POOL_SIZE, onPlayed };
    await playTickets({ ...context, database }, plans, options);
    await storeReadings(database, plans);
    await storeSuggestions({ ...context, database });
    await database.query("analyze ticket, message, message_text, ticket_log, person, contact");
  } finally {
    await database.close();
  }
  await markLoaded(context.database);
}

async function storeAllButTickets(
  context: Context,
  parts: Omit<DeskParts, "hasher">,
): Promise<void> {
  const hasher = createPasswordHasher();
  await withTransaction(context.database, async (tx) => {
    await storeDesk(tx, { ...parts, hasher });
    await markBegun(tx);
  });
}

/** The copy in memory takes in what was just stored. */
async function refreshDesk({ database, desk }: Context): Promise<void> {
  const { rows } = await database.query<{ desk: number }>("select desk from desk_version");
  await desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
}
