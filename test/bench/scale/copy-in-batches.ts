import { indexEntries } from "../../../src/domain/search/index-entries.ts";
import type { Database } from "../../../src/server/storage/database.ts";
import { loadSearchDocuments } from "../../../src/server/storage/search/search-documents.ts";
import {
  vectorText,
  writeSearchEntries,
} from "../../../src/server/storage/search/search-entries.ts";
import { withTransaction, type Transaction } from "../../../src/server/storage/transaction.ts";
import { seededRandom } from "../../support/seeded-random.ts";
import { copySearchEntries, readCopyStatements, type CopyStatements } from "./copy-statements.ts";
import type { LoadWish } from "./load-tickets.ts";
import { MESSAGES_PER_TICKET } from "./pattern-tickets.ts";
import { createTicketTexts, type TicketTexts } from "./ticket-texts.ts";

/** Copies of patterns that are to be made. */
export interface CopyWish extends LoadWish {
  readonly firstId: number;
  readonly lastId: number;
  /** Each has a title, messages and a person of its own; else those of its pattern. */
  readonly withTexts: boolean;
  /** How many of the tickets of this age are open; the oldest are 1 old. */
  readonly openShare: (age: number) => number;
}

const BATCH = 2000;
const BATCHES_AT_A_TIME = 3;
const SECONDS_OF_ALL = 3 * 365 * 86_400;
const AHEAD_SECONDS = 60 * 86_400;

/** Copies patterns, and returns the ids of the copies that are open. */
export async function copyInBatches(
  database: Database,
  wish: CopyWish,
): Promise<ReadonlySet<number>> {
  const { firstId, lastId, total, onProgress } = wish;
  const statements = await readCopyStatements(database);
  const texts = createTicketTexts();
  const openIds = new Set<number>();
  let next = firstId;
  let done = firstId - 1;
  const work = async (): Promise<void> => {
    while (next <= lastId) {
      const count = Math.min(BATCH, lastId - next + 1);
      const from = next;
      const copies = Array.from({ length: count }, (_, index) => copyOf(from + index, wish));
      next += count;
      for (const { ticketId, isOpen } of copies) if (isOpen) openIds.add(ticketId);
      await copyBatch(database, { copies, statements, texts: wish.withTexts ? texts : null });
      done += count;
      onProgress(done, total, "tickets");
    }
  };
  await Promise.all(Array.from({ length: BATCHES_AT_A_TIME }, work));
  return openIds;
}

interface Copy {
  readonly ticketId: number;
  readonly patternId: number;
  readonly isOpen: boolean;
  readonly ago: number;
  readonly ahead: number;
  /** Null = that of the pattern. */
  readonly personId: number | null;
}

function copyOf(ticketId: number, wish: CopyWish): Copy {
  const { total, patterns, personIds, withTexts, openShare } = wish;
  const next = seededRandom(ticketId);
  const age = 1 - ticketId / total;
  const isOpen = next() < openShare(age);
  return {
    ticketId,
    patternId: pick(isOpen ? patterns.openIds : patterns.closedIds, next()),
    isOpen,
    ago: Math.floor(age * SECONDS_OF_ALL),
    ahead: Math.floor(next() * AHEAD_SECONDS),
    personId: withTexts ? pick(personIds, next()) : null,
  };
}

function pick(ids: readonly number[], chance: number): number {
  const id = ids[Math.floor(chance * ids.length)];
  if (id === undefined) throw new Error("there is nothing to pick from");
  return id;
}

interface Batch {
  readonly copies: readonly Copy[];
  readonly statements: CopyStatements;
  /** Null = those of the patterns. */
  readonly texts: TicketTexts | null;
}

async function copyBatch(database: Database, batch: Batch): Promise<void> {
  const { copies, statements, texts } = batch;
  const ticketIds = copies.map(({ ticketId }) => ticketId);
  const own = texts === null ? [] : ticketIds.flatMap((ticketId) => messagesOf(ticketId, texts));
  const parameters = [
    ticketIds,
    copies.map(({ patternId }) => patternId),
    copies.map(({ ago }) => ago),
    copies.map(({ ahead }) => ahead),
    copies.map(({ personId }) => personId),
    ticketIds.map((ticketId) => texts?.title(ticketId) ?? null),
    own.map(({ ticketId }) => ticketId),
    own.map(({ position }) => position),
    own.map(({ body }) => body),
  ];
  await withTransaction(database, async (tx) => {
    await tx.query("set local synchronous_commit = off");
    for (const statement of statements) await tx.query(statement, parameters);
    await (texts === null ? copyEntries(tx, copies) : writeEntries(tx, ticketIds));
  });
}

function messagesOf(ticketId: number, texts: TicketTexts) {
  return texts
    .messages(ticketId, MESSAGES_PER_TICKET)
    .map((body, index) => ({ ticketId, position: index + 1, body }));
}

async function writeEntries(tx: Transaction, ticketIds: readonly number[]): Promise<void> {
  const documents = await loadSearchDocuments(tx, ticketIds);
  const entries = documents.map((document) => [document.ticketId, indexEntries(document)] as const);
  await writeSearchEntries(tx, new Map(entries));
}

async function copyEntries(tx: Transaction, copies: readonly Copy[]): Promise<void> {
  await tx.query(copySearchEntries, [
    copies.map(({ ticketId }) => ticketId),
    copies.map(({ patternId }) => patternId),
    copies.map(({ ticketId }) => marksOf(ticketId)),
    copies.map(({ patternId }) => marksOf(patternId)),
  ]);
}

/** What the index keeps of an id. */
function marksOf(ticketId: number): string {
  return vectorText(indexEntries({ ticketId, title: "", people: [], messages: [] }));
}
