import { baseStatusCodes } from "../desk/status.ts";
import { clockOfPriority } from "./clock-of-priority.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import type { ExplainedTime } from "./explanation.ts";
import { logFields } from "./log-fields.ts";
import { minutesDifference } from "./minutes-difference.ts";
import type { TimeToCloseRule } from "./rules.ts";
import { changeIn, priorityIdAfter, rowBehind } from "./ticket-history.ts";

const CLOSED = String(baseStatusCodes.Closed);

/** Why it took this long to close the ticket: measured by the priority it was closed with. */
export function explainTimeToClose(
  situation: ExplainSituation,
): ExplainedTime<number, TimeToCloseRule> {
  const { ticket, history } = situation;
  const change = rowBehind(history, [logFields.timeToClose, logFields.closedAt]);
  const { timeToCloseMinutes: value, closedAt } = ticket;
  if (closedAt === null) {
    const difference = minutesDifference(value, 0, "historyIncomplete");
    return { value, rule: { code: "notClosed" }, difference, change, time: null };
  }
  const closing = history.log.findLastIndex(
    (row) => changeIn(row, logFields.baseStatus)?.to === CLOSED,
  );
  const priorityId = priorityIdAfter(history, closing, ticket);
  const time = clockOfPriority(situation, priorityId).tell(ticket.createdAt, closedAt);
  return {
    value,
    rule: { code: "untilClosing", priorityId },
    difference: minutesDifference(value, time.countedSeconds, "configurationChanged"),
    change,
    time,
  };
}
