import { indexEntries } from "../../../domain/search/index-entries.ts";
import type { Context } from "../../context.ts";
import {
  findWideChange,
  goOnBefore,
  listChangedTickets,
  listConcernedTickets,
  lockIndex,
  removeChanges,
  tryLockIndex,
} from "../../storage/search/search-changes.ts";
import { readIndexState, type IndexState } from "../../storage/search/index-state.ts";
import { loadSearchDocuments } from "../../storage/search/search-documents.ts";
import { removeSearchEntries, writeSearchEntries } from "../../storage/search/search-entries.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";

type Desk = Pick<Context, "database">;

/** What one transaction takes on. */
const CHANGES_MAX = 200;
const WIDE_STEP = 100;
/** What is in memory at a time: at most so many megabytes of text. */
const LOADED_AT_ONCE = 20;

/**
 * Lets the index learn of some of what has changed; true = there may be more. Whoever finds another one at it
 * leaves it to him.
 */
export async function indexSome({ database }: Desk): Promise<boolean> {
  return withTransaction(
    database,
    async (tx) => {
      if (!(await tryLockIndex(tx))) return false;
      return (await indexChangedTickets(tx)) > 0 || (await indexConcernedTickets(tx));
    },
    { safeToRetry: true },
  );
}

/**
 * Before a search: lets the index learn of tickets that were changed just now, so that whoever saved one
 * finds it. Of very many that were changed at once the others follow by and by.
 */
export async function catchUpIndex({ database }: Desk): Promise<IndexState> {
  const state = await readIndexState(database);
  if (!state.hasChangedTickets) return state;
  return withTransaction(
    database,
    async (tx) => {
      await lockIndex(tx);
      await indexChangedTickets(tx);
      return readIndexState(tx);
    },
    { safeToRetry: true },
  );
}

async function indexChangedTickets(tx: Transaction): Promise<number> {
  const { changeIds, ticketIds } = await listChangedTickets(tx, CHANGES_MAX);
  if (changeIds.length === 0) return 0;
  await indexTickets(tx, ticketIds);
  await removeChanges(tx, changeIds);
  return changeIds.length;
}

async function indexConcernedTickets(tx: Transaction): Promise<boolean> {
  const change = await findWideChange(tx);
  if (change === null) return false;
  const ticketIds = await listConcernedTickets(tx, change, WIDE_STEP);
  await indexTickets(tx, ticketIds);
  const last = ticketIds.at(-1);
  if (last === undefined || ticketIds.length < WIDE_STEP) {
    await removeChanges(tx, [change.changeId]);
  } else {
    await goOnBefore(tx, change.changeId, last);
  }
  return true;
}

async function indexTickets(tx: Transaction, ticketIds: readonly number[]): Promise<void> {
  for (let at = 0; at < ticketIds.length; at += LOADED_AT_ONCE) {
    const some = ticketIds.slice(at, at + LOADED_AT_ONCE);
    const documents = await loadSearchDocuments(tx, some);
    const entries = new Map(
      documents.map((document) => [document.ticketId, indexEntries(document)]),
    );
    if (entries.size > 0) await writeSearchEntries(tx, entries);
    await removeSearchEntries(
      tx,
      some.filter((ticketId) => !entries.has(ticketId)),
    );
  }
}
