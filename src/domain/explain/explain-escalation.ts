import type { OptionalInstant } from "../instant.ts";
import { escalationStateOf } from "../escalation/ticket-escalation.ts";
import { explainCountdown } from "./explain-countdown.ts";
import { explainHaltedChain } from "./explain-halted-chain.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import type { ExplainedTime } from "./explanation.ts";
import { logFields } from "./log-fields.ts";
import type { EscalationRule } from "./rules.ts";
import { lastChangeOf } from "./ticket-history.ts";

const chainFields = [
  logFields.escalationLevel,
  logFields.escalatesAt,
  logFields.escalationSecondsLeft,
];

/** Why a ticket escalates at this time, or not at all. */
export function explainEscalation(
  situation: ExplainSituation,
): ExplainedTime<OptionalInstant, EscalationRule> {
  const { ticket, history } = situation;
  const chain = escalationStateOf(ticket);
  const position = lastChangeOf(history, chainFields);
  return chain.escalatesAt === null
    ? explainHaltedChain(situation, chain, position)
    : explainCountdown(situation, chain.escalatesAt, position);
}
