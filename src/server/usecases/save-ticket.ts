import { accessAllows, accessToTicket } from "../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { Explanation } from "../../domain/explain/explanation.ts";
import { historyWithWrite } from "../../domain/explain/history-with-write.ts";
import { categoryOf } from "../../domain/ticket/save/find-on-desk.ts";
import type { Ticket } from "../../domain/ticket/ticket.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { SaveOutcome } from "../metrics/meter.ts";
import type { Queryable } from "../storage/queryable.ts";
import { readSnapshot } from "../storage/read-snapshot.ts";
import { loadTicketHistory } from "../storage/tickets/load-ticket-history.ts";
import { noNamedRecords, type NamedRecords } from "../storage/tickets/load-ticket.ts";
import { commitTicketWrite } from "../storage/tickets/write-ticket.ts";
import { withTransaction } from "../storage/transaction.ts";
import { againIfVanished } from "./again-if-vanished.ts";
import {
  decideTicketSave,
  type DecidedSave,
  type SaveTicketCommand,
  type TicketSave,
} from "./decide-ticket-save.ts";
import { deskWithTags } from "./desk-with-tags.ts";
import { explainOn } from "./explain-ticket.ts";
import { RefusedError } from "./refused.ts";
import type { TicketView } from "./ticket-view.ts";

export { noNamedRecords };
export type { NamedRecords, SaveTicketCommand };

/** The ticket as it is stored now or, after a dry run, as it would be. */
export interface SavedTicket extends TicketView {
  /**
   * Of a dry run only: why the values would be what they are. Null also where the caller could not
   * read the ticket afterwards.
   */
  readonly explanation: Explanation | null;
}

/**
 * Creates or changes a ticket: load and lock, decide, write and commit, in one transaction and two
 * round trips (one more when the category's rules choose the owner). Throws `RefusedError` with
 * everything that stands against the wish, or `AppError` "notFound" when there is no such ticket.
 */
export async function saveTicket(
  context: Context,
  caller: Caller,
  command: SaveTicketCommand,
): Promise<SavedTicket> {
  const { meter } = context;
  try {
    const { saved, outcome } = await tryOrStore(context, { caller, command });
    meter.ticketSaved(outcome);
    return saved;
  } catch (error) {
    const isRefusal = error instanceof RefusedError || error instanceof AppError;
    meter.ticketSaved(isRefusal ? "refused" : "failed");
    throw error;
  }
}

interface Saved {
  readonly saved: SavedTicket;
  readonly outcome: SaveOutcome;
}

async function tryOrStore(context: Context, save: TicketSave): Promise<Saved> {
  if (save.command.dryRun !== true) return againIfVanished(() => storeSave(context, save));
  const saved = await readSnapshot(context.database, (reader) => trySave(context, reader, save));
  return { saved, outcome: "tried" };
}

async function storeSave(context: Context, save: TicketSave): Promise<Saved> {
  return withTransaction(
    context.database,
    async (tx) => {
      const decided = await decideTicketSave(context, tx, save);
      const { decision } = decided;
      if (decision.kind === "unchanged") {
        return { saved: savedTicket(decided, decision.ticket), outcome: decision.kind };
      }
      const ticketId = await commitTicketWrite(tx, decision.write, decided.notices);
      const saved = savedTicket(decided, { ...decision.write.ticket, ticketId });
      return { saved, outcome: "stored" };
    },
    { safeToRetry: true },
  );
}

/** Decides as a save does, among reads that cannot write, and explains what would be stored. */
async function trySave(context: Context, db: Queryable, save: TicketSave): Promise<SavedTicket> {
  const { ticketId } = save.command;
  const [decided, history] = await Promise.all([
    decideTicketSave(context, db, save),
    loadTicketHistory(db, ticketId),
  ]);
  const { decision, situation, loaded } = decided;
  const { desk, caller, now } = situation;
  const ticket = decision.kind === "unchanged" ? decision.ticket : decision.write.ticket;
  const saved = savedTicket(decided, ticket);
  const access = accessToTicket(caller, ticket, categoryOf(desk, ticket.categoryId));
  if (!accessAllows(access, "read")) return saved;
  const explanation = explainOn(desk, {
    ticket,
    history:
      decision.kind === "unchanged"
        ? history
        : historyWithWrite(history, {
            write: decision.write,
            assignment: situation.automaticOwner?.trace ?? null,
          }),
    person: loaded.references.persons.get(ticket.personId) ?? null,
    now,
  });
  return { ...saved, explanation };
}

function savedTicket({ situation, loaded }: DecidedSave, ticket: Ticket): SavedTicket {
  const { messages, references } = loaded;
  return {
    desk: deskWithTags(situation),
    caller: situation.caller,
    details: { ticket, messages, references },
    explanation: null,
  };
}
