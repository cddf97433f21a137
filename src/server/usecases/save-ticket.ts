import type { Caller } from "../../domain/access/caller.ts";
import { may } from "../../domain/access/desk-task.ts";
import { assignmentNeeds } from "../../domain/assignment/assignment-needs.ts";
import { chooseOwner, type OwnerChoice } from "../../domain/assignment/choose-owner.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import { assignmentQuestion } from "../../domain/ticket/save/assignment-question.ts";
import { decideSave } from "../../domain/ticket/save/decide-save.ts";
import type { SaveSituation } from "../../domain/ticket/save/save-situation.ts";
import { missingTagNames } from "../../domain/ticket/save/tag-names.ts";
import type { TicketInput } from "../../domain/ticket/save/ticket-input.ts";
import type { Ticket } from "../../domain/ticket/ticket.ts";
import type { TicketDetails } from "../../domain/ticket/ticket-details.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { createTags } from "../storage/tickets/create-tags.ts";
import { loadAssignmentFacts } from "../storage/tickets/load-assignment-facts.ts";
import {
  loadForNewTicket,
  loadTicket,
  type LoadedTicket,
  type NamedRecords,
} from "../storage/tickets/load-ticket.ts";
import { commitTicketWrite } from "../storage/tickets/write-ticket.ts";
import { withTransaction, type Transaction } from "../storage/transaction.ts";
import { businessClocks } from "./business-clocks.ts";
import { currentCaller } from "./current-caller.ts";
import { RefusedError } from "./refused.ts";
import type { TicketView } from "./ticket-view.ts";

export type { NamedRecords };

export interface SaveTicketCommand {
  /** 0 makes a new ticket. */
  readonly ticketId: number;
  /** The wish; it may depend on what is stored, as the text forms of custom fields do. */
  readonly input: (stored: Ticket | null, desk: Desk) => TicketInput;
  /** Ids in the wish that name records outside the desk. */
  readonly named: NamedRecords;
  /** Asked once the wish is known: a request with faults is checked to the end but stores nothing. */
  readonly isFaulty?: () => boolean;
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
): Promise<TicketView> {
  return withTransaction(
    context.database,
    async (tx) => {
      const loaded = await load(tx, caller, command);
      const situation = await assess(context, tx, { caller, command, loaded });
      const automaticOwner = await assign(context, tx, situation);
      const decision = decideSave({ ...situation, automaticOwner });
      if (decision.kind === "refused") throw new RefusedError(decision.refusals);
      if (command.isFaulty?.() === true) throw new RefusedError([]);
      const { desk } = situation;
      if (decision.kind === "unchanged") {
        return { desk, caller: situation.caller, details: detailsOf(decision.ticket, loaded) };
      }
      const ticketId = await commitTicketWrite(tx, decision.write);
      const ticket = { ...decision.write.ticket, ticketId };
      return { desk, caller: situation.caller, details: detailsOf(ticket, loaded) };
    },
    { safeToRetry: true },
  );
}

async function load(
  tx: Transaction,
  caller: Caller,
  { ticketId, named }: SaveTicketCommand,
): Promise<LoadedTicket> {
  if (ticketId === 0) return loadForNewTicket(tx, caller.user.userId, named);
  const loaded = await loadTicket(tx, ticketId, { lock: true, named });
  if (loaded.ticket === null) throw new AppError("notFound", `There is no ticket ${ticketId}.`);
  return loaded;
}

/**
 * What the save is decided from. The configuration is the one in force when the ticket was loaded:
 * a copy that is older is replaced first, and with it what the caller may do.
 */
async function assess(
  context: Context,
  tx: Transaction,
  save: {
    readonly caller: Caller;
    readonly command: SaveTicketCommand;
    readonly loaded: LoadedTicket;
  },
): Promise<SaveSituation> {
  const { command, loaded } = save;
  const desk = await context.desk.refreshIfOlderThan(loaded.deskVersion);
  const { user, ...rights } = currentCaller(save.caller, desk);
  const caller = { ...rights, user: { ...user, lastCategoryId: loaded.lastCategoryId } };
  const input = command.input(loaded.ticket, desk);
  const tagNames = may(caller, "createTags") ? missingTagNames(desk, input) : [];
  return {
    stored: loaded.ticket,
    input,
    caller,
    desk,
    references: loaded.references,
    createdTags: await createTags(tx, tagNames),
    businessClock: businessClocks(desk),
    now: context.clock.now(),
    automaticOwner: null,
  };
}

/** Asks the category's rules for an owner, if the save leaves it to them. */
async function assign(
  context: Context,
  tx: Transaction,
  situation: SaveSituation,
): Promise<OwnerChoice | null> {
  const question = assignmentQuestion(situation);
  if (question === null) return null;
  const subject = {
    ticketId: situation.stored?.ticketId ?? 0,
    categoryId: question.category.categoryId,
    personId: question.personId,
  };
  const facts = await loadAssignmentFacts(tx, subject, assignmentNeeds(question));
  return chooseOwner({ ...question, ...facts, random: context.random });
}

function detailsOf(ticket: Ticket, { messages, references }: LoadedTicket): TicketDetails {
  return { ticket, messages, references };
}
