import type { Database } from "../../../src/server/storage/database.ts";
import { copyInBatches } from "./copy-in-batches.ts";
import { forgetPatterns, keepPatterns } from "./pattern-tables.ts";
import type { PatternTickets } from "./pattern-tickets.ts";
import { setAside } from "./set-aside.ts";

export type OnProgress = (done: number, total: number, label: string) => void;

export interface LoadWish {
  /** So many tickets there are to be, with those that are there already. */
  readonly total: number;
  readonly patterns: PatternTickets;
  readonly personIds: readonly number[];
  readonly onProgress: OnProgress;
}

/** So many tickets have texts and people of their own; the others have those of one of them. */
const TICKETS_WITH_OWN_TEXTS = 10_000;
const OPEN_AMONG_THOSE = 0.3;
const OPEN_AMONG_OTHERS = 0.01;
/** The newest tickets, of which every other one is open. */
const NEWEST_SHARE = 0.06;
const OPEN_AMONG_NEWEST = 0.5;

/**
 * Fills the database with copies of the patterns. Triggers are off meanwhile; what they would have brought
 * about is made the way the server makes it: the index of the search from what is stored, and the analyses
 * with the patterns.
 */
export async function loadTickets(database: Database, wish: LoadWish): Promise<void> {
  const { total, patterns, onProgress } = wish;
  const made = patterns.closedIds.length + patterns.openIds.length;
  const own = Math.min(total, TICKETS_WITH_OWN_TEXTS);
  const restore = await setAside(database);
  await keepPatterns(database, [...patterns.closedIds, ...patterns.openIds]);
  const isSmall = total <= TICKETS_WITH_OWN_TEXTS;
  const openShare = (age: number): number => {
    if (age < NEWEST_SHARE) return OPEN_AMONG_NEWEST;
    return isSmall ? OPEN_AMONG_OTHERS : OPEN_AMONG_THOSE;
  };
  const first = { ...wish, firstId: made + 1, lastId: own, withTexts: true };
  const ownOpen = await copyInBatches(database, { ...first, openShare });
  if (!isSmall) {
    const ids = { openIds: [...ownOpen], closedIds: allBut(ownOpen, made + 1, own) };
    await keepPatterns(database, [...ids.openIds, ...ids.closedIds]);
    await copyInBatches(database, {
      ...wish,
      patterns: ids,
      firstId: own + 1,
      lastId: total,
      withTexts: false,
      openShare: (age) => (age < NEWEST_SHARE ? OPEN_AMONG_NEWEST : OPEN_AMONG_OTHERS),
    });
  }
  await forgetPatterns(database);
  await restore((name) => onProgress(total, total, name));
  await goOnNumbering(database);
  onProgress(total, total, "statistics");
  await database.query("vacuum analyze");
}

function allBut(ids: ReadonlySet<number>, firstId: number, lastId: number): readonly number[] {
  const others: number[] = [];
  for (let id = firstId; id <= lastId; id += 1) if (!ids.has(id)) others.push(id);
  return others;
}

/** Copies have brought their ids; the next ones follow them. */
async function goOnNumbering(database: Database): Promise<void> {
  for (const table of ["ticket", "message"]) {
    const key = `${table}_id`;
    await database.query(
      `select setval(pg_get_serial_sequence('${table}', '${key}'), max(${key})) from ${table}`,
    );
  }
}
