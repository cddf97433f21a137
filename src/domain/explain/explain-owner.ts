import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import type { Difference, ExplainedOwner } from "./explanation.ts";
import { logActions, logFields } from "./log-fields.ts";
import type { OwnerRule } from "./rules.ts";
import {
  changeIn,
  isCreation,
  lastChangeOf,
  type LogRow,
  type TicketHistory,
} from "./ticket-history.ts";

/** Why this user owns the ticket, or nobody does. */
export function explainOwner({ ticket, history }: ExplainSituation): ExplainedOwner {
  const { ownerId } = ticket;
  const row = rowBehindOwner(history);
  const difference = disagreement(history, ownerId);
  if (row === null || difference !== null) {
    return {
      value: ownerId,
      rule: { code: "ownerUnknown" },
      difference: difference ?? {
        reason: "historyIncomplete",
        recomputed: undefined,
        excess: null,
      },
      change: row,
      assignment: null,
    };
  }
  const trace = row.assignment;
  const decidedBy = trace?.steps.at(-1) ?? null;
  if (trace !== null && (decidedBy?.ownerId ?? SYSTEM_USER_ID) === ownerId) {
    const found = ownerId === SYSTEM_USER_ID ? null : decidedBy;
    const rule = {
      code: "assignedByRules",
      categoryId: trace.categoryId,
      decidedBy: found,
    } as const;
    return { value: ownerId, rule, difference, change: row, assignment: trace };
  }
  return { value: ownerId, rule: ruleOf(row, ownerId), difference, change: row, assignment: null };
}

/** The rules may choose the owner that the ticket has already, which changes nothing. */
function rowBehindOwner({ log }: TicketHistory): LogRow | null {
  const row = log.findLast(
    (candidate) =>
      candidate.assignment !== null || changeIn(candidate, logFields.owner) !== undefined,
  );
  return row ?? log.find(isCreation) ?? null;
}

/** What the log says about the owner, if that is somebody else. */
function disagreement(history: TicketHistory, ownerId: number): Difference<number> | null {
  const row = history.log[lastChangeOf(history, [logFields.owner])];
  if (row === undefined && !history.log.some(isCreation)) return null;
  const logged = Number(row === undefined ? 0 : changeIn(row, logFields.owner)?.to);
  return logged === ownerId
    ? null
    : { reason: "historyIncomplete", recomputed: logged, excess: null };
}

function ruleOf(row: LogRow, ownerId: number): OwnerRule {
  const { userId, action } = row;
  if (ownerId === SYSTEM_USER_ID) {
    return isCreation(row) ? { code: "neverOwned" } : { code: "ownerRemoved", userId };
  }
  if (isCreation(row)) {
    return userId === ownerId
      ? { code: "keptAtCreation", userId }
      : { code: "namedAtCreation", userId };
  }
  if (action === logActions.TicketEscalated) {
    const level = changeIn(row, logFields.escalationLevel);
    return { code: "delegatedByEscalation", level: level === undefined ? null : Number(level.to) };
  }
  if (userId !== ownerId) return { code: "given", userId };
  return action === logActions.AddMessage || action === logActions.AddMassMessage
    ? { code: "takenByReplying", userId }
    : { code: "taken", userId };
}
