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
import type { BaseStatus } from "../../../domain/desk/status.ts";
import { explainDeadlineTexts as times } from "../../texts/explain-deadline-texts.ts";
import { explainEscalationTexts as levels } from "../../texts/explain-escalation-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { describeOwner, describePriority, describeReading } from "./describe-people-rule.ts";
import { countOf, minutesOf } from "./counted-words.ts";
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

/** Why a stored value differs from what its rule leads to. */
export function describeDifference(reason: DifferenceReason): Text {
  return say(times[reason]);
}

/** One or two plain sentences that say why a value is what it is. */
export function describeRule(rule: Rule, names: Names): Text {
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
      return say(times.notReplied);
    case "startValue":
      return say(times.startValue);
    case "untilReply":
      return say(times.untilReply, { priority: names.priority(rule.priorityId) });
    case "notClosed":
      return say(times.notClosed);
    case "untilClosing":
      return say(times.untilClosing, { priority: names.priority(rule.priorityId) });
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

function describeDeadline(rule: DeadlineRule, names: Names): Text {
  switch (rule.code) {
    case "deadlineOfPriority": {
      const priority = names.priority(rule.priorityId);
      if (rule.minutes === null) return say(times.ofPriorityThen, { priority });
      const time = say(times.ofOpeningHours, { time: minutesOf(rule.minutes) });
      return say(times.ofPriority, { time, priority });
    }
    case "deadlineByHand":
      return rule.userId === null
        ? say(times.byHandOfSomebody)
        : say(times.byHand, { user: names.user(rule.userId) });
    case "deadlineCleared": {
      const user = names.user(rule.userId);
      return rule.withPriority
        ? say(times.clearedWithPriority, { user })
        : say(times.cleared, { user });
    }
    case "priorityHasNoDeadline":
      return say(times.noneOfPriority, { priority: names.priority(rule.priorityId) });
    case "deadlineOutOfReach": {
      const priority = names.priority(rule.priorityId);
      return say(times.outOfReach, { priority, time: minutesOf(rule.minutes) });
    }
    case "noDeadlineThen":
      return say(times.noneThen, { priority: names.priority(rule.priorityId) });
  }
}

const starts = {
  created: levels.created,
  priorityChanged: levels.priorityChanged,
  restarted: levels.restarted,
} as const satisfies Readonly<Record<CountdownStart, object>>;

function describeCountdown(rule: Extract<EscalationRule, Countdown>): Text {
  const seconds = durationOf(rule.seconds);
  const time = rule.inOpeningHours ? say(times.ofOpeningHours, { time: seconds }) : seconds;
  switch (rule.code) {
    case "levelAfterStart":
      return say(levels.afterStart, { level: rule.level, time, start: say(starts[rule.start]) });
    case "levelAfterLevel": {
      const { level, previousLevel } = rule;
      return say(levels.afterLevel, { level, time, previousLevel });
    }
    case "levelContinued":
      return rule.level === null
        ? say(levels.continuedForNothing, { time })
        : say(levels.continued, { level: rule.level, time });
  }
}

const events = {
  Read: levels.ownerRead,
  ChangedOwner: levels.ownerChanged,
  NewInfo: levels.messageAdded,
  Closed: levels.closed,
  ChangedPriority: levels.priorityChanged,
  New: levels.created,
} as const satisfies Readonly<Record<EscalationEvent, object>>;

const baseStatuses = {
  Active: levels.baseActive,
  Closed: levels.baseClosed,
  Postponed: levels.basePostponed,
  Deleted: levels.baseDeleted,
  Merged: levels.baseMerged,
  Spam: levels.baseSpam,
} as const satisfies Readonly<Record<BaseStatus, object>>;

function describeHaltedChain(rule: Exclude<EscalationRule, Countdown>, names: Names): Text {
  switch (rule.code) {
    case "levelUnknown":
      return say(levels.levelUnknown);
    case "notStartedByPriority": {
      const priority = names.priority(rule.priorityId);
      return say(levels.notStarted, { priority, time: durationOf(rule.seconds) });
    }
    case "stoppedByEvent": {
      const time = durationOf(rule.seconds);
      return rule.event === null
        ? say(levels.stopped, { time })
        : say(levels.stoppedWhen, { event: say(events[rule.event]), time });
    }
    case "suspended": {
      const baseStatus = say(baseStatuses[rule.baseStatus]);
      return say(levels.suspended, { baseStatus, time: durationOf(rule.seconds) });
    }
    case "priorityHasNoLevels":
      return say(levels.noLevels, { priority: names.priority(rule.priorityId) });
    case "lastLevelReached": {
      const { level } = rule;
      return say(levels.lastLevel, { level, priority: names.priority(rule.priorityId) });
    }
    case "levelOutOfReach": {
      const { level } = rule;
      return say(levels.outOfReach, { level, priority: names.priority(rule.priorityId) });
    }
    case "endedBefore":
      return rule.level === 0
        ? say(levels.noLevelThen)
        : say(levels.endedAfter, { level: rule.level });
  }
}

const counterNames = {
  Internally: times.internalTime,
  Externally: times.externalTime,
  Queue: times.timeInQueue,
} as const;

function describeStays({ counter: name, inOpeningHours, count }: TimeSpentRule): Text {
  const counter = say(counterNames[name]);
  if (count === 0) return say(times.noStay, { counter });
  const stays = countOf(count, times.oneStay, times.stays);
  return inOpeningHours
    ? say(times.staysInHours, { stays, counter })
    : say(times.staysInAll, { stays, counter });
}

function durationOf(seconds: number): Text {
  if (seconds % 60 === 0) return minutesOf(seconds / 60);
  return countOf(seconds, times.oneSecond, times.seconds);
}
