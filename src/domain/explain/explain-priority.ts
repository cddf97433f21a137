import { SYSTEM_USER_ID } from "../desk/user.ts";
import { defaultPriority } from "../ticket/default-priority.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import type { Explained } from "./explanation.ts";
import { logFields } from "./log-fields.ts";
import type { PriorityRule } from "./rules.ts";
import { changeIn, isCreation, rowBehind } from "./ticket-history.ts";

/** Why the ticket has this priority. */
export function explainPriority(situation: ExplainSituation): Explained<number, PriorityRule> {
  const { ticket, history, desk, person } = situation;
  const { priorityId: value, ticketTypeId } = ticket;
  const row = rowBehind(history, [logFields.priority]);
  const logged = row === null ? undefined : changeIn(row, logFields.priority);
  if (row === null || logged === undefined || Number(logged.to) !== value) {
    const recomputed = logged === undefined ? undefined : Number(logged.to);
    return {
      value,
      rule: { code: "priorityUnknown" },
      difference: { reason: "historyIncomplete", recomputed, excess: null },
      change: row,
    };
  }
  const { userId } = row;
  if (!isCreation(row)) {
    const formerPriorityId = Number(logged.from);
    const rule = { code: "priorityChosen", userId, formerPriorityId } as const;
    return { value, rule, difference: null, change: row };
  }
  const createdByAgent = userId !== SYSTEM_USER_ID;
  const { priorityId } = defaultPriority(desk, { createdByAgent, ticketTypeId, person });
  const rule = { code: "priorityAtCreation", userId, defaultPriorityId: priorityId } as const;
  return { value, rule, difference: null, change: row };
}
