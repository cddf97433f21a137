import { escalationActionBits, type EscalationLevel } from "../desk/priority.ts";
import { isAssignable, SYSTEM_USER_ID } from "../desk/user.ts";
import { fireDueLevels } from "../escalation/fire-due-levels.ts";
import { escalationFieldsOf, escalationStateOf } from "../escalation/ticket-escalation.ts";
import { noNotices, type PopUp } from "../notifications/notices.ts";
import { notify } from "../notifications/notify.ts";
import { escalated, takenOver } from "../notifications/occasions.ts";
import { readFieldsAfterOwnerChange } from "../ticket/read-status.ts";
import { priorityOf } from "../ticket/save/find-on-desk.ts";
import { logChanges } from "../ticket/save/log-changes.ts";
import type { LogEntry } from "../ticket/save/save-decision.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { fireOneByOne, type EscalationStep } from "./fire-one-by-one.ts";
import type { JobSituation, JobWrite } from "./job-write.ts";
import { levelMessages } from "./level-messages.ts";
import type { OutboxMessage } from "./outbox-message.ts";

/** Published numbers of the log actions. */
const TICKET_ESCALATED_ACTION = 9;
const EDIT_TICKET_ACTION = 33;

export interface EscalationDecision {
  readonly write: JobWrite;
  readonly levelsFired: number;
}

/**
 * Lets the due levels of an active ticket fire. Each has its own log entry, and carries out what it
 * orders: it hands the ticket to somebody who may own it, which is no manual change of owner and so
 * starts no reaction of the chain, then writes to those concerned, and those who want to know
 * hear that the ticket escalated. A chain without a next level ends; nothing has fired then. Null when nothing is
 * due. Scripts are not run: there is nothing here to run them.
 */
export function decideEscalation(situation: JobSituation): EscalationDecision | null {
  const { stored, now } = situation;
  const priority = priorityOf(situation.desk, stored.priorityId);
  const context = { priority, businessClock: situation.businessClock(priority), now };
  const chain = escalationStateOf(stored);
  if (chain.escalatesAt === null || chain.escalatesAt > now) return null;
  const steps = fireOneByOne(chain, context);
  if (steps.length === 0) {
    const { state } = fireDueLevels(chain, context);
    return endChain({ ...stored, ...escalationFieldsOf(state) }, situation);
  }
  const logs: LogEntry[] = [];
  const messages: OutboxMessage[] = [];
  const popUps: PopUp[] = [];
  let ticket = stored;
  for (const step of steps) {
    const before = ticket;
    ticket = changed(afterStep(before, step, situation), situation);
    logs.push({
      ...logEntry(TICKET_ESCALATED_ACTION, before, ticket, situation),
      details: { escalation: describeStep(step) },
    });
    const { escalationLevelId } = step.level;
    const occasions = [...takenOver(before.ownerId, ticket), escalated(ticket, escalationLevelId)];
    const told = notify(occasions, { ...situation, actingUserId: SYSTEM_USER_ID });
    messages.push(...levelMessages(step.level, ticket, situation.desk), ...told.messages);
    popUps.push(...told.popUps);
  }
  const notices = { messages, popUps };
  return { write: { ticket, logs, stays: [], notices }, levelsFired: steps.length };
}

/** The remaining levels were removed while the chain waited for them. */
function endChain(ended: Ticket, situation: JobSituation): EscalationDecision {
  const ticket = changed(ended, situation);
  const log = logEntry(EDIT_TICKET_ACTION, situation.stored, ticket, situation);
  return { write: { ticket, logs: [log], stays: [], notices: noNotices }, levelsFired: 0 };
}

function afterStep(before: Ticket, { level, chain }: EscalationStep, job: JobSituation): Ticket {
  const moved = { ...before, ...escalationFieldsOf(chain) };
  const ownerId = delegate(level, before.ownerId, job);
  if (ownerId === before.ownerId) return moved;
  const acting = { userId: SYSTEM_USER_ID, ownerId };
  return { ...moved, ownerId, ...readFieldsAfterOwnerChange(before, acting, job.now) };
}

/** The owner after a level fired. */
function delegate(level: EscalationLevel, ownerId: number, { desk }: JobSituation): number {
  if ((level.action & escalationActionBits.Delegate) === 0) return ownerId;
  const chosen = desk.users.get(level.delegateToUserId);
  return chosen !== undefined && isAssignable(chosen) ? chosen.userId : ownerId;
}

/** However many levels fire, the ticket is stored once, so it gets one new version. */
function changed(ticket: Ticket, { stored, now }: JobSituation): Ticket {
  return { ...ticket, lastChangedAt: now, version: stored.version + 1 };
}

function logEntry(action: number, before: Ticket, after: Ticket, job: JobSituation): LogEntry {
  const changes = logChanges(before, after);
  return { action, userId: SYSTEM_USER_ID, at: job.now, changes, details: null };
}

/** Which level it was and when it was due, since the log's own time is when it was noticed. */
function describeStep({ level, dueAt }: EscalationStep): Record<string, number> {
  return { escalationLevelId: level.escalationLevelId, level: level.level, dueAt };
}
