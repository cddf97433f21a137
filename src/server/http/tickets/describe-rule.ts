import type { AssignmentStep } from "../../../domain/assignment/assignment-trace.ts";
import type { EscalationEvent } from "../../../domain/desk/priority.ts";
import type { DifferenceReason } from "../../../domain/explain/explanation.ts";
import type {
  Countdown,
  CountdownStart,
  DeadlineRule,
  EscalationRule,
  OwnerRule,
  PriorityRule,
  ReadingRule,
  TimeSpentRule,
  TimeToCloseRule,
  TimeToReplyRule,
} from "../../../domain/explain/rules.ts";
import type { Names } from "./names.ts";

export type Rule =
  | DeadlineRule
  | EscalationRule
  | TimeToReplyRule
  | TimeToCloseRule
  | TimeSpentRule
  | OwnerRule
  | PriorityRule
  | ReadingRule;

/** Every English sentence of explanations is in this file. */
export const differenceSentences: Readonly<Record<DifferenceReason, string>> = {
  configurationChanged:
    "Opening hours, levels or settings were changed after the value was stored, so it cannot be derived from them any more.",
  historyIncomplete: "The log and the status history do not lead to the stored value.",
  counterFull: "More time has passed than the published counter can hold.",
};

/** One or two plain sentences that say why a value is what it is. */
export function describeRule(rule: Rule, names: Names): string {
  switch (rule.code) {
    case "deadlineOfPriority":
    case "deadlineByHand":
    case "deadlineCleared":
    case "priorityHasNoDeadline":
    case "deadlineOutOfReach":
    case "noDeadlineThen":
      return describeDeadline(rule, names);
    case "levelAfterStart":
    case "levelAfterLevel":
    case "levelContinued":
      return describeCountdown(rule);
    case "levelUnknown":
    case "notStartedByPriority":
    case "stoppedByEvent":
    case "suspended":
    case "priorityHasNoLevels":
    case "lastLevelReached":
    case "levelOutOfReach":
    case "endedBefore":
      return describeHaltedChain(rule, names);
    case "notReplied":
      return "Nobody has replied to the customer yet.";
    case "startValue":
      return "Nobody has replied to the customer yet. The setting DefaultTimeToReplyOnNewTicket gave the ticket this value from the start.";
    case "untilReply":
      return `Whole minutes of opening hours of priority ${names.priority(rule.priorityId)}, from the creation of the ticket to the first reply to the customer.`;
    case "notClosed":
      return "The ticket is not closed.";
    case "untilClosing":
      return `Whole minutes of opening hours of priority ${names.priority(rule.priorityId)}, from the creation of the ticket to its closing.`;
    case "finishedStays":
      return describeStays(rule);
    case "priorityAtCreation":
    case "priorityChosen":
    case "priorityUnknown":
      return describePriority(rule, names);
    case "assignedByRules":
    case "namedAtCreation":
    case "keptAtCreation":
    case "taken":
    case "takenByReplying":
    case "delegatedByEscalation":
    case "given":
    case "ownerRemoved":
    case "neverOwned":
    case "ownerUnknown":
      return describeOwner(rule, names);
    default:
      return describeReading(rule, names);
  }
}

function describeDeadline(rule: DeadlineRule, names: Names): string {
  switch (rule.code) {
    case "deadlineOfPriority": {
      const priority = names.priority(rule.priorityId);
      return rule.minutes === null
        ? `As many minutes of opening hours after the creation of the ticket as priority ${priority} gave at that time.`
        : `${count(rule.minutes, "minute")} of opening hours of priority ${priority} after the ticket was created.`;
    }
    case "deadlineByHand":
      return rule.userId === null
        ? "Set by hand; the log does not say by whom."
        : `Set by hand by ${names.user(rule.userId)}; a change of priority does not move it.`;
    case "deadlineCleared":
      return rule.withPriority
        ? `Emptied when ${names.user(rule.userId)} changed the priority: cleared in the same call, or because the priority gave none at that time.`
        : `Cleared by ${names.user(rule.userId)}.`;
    case "priorityHasNoDeadline":
      return `Priority ${names.priority(rule.priorityId)} gives no deadline.`;
    case "deadlineOutOfReach":
      return `The opening hours of priority ${names.priority(rule.priorityId)} do not add up to ${count(rule.minutes, "minute")} within ten years.`;
    case "noDeadlineThen":
      return `Priority ${names.priority(rule.priorityId)} gave no deadline when the ticket got it.`;
  }
}

