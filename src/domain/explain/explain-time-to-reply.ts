import { clockOfPriority } from "./clock-of-priority.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import type { ExplainedTime } from "./explanation.ts";
import { logFields } from "./log-fields.ts";
import { minutesDifference } from "./minutes-difference.ts";
import type { TimeToReplyRule } from "./rules.ts";
import { lastChangeOf, priorityIdAfter, rowBehind } from "./ticket-history.ts";

/** Why the customer waited this long for the first reply: measured by the priority of that moment. */
export function explainTimeToReply(
  situation: ExplainSituation,
): ExplainedTime<number, TimeToReplyRule> {
  const { ticket, history } = situation;
  const change = rowBehind(history, [logFields.timeToReply, logFields.repliedAt]);
  const { timeToReplyMinutes: value, repliedAt } = ticket;
  if (repliedAt === null) return { ...notReplied(situation), change, time: null };
  const priorityId = priorityIdAfter(history, lastChangeOf(history, [logFields.repliedAt]), ticket);
  const time = clockOfPriority(situation, priorityId).tell(ticket.createdAt, repliedAt);
  return {
    value,
    rule: { code: "untilReply", priorityId },
    difference: minutesDifference(value, time.countedSeconds, "configurationChanged"),
    change,
    time,
  };
}

/** A setting may give new tickets a time to reply from the start; its value of then is not recorded. */
function notReplied({ ticket, desk }: ExplainSituation) {
  const { timeToReplyMinutes: value } = ticket;
  if (value === 0) return { value, rule: { code: "notReplied" }, difference: null } as const;
  const todaysMinutes = Math.max(0, desk.settings.timeToReplyOnNewTicketMinutes);
  return {
    value,
    rule: { code: "startValue" },
    difference: minutesDifference(value, todaysMinutes * 60, "configurationChanged"),
  } as const;
}
