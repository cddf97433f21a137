import { explainDeadline } from "./explain-deadline.ts";
import { explainEscalation } from "./explain-escalation.ts";
import { explainOwner } from "./explain-owner.ts";
import { explainPriority } from "./explain-priority.ts";
import { explainReadStatus } from "./explain-read-status.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import { explainTimeSpent } from "./explain-time-spent.ts";
import { explainTimeToClose } from "./explain-time-to-close.ts";
import { explainTimeToReply } from "./explain-time-to-reply.ts";
import type { Explanation } from "./explanation.ts";

/**
 * Says of a ticket's values why they are what they are, from what is recorded and what is configured
 * now. Nothing is taken on trust: each value is derived again, and where that does not lead to
 * the stored one the difference is told. Nothing here reads a clock, a database or a random number.
 */
export function explainTicket(situation: ExplainSituation): Explanation {
  return {
    ticketId: situation.ticket.ticketId,
    explainedAt: situation.now,
    deadlineAt: explainDeadline(situation),
    escalatesAt: explainEscalation(situation),
    timeToReplyMinutes: explainTimeToReply(situation),
    timeToCloseMinutes: explainTimeToClose(situation),
    timeSpentInternallySeconds: explainTimeSpent(situation, "timeSpentInternallySeconds"),
    timeSpentExternallySeconds: explainTimeSpent(situation, "timeSpentExternallySeconds"),
    timeSpentQueueSeconds: explainTimeSpent(situation, "timeSpentQueueSeconds"),
    realTimeSpentInternallySeconds: explainTimeSpent(situation, "realTimeSpentInternallySeconds"),
    realTimeSpentExternallySeconds: explainTimeSpent(situation, "realTimeSpentExternallySeconds"),
    realTimeSpentQueueSeconds: explainTimeSpent(situation, "realTimeSpentQueueSeconds"),
    ownerId: explainOwner(situation),
    priorityId: explainPriority(situation),
    readStatus: explainReadStatus(situation),
  };
}