const starts: Readonly<Record<CountdownStart, string>> = {
  created: "the ticket was created",
  priorityChanged: "the priority was changed",
  restarted: "escalation was started again",
};

function describeCountdown(rule: Extract<EscalationRule, Countdown>): string {
  const time = `${duration(rule.seconds)}${rule.inOpeningHours ? " of opening hours" : ""}`;
  switch (rule.code) {
    case "levelAfterStart":
      return `Level ${rule.level} falls due ${time} after ${starts[rule.start]}.`;
    case "levelAfterLevel":
      return `Level ${rule.level} falls due ${time} after level ${rule.previousLevel} fell due.`;
    case "levelContinued":
      return rule.level === null
        ? `Escalation went on with the ${time} it had left, but the priority has no further level, so nothing will come of it.`
        : `Level ${rule.level} falls due after the ${time} that were left when escalation had been halted.`;
  }
}

const events: Readonly<Record<EscalationEvent, string>> = {
  Read: " when the owner read the ticket",
  ChangedOwner: " when the owner was changed",
  NewInfo: " when a message was added",
  Closed: " when the ticket was closed",
  ChangedPriority: " when the priority was changed",
  New: " when the ticket was created",
};

function describeHaltedChain(rule: Exclude<EscalationRule, Countdown>, names: Names): string {
  switch (rule.code) {
    case "levelUnknown":
      return "A level is due then, but the log and today's configuration do not say how that came about.";
    case "notStartedByPriority":
      return `Priority ${names.priority(rule.priorityId)} does not start escalation for new tickets. ${duration(rule.seconds)} are left for whatever starts it.`;
    case "stoppedByEvent":
      return `Escalation was stopped${rule.event === null ? "" : events[rule.event]}, with ${duration(rule.seconds)} left.`;
    case "suspended":
      return `Escalation rests while the ticket is ${rule.baseStatus}, with ${duration(rule.seconds)} left; it goes on when the ticket is active again.`;
    case "priorityHasNoLevels":
      return `Priority ${names.priority(rule.priorityId)} has no escalation levels.`;
    case "lastLevelReached":
      return `Level ${rule.level} was the last one of priority ${names.priority(rule.priorityId)}.`;
    case "levelOutOfReach":
      return `The opening hours of priority ${names.priority(rule.priorityId)} do not add up to the time of level ${rule.level} within ten years.`;
    case "endedBefore":
      return rule.level === 0
        ? "Escalation had no level when it was to start."
        : `Escalation ended after level ${rule.level}.`;
  }
}

const counterNames = {
  Internally: "internal time",
  Externally: "external time",
  Queue: "time in queue",
} as const;

function describeStays({ counter, inOpeningHours, count: stays }: TimeSpentRule): string {
  const measure = inOpeningHours ? "The opening hours" : "All the time";
  const finished = stays === 0 ? "No stay" : `${measure} of ${count(stays, "finished stay")}`;
  const end = stays === 0 ? " has ended yet" : "";
  return `${finished} in statuses counted as ${counterNames[counter]}${end}. A running stay counts when it ends.`;
}

