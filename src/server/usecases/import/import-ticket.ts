import { decideImport, type ImportDecision } from "../../../domain/import/decide-import.ts";
import type { ImportLink } from "../../../domain/import/import-link.ts";
import type { ImportRemark, ImportResult } from "../../../domain/import/import-tally.ts";
import type { SourceTicket } from "../../../domain/import/source-ticket.ts";
import {
  isNeeded,
  ticketFromSource,
  type MissingRecord,
} from "../../../domain/import/ticket-from-source.ts";
import { errorCode } from "../../storage/database-errors.ts";
import { findLinks, storeLink } from "../../storage/import/import-links.ts";
import {
  beSilentToWebhooks,
  chooseIdOfTicket,
  lockImportedTicket,
  stateOfTicket,
  storeImportedTicket,
} from "../../storage/import/imported-tickets.ts";
import { reserveIds } from "../../storage/import/reserve-ids.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { fingerprintOf } from "./fingerprint-of.ts";
import { importMessages } from "./import-messages.ts";
import type { ImportRun } from "./import-run.ts";
import { takeInContents, type TakenContents } from "./take-in-contents.ts";
import type { ReadContent } from "./take-in-content.ts";

/** What became of a ticket, and what of it could not be taken over. */
export interface TicketOutcome {
  readonly result: ImportResult;
  readonly remarks: readonly ImportRemark[];
}

/**
 * Takes over a ticket with its messages and attachments as they are told, in one transaction: computed values
 * too, nobody is notified, webhooks hear nothing, and the log says that it was imported.
 */
export async function importTicket(
  run: ImportRun,
  source: SourceTicket,
  readContent: ReadContent,
): Promise<TicketOutcome> {
  const { database } = run.context;
  const fingerprint = fingerprintOf(source);
  const place = { importSourceId: run.importSourceId, kind: "ticket" } as const;
  const links = await findLinks(database, place, [source.ticketId]);
  const link = links.get(source.ticketId) ?? null;
  const localState = link === null ? null : await stateOfTicket(database, link.localId);
  const decision = decideImport(link, { fingerprint, localState });
  if (decision !== "create" && decision !== "update") return { result: decision, remarks: [] };
  if (run.isTrial) return { result: resultOf(decision), remarks: [] };

  const { missing } = ticketFromSource(source, { ticketId: 0, stored: null, find: run.find });
  const needed = missing.find(isNeeded);
  if (needed !== undefined) {
    return { result: "skipped", remarks: [remarkOf(source, needed)] };
  }
  const contents = await takeInContents(run, source, readContent);
  const result = await againIfTaken(() =>
    withTransaction(database, (tx) => store(tx, { run, source, fingerprint, link, contents }), {
      safeToRetry: true,
    }),
  );
  const dropped = missing.map((record) => remarkOf(source, record));
  return { result, remarks: [...dropped, ...contents.remarks] };
}

const UNIQUE_VIOLATION = "23505";
const ATTEMPTS = 3;

/** Somebody else may get an id in the moment in which it was found to be free; then it is not any more. */
async function againIfTaken<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (count === ATTEMPTS || errorCode(error) !== UNIQUE_VIOLATION) throw error;
    }
  }
}

function resultOf(decision: ImportDecision & ("create" | "update")): ImportResult {
  return decision === "create" ? "created" : "updated";
}

function remarkOf({ ticketId }: SourceTicket, { kind, sourceId }: MissingRecord): ImportRemark {
  return { kind: "ticket", sourceId: ticketId, reason: `its ${kind} ${sourceId} is not here` };
}

interface Passage {
  readonly run: ImportRun;
  readonly source: SourceTicket;
  readonly fingerprint: string;
  readonly link: ImportLink | null;
  readonly contents: TakenContents;
}

async function store(tx: Transaction, passage: Passage): Promise<ImportResult> {
  const { run, source, fingerprint, link, contents } = passage;
  const { importSourceId, address, context } = run;
  const now = context.clock.now();
  await beSilentToWebhooks(tx);
  const stored = link === null ? null : await lockImportedTicket(tx, link.localId);
  if (link !== null && stored === null) return "goneHere";
  if (link !== null && String(stored?.version) !== link.localState) return "changedHere";
  if (link === null) await reserveIds(tx, "ticket", source.ticketId);
  const ticketId = link?.localId ?? (await chooseIdOfTicket(tx, source.ticketId));
  const { ticket } = ticketFromSource(source, { ticketId, stored, find: run.find });
  const details = { importedFrom: address, ticketId: source.ticketId };
  const note = { at: now, description: "Imported", details };
  await storeImportedTicket(tx, ticket, { isNew: stored === null, note });
  await importMessages(tx, { run, ticketId, messages: source.messages, contents });
  await storeLink(
    tx,
    { importSourceId, kind: "ticket", sourceId: source.ticketId },
    { localId: ticketId, fingerprint, localState: String(ticket.version), importedAt: now },
  );
  run.remember("ticket", source.ticketId, ticketId);
  return stored === null ? "created" : "updated";
}
