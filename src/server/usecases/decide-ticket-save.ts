import type { Caller } from "../../domain/access/caller.ts";
import { may } from "../../domain/access/desk-task.ts";
import { assignmentNeeds, type AssignmentNeeds } from "../../domain/assignment/assignment-needs.ts";
import { chooseOwner, type OwnerChoice } from "../../domain/assignment/choose-owner.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import type { Tag } from "../../domain/desk/lists.ts";
import type { Audience } from "../../domain/notifications/audience.ts";
import { noNotices, type Notices } from "../../domain/notifications/notices.ts";
import { notify } from "../../domain/notifications/notify.ts";
import { occasionsOfSave } from "../../domain/notifications/occasions-of-save.ts";
import { assignmentQuestion } from "../../domain/ticket/save/assignment-question.ts";
import { decideSave, refuseWholeSave } from "../../domain/ticket/save/decide-save.ts";
import { defaultTicket } from "../../domain/ticket/save/default-ticket.ts";
import type { SaveDecision } from "../../domain/ticket/save/save-decision.ts";
import type { SaveSituation } from "../../domain/ticket/save/save-situation.ts";
import { foldTagName, missingTagNames } from "../../domain/ticket/save/tag-names.ts";
import type { TicketInput } from "../../domain/ticket/save/ticket-input.ts";
import type { Ticket } from "../../domain/ticket/ticket.ts";
import type { TicketReferences } from "../../domain/ticket/ticket-details.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { ticketTexts } from "../texts/ticket-texts.ts";
import type { Queryable } from "../storage/queryable.ts";
import { saveTexts } from "../texts/save-texts.ts";
import { say } from "../texts/text.ts";
import { loadAudiences } from "../storage/notifications/load-audiences.ts";
import { createTags } from "../storage/tickets/create-tags.ts";
import { loadAssignmentFacts } from "../storage/tickets/load-assignment-facts.ts";
import {
  loadForNewTicket,
  loadNamedRecords,
  loadTicket,
  noNamedRecords,
  type LoadedTicket,
  type NamedRecords,
} from "../storage/tickets/load-ticket.ts";
import { businessClocks } from "./business-clocks.ts";
import { currentCaller } from "./current-caller.ts";
import { RefusedError } from "./refused.ts";
import type { TicketView } from "./ticket-view.ts";

export interface SaveTicketCommand {
  /** 0 makes a new ticket. */
  readonly ticketId: number;
  /**
   * Asked once the ticket is locked, before anything is done with the wish: false refuses the save. The
   * ticket is null when a new one is made. Absent = saved whatever its state is.
   */
  readonly isExpected?: (stored: Ticket | null) => boolean;
  /**
   * The wish; it may depend on what is stored, as the text forms of custom fields do. `view` tells the
   * ticket as it is, or what a new one of the caller starts as.
   */
  readonly input: (stored: Ticket | null, desk: Desk, view: () => TicketView) => TicketInput;
  /**
   * Ids in the wish that name records outside the desk. A wish that is not known before the ticket is
   * locked tells them when it is; looking up those that the ticket does not have costs a round trip.
   */
  readonly named: NamedRecords | (() => NamedRecords);
  /** Asked once the wish is known: a request with faults is checked to the end but stores nothing. */
  readonly isFaulty?: () => boolean;
  /** Tell users who want to hear of what the save did. Default false. */
  readonly notify?: boolean;
  /** What the log calls the save; default: whatever it turns out to be. */
  readonly logAction?: number;
  /** Decide everything and store nothing: no ticket, log, tag or counter changes. Default false. */
  readonly dryRun?: boolean;
}

/** A command and who gives it. */
export interface TicketSave {
  readonly caller: Caller;
  readonly command: SaveTicketCommand;
}

/** A save that is granted, with what it was decided from. */
export interface DecidedSave {
  readonly loaded: LoadedTicket;
  readonly situation: SaveSituation;
  readonly decision: Exclude<SaveDecision, { kind: "refused" }>;
  /** What users are told of it. */
  readonly notices: Notices;
}

/**
 * Loads what a save is decided from and decides it. Unless it is a dry run the ticket, and the counter
 * that an assignment builds on, stay locked, and missing tags are made. Throws `RefusedError` with
 * everything that stands against the wish, or `AppError` "notFound" when there is no such ticket.
 */
export async function decideTicketSave(
  context: Context,
  db: Queryable,
  save: TicketSave,
): Promise<DecidedSave> {
  const { command } = save;
  const [loaded, audience] = await Promise.all([load(db, save), loadAudience(db, command)]);
  const assessed = await assess(context, db, { ...save, loaded });
  const automaticOwner = await assign(context, db, { command, situation: assessed });
  const situation = { ...assessed, automaticOwner };
  const decision = decideSave(situation);
  if (decision.kind === "refused") throw new RefusedError(decision.refusals);
  if (command.isFaulty?.() === true) throw new RefusedError([]);
  return {
    loaded: { ...loaded, references: situation.references },
    situation,
    decision,
    notices: tell(situation, decision, audience),
  };
}