function describePriority(rule: PriorityRule, names: Names): string {
  switch (rule.code) {
    case "priorityAtCreation":
      return `Given when ${names.user(rule.userId)} created the ticket. Unless named, such a ticket gets ${names.priority(rule.defaultPriorityId)} today.`;
    case "priorityChosen":
      return `Chosen by ${names.user(rule.userId)} in place of ${names.priority(rule.formerPriorityId)}.`;
    case "priorityUnknown":
      return "The log does not say who chose it.";
  }
}

function describeOwner(rule: OwnerRule, names: Names): string {
  switch (rule.code) {
    case "assignedByRules":
      return describeAssignment(rule.decidedBy, names.category(rule.categoryId), names);
    case "namedAtCreation":
      return `Named by ${names.user(rule.userId)}, who created the ticket.`;
    case "keptAtCreation":
      return `Created and kept by ${names.user(rule.userId)}.`;
    case "taken":
      return `Taken by ${names.user(rule.userId)}.`;
    case "takenByReplying":
      return `Taken by ${names.user(rule.userId)} with a reply to the customer.`;
    case "delegatedByEscalation":
      return `Handed over by escalation${rule.level === null ? "" : ` when level ${rule.level} fired`}.`;
    case "given":
      return `Given by ${names.user(rule.userId)}.`;
    case "ownerRemoved":
      return `Left without an owner by ${names.user(rule.userId)}.`;
    case "neverOwned":
      return "Nobody has owned the ticket yet.";
    case "ownerUnknown":
      return "The log does not say who decided it.";
  }
}

function describeAssignment(step: AssignmentStep | null, category: string, names: Names): string {
  if (step === null) return `The rules of category ${category} found nobody.`;
  switch (step.rule) {
    case "quarantine":
      return `Category ${category} gives a person's tickets within ${count(step.windowMinutes, "minute")} to one owner: ${names.user(step.ownerId)} has ticket ${step.tickets.at(-1)?.ticketId}.`;
    case "crossPost":
      return `The person wrote about something else within ${count(step.windowMinutes, "minute")}: ${names.user(step.ownerId)} has ticket ${step.ticket?.ticketId}.`;
    case "ourContact":
      return `Category ${category} prefers our contact of the ${step.contactOf}, ${names.user(step.ownerId)}.`;
    case "even":
      return `Category ${category} assigns evenly: after ${count(step.counter, "assignment")} it was the turn of number ${(step.place ?? 0) + 1} of ${count(step.candidateCount, "candidate")}.`;
    case "weighted":
      return `Category ${category} assigns by weight: of 1 to ${step.totalWeight}, ${step.draw} was drawn.`;
    case "fewestOpen":
      return `Category ${category} assigns to whoever has the fewest open tickets${step.draw === null ? "" : `: of ${step.tiedUserIds.length} with equally few, number ${step.draw} was drawn`}.`;
    case "categoryMaster":
      return `Nobody else was found, so the ticket went to the master of category ${category}.`;
  }
}

function describeReading(rule: ReadingRule, names: Names): string {
  switch (rule.code) {
    case "unowned":
      return "Nobody owns the ticket, so no owner has read it.";
    case "createdByOwner":
      return "The owner created the ticket.";
    case "takenByOwner":
      return "The owner took the ticket, and so has it in front of them.";
    case "readByOwner":
      return "The owner has read the ticket.";
    case "newsSinceReading":
      return `News by ${names.user(rule.userId)} since the owner read the ticket.`;
    case "unreadSinceCreation":
      return "The owner has not read the ticket since it was created.";
    case "unreadSinceAssignment":
      return "The owner has not read the ticket since it was given to them.";
    case "markedBy":
      return `Marked so by ${names.user(rule.userId)}.`;
    case "readingUnknown":
      return "The log does not say what made it so.";
  }
}

function duration(seconds: number): string {
  return seconds % 60 === 0 ? count(seconds / 60, "minute") : count(seconds, "second");
}

function count(number: number, thing: string): string {
  return number === 1 ? `1 ${thing}` : `${number} ${thing}s`;
}
