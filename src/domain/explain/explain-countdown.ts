import { priorityHasFlag, type EscalationLevel } from "../desk/priority.ts";
import { nextLevel } from "../escalation/escalation-context.ts";
import type { Instant } from "../instant.ts";
import { utcText } from "../utc-text.ts";
import { clockOfPriority } from "./clock-of-priority.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import { everySecond, type ExplainedClock } from "./explained-clock.ts";
import type { ExplainedTime } from "./explanation.ts";
import { logFields } from "./log-fields.ts";
import type { Countdown, CountdownStart, EscalationRule } from "./rules.ts";
import {
  changeIn,
  instantOfLogText,
  isCreation,
  lastChangeOf,
  priorityIdAfter,
  type LogRow,
} from "./ticket-history.ts";

type ExplainedCountdown = ExplainedTime<Instant, EscalationRule>;

/** A way in which the countdown may have come about. */
interface Candidate {
  readonly rule: Extract<EscalationRule, Countdown>;
  readonly fromAt: Instant;
}

/**
 * Why the next level is due when it is. The log tells what happened to the chain, not which reaction
 * of the priority did it; so every way that fits the row is tried, and the one that leads to exactly
 * this time is the explanation. `position` is that of the last row about the chain.
 */
export function explainCountdown(
  situation: ExplainSituation,
  escalatesAt: Instant,
  position: number,
): ExplainedCountdown {
  const row = situation.history.log[position];
  if (row === undefined || !isLogged(situation, escalatesAt)) {
    return {
      value: escalatesAt,
      rule: { code: "levelUnknown" },
      difference: { reason: "historyIncomplete", recomputed: undefined, excess: null },
      change: row ?? null,
      time: null,
    };
  }
  const clock = chainClockAfter(situation, position);
  const candidates = candidatesOf(situation, { row, position, clock, escalatesAt });
  const found = candidates.find(
    ({ fromAt, rule }) => clock.dueAt(fromAt, rule.seconds) === escalatesAt,
  );
  if (found === undefined) return notReproduced(candidates[0], { row, clock, escalatesAt });
  return {
    value: escalatesAt,
    rule: found.rule,
    difference: null,
    change: row,
    time: clock.tell(found.fromAt, escalatesAt),
  };
}

/** What the first candidate, the most likely one, would give today. */
function notReproduced(
  candidate: Candidate | undefined,
  {
    row,
    clock,
    escalatesAt,
  }: { readonly row: LogRow; readonly clock: ExplainedClock; readonly escalatesAt: Instant },
): ExplainedCountdown {
  const time = clock.tell(candidate?.fromAt ?? row.at, escalatesAt);
  const recomputed =
    candidate === undefined
      ? undefined
      : (clock.dueAt(candidate.fromAt, candidate.rule.seconds) ?? undefined);
  const excess = candidate === undefined ? null : time.countedSeconds - candidate.rule.seconds;
  return {
    value: escalatesAt,
    rule: { code: "levelUnknown" },
    difference: { reason: "configurationChanged", recomputed, excess },
    change: row,
    time,
  };
}

function isLogged({ history }: ExplainSituation, escalatesAt: Instant): boolean {
  const row = history.log[lastChangeOf(history, [logFields.escalatesAt])];
  return row !== undefined && changeIn(row, logFields.escalatesAt)?.to === utcText(escalatesAt);
}

/** Chains keep to opening hours only where the priority says so. */
function chainClockAfter(situation: ExplainSituation, position: number): ExplainedClock {
  const { ticket, history, desk } = situation;
  const priorityId = priorityIdAfter(history, position, ticket);
  const priority = desk.priorities.get(priorityId);
  return priority === undefined || priorityHasFlag(priority, "AlertSchedule")
    ? clockOfPriority(situation, priorityId)
    : everySecond;
}

function candidatesOf(
  { ticket, history, desk }: ExplainSituation,
  {
    row,
    position,
    clock,
    escalatesAt,
  }: {
    readonly row: LogRow;
    readonly position: number;
    readonly clock: ExplainedClock;
    readonly escalatesAt: Instant;
  },
): Candidate[] {
  const priority = desk.priorities.get(priorityIdAfter(history, position, ticket));
  const next = priority && nextLevel({ priority }, ticket.escalationLevel);
  const inOpeningHours = clock !== everySecond;
  const formerAt = instantOfLogText(changeIn(row, logFields.escalatesAt)?.from ?? "");
  const previousLevel = firedLevel(row);
  if (previousLevel !== null) {
    if (next === undefined) return [];
    const { level, afterMinutes } = next;
    const countdown = { level, previousLevel, seconds: afterMinutes * 60, inOpeningHours };
    // A level that takes no time is due together with the one before it.
    return [{ rule: { code: "levelAfterLevel", ...countdown }, fromAt: formerAt ?? escalatesAt }];
  }
  const continued = (seconds: number): Candidate => ({
    rule: { code: "levelContinued", level: next?.level ?? null, seconds, inOpeningHours },
    fromAt: row.at,
  });
  const started = ({ level, afterMinutes }: EscalationLevel): Candidate => ({
    rule: {
      code: "levelAfterStart",
      level,
      start: startIn(row),
      seconds: afterMinutes * 60,
      inOpeningHours,
    },
    fromAt: row.at,
  });
  const left = secondsLeftBefore(row);
  return [
    ...(left === null ? [] : [continued(left)]),
    ...(next === undefined ? [] : [started(next)]),
    // Halted and let go in the same call.
    ...(formerAt === null ? [] : [continued(clock.elapsedSeconds(row.at, formerAt))]),
  ];
}

/** The number that the level rose to; only by firing does it rise. */
function firedLevel(row: LogRow): number | null {
  const change = changeIn(row, logFields.escalationLevel);
  if (change === undefined || isCreation(row)) return null;
  return Number(change.to) > Number(change.from) ? Number(change.to) : null;
}

function secondsLeftBefore(row: LogRow): number | null {
  const from = changeIn(row, logFields.escalationSecondsLeft)?.from ?? "";
  return from === "" || from === "-1" ? null : Number(from);
}

function startIn(row: LogRow): CountdownStart {
  if (isCreation(row)) return "created";
  return changeIn(row, logFields.priority) === undefined ? "restarted" : "priorityChanged";
}
