import type { OptionalInstant } from "../instant.ts";
import { priorityOf } from "../ticket/save/find-on-desk.ts";
import { utcText } from "../utc-text.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import type { Difference, ExplainedTime } from "./explanation.ts";
import { logFields } from "./log-fields.ts";
import type { DeadlineRule } from "./rules.ts";
import { changeIn, instantOfLogText, lastChangeOf, rowBehind } from "./ticket-history.ts";

type ExplainedDeadline = ExplainedTime<OptionalInstant, DeadlineRule>;

/** Why a ticket has this deadline, or none. */
export function explainDeadline(situation: ExplainSituation): ExplainedDeadline {
  const { deadlineAt, deadlineManual } = situation.ticket;
  if (deadlineAt === null) return missingDeadline(situation);
  return deadlineManual
    ? deadlineByHand(situation, deadlineAt)
    : computedDeadline(situation, deadlineAt);
}

function deadlineByHand({ history }: ExplainSituation, deadlineAt: number): ExplainedDeadline {
  const row = history.log[lastChangeOf(history, [logFields.deadline])] ?? null;
  const logged = row === null ? undefined : changeIn(row, logFields.deadline);
  const agrees = logged?.to === utcText(deadlineAt);
  const recomputed = logged === undefined ? undefined : instantOfLogText(logged.to);
  return {
    value: deadlineAt,
    rule: { code: "deadlineByHand", userId: agrees ? (row?.userId ?? null) : null },
    difference: agrees ? null : { reason: "historyIncomplete", recomputed, excess: null },
    change: row,
    time: null,
  };
}

function computedDeadline(situation: ExplainSituation, deadlineAt: number): ExplainedDeadline {
  const { ticket, history } = situation;
  const { priorityId, minutes, dueAt, clock } = dueToday(situation);
  const time = clock.tell(ticket.createdAt, deadlineAt);
  const reproduced = dueAt === deadlineAt;
  return {
    value: deadlineAt,
    rule: { code: "deadlineOfPriority", priorityId, minutes: reproduced ? minutes : null },
    difference: reproduced
      ? null
      : {
          reason: "configurationChanged",
          recomputed: dueAt,
          excess: time.countedSeconds - minutes * 60,
        },
    change: rowBehind(history, [logFields.deadline]),
    time,
  };
}

function missingDeadline(situation: ExplainSituation): ExplainedDeadline {
  const { rule, difference } = whyMissing(situation);
  const change = rowBehind(situation.history, [logFields.deadline]);
  return { value: null, rule, difference, change, time: null };
}

function whyMissing(situation: ExplainSituation): {
  readonly rule: DeadlineRule;
  readonly difference: Difference<OptionalInstant> | null;
} {
  const { history } = situation;
  const clearedAt = lastChangeOf(history, [logFields.deadline]);
  const prioritizedAt = lastChangeOf(history, [logFields.priority]);
  const cleared = history.log[clearedAt];
  if (cleared !== undefined && clearedAt > prioritizedAt) {
    const { userId } = cleared;
    return {
      rule: { code: "deadlineCleared", userId, withPriority: false },
      difference: null,
    };
  }
  const { priorityId, minutes, dueAt } = dueToday(situation);
  if (minutes <= 0)
    return { rule: { code: "priorityHasNoDeadline", priorityId }, difference: null };
  if (dueAt === null) {
    return { rule: { code: "deadlineOutOfReach", priorityId, minutes }, difference: null };
  }
  if (cleared !== undefined && clearedAt === prioritizedAt) {
    const { userId } = cleared;
    return { rule: { code: "deadlineCleared", userId, withPriority: true }, difference: null };
  }
  return {
    rule: { code: "noDeadlineThen", priorityId },
    difference: { reason: "configurationChanged", recomputed: dueAt, excess: null },
  };
}

/** What the ticket's priority makes of its creation as things are configured now. */
function dueToday({ ticket, desk, clockOf }: ExplainSituation) {
  const priority = priorityOf(desk, ticket.priorityId);
  const clock = clockOf(priority);
  const minutes = Math.max(0, priority.deadlineMinutes);
  const dueAt = minutes === 0 ? null : clock.dueAt(ticket.createdAt, minutes * 60);
  return { priorityId: priority.priorityId, minutes, dueAt, clock };
}
