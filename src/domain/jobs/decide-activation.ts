import { SYSTEM_USER_ID } from "../desk/user.ts";
import { resumeEscalation } from "../escalation/suspend-escalation.ts";
import { escalationFieldsOf, escalationStateOf } from "../escalation/ticket-escalation.ts";
import { notify } from "../notifications/notify.ts";
import { activated } from "../notifications/occasions.ts";
import { closureAfter } from "../ticket/closure.ts";
import { defaultStatusOf } from "../ticket/default-status.ts";
import { priorityOf, statusOf } from "../ticket/save/find-on-desk.ts";
import { logChanges } from "../ticket/save/log-changes.ts";
import { statusTransition } from "../ticket/status-machine.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { endStay } from "../ticket/time-counters.ts";
import type { JobSituation, JobWrite } from "./job-write.ts";

/** Published number of the log action. */
const TICKET_ACTIVATED_ACTION = 8;

/**
 * Brings a postponed ticket back: it gets the desk's default active status, the time it waited goes
 * to its counters, and an escalation that was only halted meanwhile goes on. Those whom it concerns hear of it.
 *
 * @throws Error when the ticket cannot become active, which is then a fault of whoever chose it.
 */
export function decideActivation(situation: JobSituation): JobWrite {
  const { stored, desk, now } = situation;
  const status = defaultStatusOf(desk, "Active");
  const transition = statusTransition(stored.baseStatus, "Active");
  const priority = priorityOf(desk, stored.priorityId);
  const context = { priority, businessClock: situation.businessClock(priority), now };
  const left = { status: statusOf(desk, stored.statusId), ...context };
  const { counters, stay } = endStay(stored, left);
  const ticket: Ticket = {
    ...stored,
    ...closureAfter(transition, stored, context),
    ...counters,
    ...escalationFieldsOf(resumeEscalation(escalationStateOf(stored), context)),
    statusId: status.statusId,
    baseStatus: status.baseStatus,
    activatesAt: null,
    lastChangedAt: now,
    version: stored.version + 1,
  };
  const log = {
    action: TICKET_ACTIVATED_ACTION,
    userId: SYSTEM_USER_ID,
    at: now,
    changes: logChanges(stored, ticket),
    details: null,
  };
  return {
    ticket,
    logs: [log],
    stays: [stay],
    notices: notify([activated(ticket)], { ...situation, actingUserId: SYSTEM_USER_ID }),
  };
}
