import { SYSTEM_USER_ID } from "../desk/user.ts";
import { readStatusCodes, type ReadStatus } from "../ticket/ticket.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import type { Difference, Explained } from "./explanation.ts";
import { logActions, logFields } from "./log-fields.ts";
import type { ReadingRule } from "./rules.ts";
import { changeIn, isCreation, lastChangeOf, rowBehind, type LogRow } from "./ticket-history.ts";

/** Why the ticket counts as read, changed since, or not read. */
export function explainReadStatus(situation: ExplainSituation): Explained<ReadStatus, ReadingRule> {
  const { ticket, history } = situation;
  const { readStatus: value } = ticket;
  // A new owner has not read a ticket that nobody had read before either, which changes no status.
  const row = rowBehind(history, [logFields.readStatus, logFields.owner]);
  const difference = disagreement(situation);
  const rule: ReadingRule =
    row === null || difference !== null ? { code: "readingUnknown" } : ruleOf(row, situation);
  return { value, rule, difference, change: row };
}

function disagreement({ ticket, history }: ExplainSituation): Difference<ReadStatus> | null {
  const row = history.log[lastChangeOf(history, [logFields.readStatus])];
  const logged = row === undefined ? undefined : changeIn(row, logFields.readStatus);
  if (Number(logged?.to) === readStatusCodes[ticket.readStatus]) return null;
  const names = Object.keys(readStatusCodes) as ReadStatus[];
  const recomputed = names.find((name) => readStatusCodes[name] === Number(logged?.to));
  return { reason: "historyIncomplete", recomputed, excess: null };
}

function ruleOf(row: LogRow, { ticket }: ExplainSituation): ReadingRule {
  const { ownerId, readByOwnerAt } = ticket;
  const { userId, action } = row;
  if (action === logActions.BatchMarkAsRead || action === logActions.BatchMarkAsUnread) {
    return { code: "markedBy", userId };
  }
  const ownerChanged = changeIn(row, logFields.owner) !== undefined;
  switch (ticket.readStatus) {
    case "Green":
      if (isCreation(row)) return { code: "createdByOwner" };
      if (ownerChanged) return { code: "takenByOwner" };
      if (userId === ownerId) return { code: "readByOwner", readAt: readByOwnerAt };
      return { code: "markedBy", userId };
    case "Yellow":
      return action === logActions.EditTicket && userId === ownerId
        ? { code: "markedBy", userId }
        : { code: "newsSinceReading", userId };
    case "Red":
      if (ownerId === SYSTEM_USER_ID) return { code: "unowned" };
      if (isCreation(row)) return { code: "unreadSinceCreation" };
      if (ownerChanged) return { code: "unreadSinceAssignment" };
      return { code: "markedBy", userId };
  }
}