/** Travels with what the save is decided from; null = nobody is told. */
async function loadAudience(db: Queryable, command: SaveTicketCommand): Promise<Audience | null> {
  if (command.notify !== true || command.dryRun === true) return null;
  return (await loadAudiences(db, [command.ticketId]))(command.ticketId);
}

function tell(
  { stored, caller, desk, now }: SaveSituation,
  decision: DecidedSave["decision"],
  audience: Audience | null,
): Notices {
  if (audience === null || decision.kind === "unchanged") return noNotices;
  const occasions = occasionsOfSave(stored, decision.write.ticket, desk);
  return notify(occasions, { audience, desk, actingUserId: caller.user.userId, now });
}

async function load(db: Queryable, { caller, command }: TicketSave): Promise<LoadedTicket> {
  const { ticketId, dryRun = false } = command;
  const named = typeof command.named === "function" ? noNamedRecords : command.named;
  if (ticketId === 0) return loadForNewTicket(db, caller.user.userId, named);
  const loaded = await loadTicket(db, ticketId, { lock: !dryRun, named });
  if (loaded.ticket === null)
    throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
  return loaded;
}

/**
 * What the save is decided from. The configuration is the one in force when the ticket was loaded:
 * a copy that is older is replaced first, and with it what the caller may do.
 */
async function assess(
  context: Context,
  db: Queryable,
  save: TicketSave & { readonly loaded: LoadedTicket },
): Promise<SaveSituation> {
  const { command, loaded } = save;
  const desk = await context.desk.refreshIfOlderThan(loaded.deskVersion);
  const { user, ...rights } = currentCaller(save.caller, desk);
  const caller = { ...rights, user: { ...user, lastCategoryId: loaded.lastCategoryId } };
  const now = context.clock.now();
  const { ticket: stored, messages } = loaded;
  requireSavable(command, { stored, caller, desk });
  const input = command.input(stored, desk, () => {
    const businessClock = businessClocks(desk);
    const ticket = stored ?? defaultTicket({ caller, desk, businessClock, now });
    return { desk, caller, details: { ticket, messages, references: loaded.references } };
  });
  const tagNames = may(caller, "createTags") ? missingTagNames(desk, input) : [];
  return {
    stored,
    input,
    caller,
    desk,
    references: await addNamedRecords(db, loaded.references, command.named),
    createdTags: command.dryRun === true ? plannedTags(tagNames) : await createTags(db, tagNames),
    businessClock: businessClocks(desk),
    now,
    automaticOwner: null,
    logAction: command.logAction,
  };
}

/** Who may not save the ticket does not learn either whether it is in an expected state. */
function requireSavable(
  command: SaveTicketCommand,
  save: Pick<SaveSituation, "stored" | "caller" | "desk">,
): void {
  const refusal = refuseWholeSave(save);
  if (refusal !== null) throw new RefusedError([refusal]);
  if (command.isExpected?.(save.stored) !== false) return;
  throw new AppError("preconditionFailed", say(saveTexts.notAsExpected));
}

async function addNamedRecords(
  db: Queryable,
  references: TicketReferences,
  named: SaveTicketCommand["named"],
): Promise<TicketReferences> {
  if (typeof named !== "function") return references;
  const { personIds, saleIds, projectIds } = named();
  const { persons, sales, projects } = await loadNamedRecords(db, {
    personIds: personIds.filter((id) => !references.persons.has(id)),
    saleIds: saleIds.filter((id) => !references.sales.has(id)),
    projectIds: projectIds.filter((id) => !references.projects.has(id)),
  });
  return {
    persons: new Map([...references.persons, ...persons]),
    sales: new Map([...references.sales, ...sales]),
    projects: new Map([...references.projects, ...projects]),
  };
}

/** Asks the category's rules for an owner, if the save leaves it to them. */
async function assign(
  context: Context,
  db: Queryable,
  { command, situation }: { command: SaveTicketCommand; situation: SaveSituation },
): Promise<OwnerChoice | null> {
  const question = assignmentQuestion(situation);
  if (question === null) return null;
  const subject = {
    ticketId: situation.stored?.ticketId ?? 0,
    categoryId: question.category.categoryId,
    personId: question.personId,
  };
  const needs = assignmentNeeds(question);
  const facts = await loadAssignmentFacts(
    db,
    subject,
    command.dryRun === true ? withoutLock(needs) : needs,
  );
  return chooseOwner({ ...question, ...facts, random: context.random });
}

/** Whoever only wants to know makes nobody wait: the next save may choose the same owner. */
function withoutLock(needs: AssignmentNeeds): AssignmentNeeds {
  return needs.delegationCounter === "locked" ? { ...needs, delegationCounter: "addedTo" } : needs;
}

/** Tags that a save would make, with ids that no stored tag has. */
function plannedTags(names: readonly string[]): ReadonlyMap<string, Tag> {
  return new Map(
    names.map((name, index) => [
      foldTagName(name),
      { tagId: -1 - index, name, tooltip: "", deleted: false },
    ]),
  );
}
