import type {
  EscalationEvent,
  EscalationLevel,
  Priority,
} from "../../../src/domain/desk/priority.ts";
import type { Moment } from "./desk-facts.ts";
import type { Draft } from "./refolded-ticket.ts";
import { slowRoundTheClock, type SlowBusinessClock } from "./slow-business-clock.ts";

const ALERT_SCHEDULE_BIT = 4;

function clockOf({ priority, frameClock }: Moment): SlowBusinessClock {
  return (priority.flags & ALERT_SCHEDULE_BIT) === 0 ? slowRoundTheClock : frameClock;
}

function next(priority: Priority, reached: number): EscalationLevel | null {
  let lowest: EscalationLevel | null = null;
  for (const level of priority.escalationLevels) {
    if (level.level > reached && (lowest === null || level.level < lowest.level)) lowest = level;
  }
  return lowest;
}

/** The chain fires after so many seconds; on a ticket that is not active it keeps them until it is. */
function arm(ticket: Draft, seconds: number, moment: Moment): void {
  if (ticket.baseStatus === "Active") {
    ticket.escalatesAt = clockOf(moment).due(moment.at, seconds);
    ticket.escalationSecondsLeft = null;
    ticket.escalationSuspended = false;
  } else {
    ticket.escalatesAt = null;
    ticket.escalationSecondsLeft = seconds;
    ticket.escalationSuspended = true;
  }
}

function disarm(ticket: Draft, secondsLeft: number | null): void {
  ticket.escalatesAt = null;
  ticket.escalationSecondsLeft = secondsLeft;
  ticket.escalationSuspended = false;
}

function armAfter(ticket: Draft, reached: number, moment: Moment): void {
  const level = next(moment.priority, reached);
  ticket.escalationLevel = reached;
  if (level === null) disarm(ticket, null);
  else arm(ticket, level.afterMinutes * 60, moment);
}

/** What the priority has this event do to the chain. */
export function react(ticket: Draft, event: EscalationEvent, moment: Moment): void {
  const reaction = moment.priority.reactions[event];
  if (event === "New" && (reaction === "None" || reaction === "Stop")) {
    const first = next(moment.priority, 0);
    ticket.escalationLevel = 0;
    disarm(ticket, first === null ? null : first.afterMinutes * 60);
  } else if (reaction === "Restart" || (event === "New" && reaction === "Continue")) {
    armAfter(ticket, 0, moment);
  } else if (reaction === "Stop") {
    const runsUntil = ticket.escalatesAt;
    if (runsUntil === null) ticket.escalationSuspended = false;
    else disarm(ticket, clockOf(moment).seconds(moment.at, runsUntil));
  } else if (reaction === "Continue" && event === "ChangedPriority") {
    armAfter(ticket, ticket.escalationLevel, moment);
  } else if (reaction === "Continue" && ticket.escalationSecondsLeft !== null) {
    arm(ticket, ticket.escalationSecondsLeft, moment);
  }
}

/** Only the chains of active tickets run: one that was halted for that reason goes on. */
export function resumeIfActive(ticket: Draft, moment: Moment): void {
  const { escalationSuspended, escalationSecondsLeft, baseStatus } = ticket;
  if (baseStatus === "Active" && escalationSuspended && escalationSecondsLeft !== null) {
    arm(ticket, escalationSecondsLeft, moment);
  }
}

/** The other way round: the chain of a ticket that is no longer active is halted. */
export function suspendUnlessActive(ticket: Draft, moment: Moment): void {
  const runsUntil = ticket.escalatesAt;
  if (ticket.baseStatus === "Active" || runsUntil === null) return;
  disarm(ticket, clockOf(moment).seconds(moment.at, runsUntil));
  ticket.escalationSuspended = true;
}

/**
 * The next level fires; the one after it counts from when this one was due. Returns the level that
 * fired.
 */
export function fireNext(ticket: Draft, moment: Moment): EscalationLevel {
  const dueAt = dueTime(ticket, moment);
  const level = next(moment.priority, ticket.escalationLevel);
  if (level === null) throw new Error("the log has a level fire that does not exist");
  armAfter(ticket, level.level, { ...moment, at: dueAt });
  return level;
}

/** A chain is due that has no further level. */
export function endDueChain(ticket: Draft, moment: Moment): void {
  dueTime(ticket, moment);
  const level = next(moment.priority, ticket.escalationLevel);
  if (level !== null) throw new Error(`the log ends a chain before level ${level.level}`);
  disarm(ticket, null);
}

function dueTime({ escalatesAt }: Draft, { at }: Moment): number {
  if (escalatesAt === null) throw new Error("the log moves a chain that does not run");
  if (escalatesAt > at) throw new Error(`the log moves a chain at ${at}, due at ${escalatesAt}`);
  return escalatesAt;
}
