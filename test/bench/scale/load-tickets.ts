import type { Database } from "../../../src/server/storage/database.ts";
import { indexEntries } from "../../../src/domain/search/index-entries.ts";
import { loadSearchDocuments } from "../../../src/server/storage/search/search-documents.ts";
import { writeSearchEntries } from "../../../src/server/storage/search/search-entries.ts";
import { withTransaction } from "../../../src/server/storage/transaction.ts";
import { seededRandom } from "../../support/seeded-random.ts";
import { readCopyStatements, type CopyStatements } from "./copy-statements.ts";
import { MESSAGES_PER_TICKET, type PatternTickets } from "./pattern-tickets.ts";
import { filledTables, setIndexesAside } from "./set-indexes-aside.ts";
import { createTicketTexts, type TicketTexts } from "./ticket-texts.ts";

const BATCH = 2000;
const BATCHES_AT_A_TIME = 2;
const YEARS = 3;
const YEAR_SECONDS = 365 * 86_400;
const AHEAD_SECONDS = 60 * 86_400;
/** The newest tickets, of which every other one is open; of the others every hundredth is. */
const NEWEST_SHARE = 0.06;
const OPEN_AMONG_NEWEST = 0.5;
const OPEN_AMONG_OTHERS = 0.01;

export interface LoadWish {
  /** So many tickets there are to be, with those that are there already. */
  readonly total: number;
  readonly patterns: PatternTickets;
  readonly personIds: readonly number[];
  readonly onProgress: (done: number, total: number, label: string) => void;
}

/**
 * Fills the database with copies of the patterns, each with texts, a person and times of its own. Triggers are off
 * meanwhile; what they would have brought about is made the way the server makes it: the index of the
 * search from what is stored, and the analyses with the patterns.
 */
export async function loadTickets(database: Database, wish: LoadWish): Promise<void> {
  const { total, patterns, onProgress } = wish;
  const firstId = patterns.closedIds.length + patterns.openIds.length + 1;
  await switchTriggers(database, "disable");
  const makeIndexes = await setIndexesAside(database);
  const statements = await readCopyStatements(database);
  const batches = Array.from({ length: Math.ceil((total - firstId + 1) / BATCH) }, (_, index) => {
    const from = firstId + index * BATCH;
    return { from, until: Math.min(total, from + BATCH - 1) };
  });
  let next = 0;
  let done = firstId - 1;
  const texts = createTicketTexts(total);
  const work = async (): Promise<void> => {
    for (let batch = batches[next]; batch !== undefined; batch = batches[next]) {
      next += 1;
      await copyBatch(database, { statements, texts, ...batch }, wish);
      done += batch.until - batch.from + 1;
      onProgress(done, total, "tickets");
    }
  };
  await Promise.all(Array.from({ length: BATCHES_AT_A_TIME }, work));
  await makeIndexes((name) => onProgress(total, total, name));
  await switchTriggers(database, "enable");
  await goOnNumbering(database);
  onProgress(total, total, "statistics");
  await database.query("vacuum analyze");
}

interface Batch {
  readonly statements: CopyStatements;
  readonly texts: TicketTexts;
  readonly from: number;
  readonly until: number;
}

async function copyBatch(database: Database, batch: Batch, wish: LoadWish): Promise<void> {
  const { from, until, statements, texts } = batch;
  const ticketIds = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  const copies = ticketIds.map((ticketId) => copyOf(ticketId, wish));
  const bodies = ticketIds.map((ticketId) => texts.messages(ticketId, MESSAGES_PER_TICKET));
  const parameters = [
    ticketIds,
    copies.map(({ patternId }) => patternId),
    copies.map(({ ago }) => ago),
    copies.map(({ ahead }) => ahead),
    copies.map(({ personId }) => personId),
    ticketIds.map((ticketId) => texts.title(ticketId)),
    ticketIds.flatMap((ticketId) => Array.from({ length: MESSAGES_PER_TICKET }, () => ticketId)),
    ticketIds.flatMap(() => Array.from({ length: MESSAGES_PER_TICKET }, (_, index) => index + 1)),
    bodies.flat(),
  ];
  await withTransaction(database, async (tx) => {
    await tx.query("set local synchronous_commit = off");
    for (const statement of statements) await tx.query(statement, parameters);
    const documents = await loadSearchDocuments(tx, ticketIds);
    await writeSearchEntries(
      tx,
      new Map(documents.map((document) => [document.ticketId, indexEntries(document)])),
    );
  });
}

function copyOf(ticketId: number, { total, patterns, personIds }: LoadWish) {
  const next = seededRandom(ticketId);
  const age = 1 - ticketId / total;
  const openShare = age < NEWEST_SHARE ? OPEN_AMONG_NEWEST : OPEN_AMONG_OTHERS;
  const from = next() < openShare ? patterns.openIds : patterns.closedIds;
  return {
    patternId: pick(from, next()),
    ago: Math.floor(age * YEARS * YEAR_SECONDS),
    ahead: Math.floor(next() * AHEAD_SECONDS),
    personId: pick(personIds, next()),
  };
}

function pick(ids: readonly number[], chance: number): number {
  const id = ids[Math.floor(chance * ids.length)];
  if (id === undefined) throw new Error("there is nothing to pick from");
  return id;
}

/** References are checked all the same: those triggers are the system's. */
async function switchTriggers(database: Database, how: "enable" | "disable"): Promise<void> {
  for (const table of filledTables) {
    await database.query(`alter table ${table} ${how} trigger user`);
  }
}

/** Copies have brought their ids; the next ones follow them. */
async function goOnNumbering(database: Database): Promise<void> {
  await database.query(
    `select setval(pg_get_serial_sequence('ticket', 'ticket_id'), max(ticket_id)) from ticket`,
  );
  await database.query(
    `select setval(pg_get_serial_sequence('message', 'message_id'), max(message_id)) from message`,
  );
}
