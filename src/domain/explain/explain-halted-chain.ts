import { baseStatusCodes } from "../desk/status.ts";
import type { EscalationEvent } from "../desk/priority.ts";
import { nextLevel } from "../escalation/escalation-context.ts";
import type { EscalationState } from "../escalation/escalation-state.ts";
import { readStatusCodes } from "../ticket/ticket.ts";
import { clockOfPriority } from "./clock-of-priority.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import type { Difference, ExplainedTime } from "./explanation.ts";
import { logActions, logFields } from "./log-fields.ts";
import type { EscalationRule } from "./rules.ts";
import { changeIn, isCreation, priorityIdAfter, rowBehind, type LogRow } from "./ticket-history.ts";

type Why = {
  readonly rule: EscalationRule;
  readonly difference: Difference<null> | null;
};

/** Why no level is due; `position` is that of the last row about the chain, -1 = there is none. */
export function explainHaltedChain(
  situation: ExplainSituation,
  chain: EscalationState,
  position: number,
): ExplainedTime<null, EscalationRule> {
  const { history } = situation;
  const { rule, difference } =
    chain.secondsLeft === null
      ? whyEnded(situation, chain.level, position)
      : { rule: whyHalted(situation, chain, position, chain.secondsLeft), difference: null };
  const change = history.log[position] ?? rowBehind(history, []);
  return { value: null, rule, difference, change, time: null };
}

function whyHalted(
  { ticket, history, desk }: ExplainSituation,
  chain: EscalationState,
  position: number,
  seconds: number,
): EscalationRule {
  if (chain.suspended) return { code: "suspended", baseStatus: ticket.baseStatus, seconds };
  const row = history.log[position];
  if (row === undefined) return { code: "stoppedByEvent", event: null, seconds };
  const priorityId = priorityIdAfter(history, position, ticket);
  if (isCreation(row)) return { code: "notStartedByPriority", priorityId, seconds };
  const reactions = desk.priorities.get(priorityId)?.reactions;
  const event = eventsIn(row).findLast((candidate) => reactions?.[candidate] === "Stop");
  return { code: "stoppedByEvent", event: event ?? null, seconds };
}

/** The escalation events that a call raised, in the order in which they count. */
function eventsIn(row: LogRow): EscalationEvent[] {
  const events: EscalationEvent[] = [];
  if (changeIn(row, logFields.priority) !== undefined) events.push("ChangedPriority");
  const ownerChanged = changeIn(row, logFields.owner) !== undefined;
  if (ownerChanged && row.assignment === null) events.push("ChangedOwner");
  if (row.action === logActions.AddMessage) events.push("NewInfo");
  const closed = String(baseStatusCodes.Closed);
  if (changeIn(row, logFields.baseStatus)?.to === closed) events.push("Closed");
  const green = String(readStatusCodes.Green);
  if (!ownerChanged && changeIn(row, logFields.readStatus)?.to === green) events.push("Read");
  return events;
}

/** A chain ends under the priority of that time; another one may have come later without moving it. */
function whyEnded(situation: ExplainSituation, level: number, position: number): Why {
  const { ticket, history, desk } = situation;
  const priorityId =
    position === -1 ? ticket.originalPriorityId : priorityIdAfter(history, position, ticket);
  const priority = desk.priorities.get(priorityId);
  const next = priority === undefined ? undefined : nextLevel({ priority }, level);
  if (next === undefined) {
    return level === 0
      ? { rule: { code: "priorityHasNoLevels", priorityId }, difference: null }
      : { rule: { code: "lastLevelReached", priorityId, level }, difference: null };
  }
  const row = history.log[position] ?? rowBehind(history, []);
  const seconds = next.afterMinutes * 60;
  const clock = clockOfPriority(situation, priorityId);
  if (row !== null && clock.dueAt(row.at, seconds) === null) {
    return { rule: { code: "levelOutOfReach", priorityId, level: next.level }, difference: null };
  }
  return {
    rule: { code: "endedBefore", level },
    difference: { reason: "configurationChanged", recomputed: undefined, excess: null },
  };
}
