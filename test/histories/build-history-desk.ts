import type { Desk } from "../../src/domain/desk/desk.ts";
import type { Priority } from "../../src/domain/desk/priority.ts";
import { buildCategory } from "../support/build-category.ts";
import { buildDesk } from "../support/build-desk.ts";
import { buildLevel, buildPriority } from "../support/build-priority.ts";
import { buildTicketType } from "../support/build-save-desk.ts";
import { buildStatus } from "../support/build-status.ts";
import { buildRole, buildUser } from "../support/build-user.ts";
import { historyUsers, statusRows, type History, type PriorityPlan } from "./history.ts";
import { openingFrames } from "./opening-frames.ts";

const { ann, ben, cleo, dan, eve } = historyUsers;

/** The first takes part in nothing, the second changes owners by messages, the third hands out. */
export const historyCategories = { plain: 1, byMessages: 2, handedOut: 3 } as const;

const DELEGATE = 1;

/** The desk of a history: everybody may do everything, Dan is away, Eve only reads. */
export function buildHistoryDesk(history: History): Desk {
  const desk = buildDesk({
    users: [
      buildUser(ann, { roleId: 2 }),
      buildUser(ben, { roleId: 2, defaultOwner: "self" }),
      buildUser(cleo, { roleId: 2, defaultOwner: "unassigned" }),
      buildUser(dan, { roleId: 2, status: "NotAvailable" }),
      buildUser(eve, { roleId: 2, status: "ReadOnly" }),
    ],
    roles: [buildRole(2, ["EditAllRequests", "ServiceAdministration", "MarkRequestsAsSpam"])],
    categories: [
      buildCategory(historyCategories.plain, { assignmentMethod: "Not" }),
      buildCategory(historyCategories.byMessages, {
        flags: ["AcceptWhenReplying", "RedelegateNewMsg"],
        members: [ann, ben, dan],
      }),
      buildCategory(historyCategories.handedOut, { members: [ann, cleo] }),
    ],
    priorities: history.priorities.map((plan, position) => priorityOf(plan, position + 1)),
    ticketTypes: [buildTicketType(1, { isDefault: true })],
    settings: {
      baseTimeZone: history.timeZone,
      timeToReplyOnNewTicketMinutes: history.timeToReplyOnNewTicketMinutes,
    },
  });
  const statuses = statusRows.map(([statusId, baseStatus], position) => {
    const timeCounter = history.timeCounters[position] ?? "None";
    return buildStatus(statusId, baseStatus, { timeCounter });
  });
  return { ...desk, statuses: new Map(statuses.map((status) => [status.statusId, status])) };
}

/** The levels have the numbers 1, 3, 5 …, so that a number is not its place in the list. */
function priorityOf(plan: PriorityPlan, priorityId: number): Priority {
  const { week, holidays } = openingFrames[plan.frame];
  const levels = plan.levels.map(({ minutes, delegateTo }, position) => ({
    ...buildLevel(2 * position + 1, minutes),
    ...(delegateTo !== null && { action: DELEGATE, delegateToUserId: historyUsers[delegateTo] }),
  }));
  const { alertSchedule, deadlineMinutes, reactions } = plan;
  return {
    ...buildPriority({ priorityId, alertSchedule, deadlineMinutes, reactions, levels }),
    weekHours: week,
    holidays,
  };
}
