import type { BusinessClock } from "../../src/domain/business-clock.ts";
import { roundTheClock } from "../../src/domain/business-clock.ts";
import type { EscalationLevel } from "../../src/domain/desk/priority.ts";
import type { JobSituation } from "../../src/domain/jobs/job-write.ts";
import type { NotificationMasks } from "../../src/domain/notifications/audience.ts";
import type { Ticket } from "../../src/domain/ticket/ticket.ts";
import { buildCategory, type CategoryWishes } from "./build-category.ts";
import { buildLevel, buildPriority, type PriorityWishes } from "./build-priority.ts";
import { buildSaveDesk, priorities } from "./build-save-desk.ts";
import { buildTicket } from "./build-ticket.ts";

/** The category of the ticket, which only this situation has. */
const JOB_CATEGORY_ID = 50;

export interface JobWishes {
  readonly ticket?: Partial<Ticket>;
  readonly now?: number;
  /** Of the ticket's priority. */
  readonly priority?: PriorityWishes;
  readonly category?: CategoryWishes;
  readonly businessClock?: BusinessClock;
  /** What users want to hear of, by user id; a channel that is not named is 0. */
  readonly wishes?: Readonly<Record<number, Partial<NotificationMasks>>>;
  /** Users who have the ticket among their favourites. */
  readonly hotlistUserIds?: readonly number[];
}

/** A ticket of the desk of `buildSaveDesk`, about which nobody wants to hear anything. */
export function buildJobSituation(wishes: JobWishes = {}): JobSituation {
  const { ticket, now = 0, priority, category, businessClock = roundTheClock } = wishes;
  const masks = Object.entries(wishes.wishes ?? {});
  return {
    stored: buildTicket({ categoryId: JOB_CATEGORY_ID, ...ticket }),
    desk: buildSaveDesk({
      priorities: [buildPriority({ priorityId: priorities.medium, ...priority })],
      categories: [buildCategory(JOB_CATEGORY_ID, category)],
    }),
    businessClock: () => businessClock,
    now,
    audience: {
      wishes: new Map(
        masks.map(([userId, wish]) => [Number(userId), { PopUp: 0, Email: 0, Sms: 0, ...wish }]),
      ),
      hotlistUserIds: wishes.hotlistUserIds ?? [],
    },
  };
}

/** A level with every template: the ids 11, 12 … in the order in which the messages go out. */
export function buildActingLevel(
  action: number,
  wishes: Partial<EscalationLevel> = {},
): EscalationLevel {
  return {
    ...buildLevel(1, 10),
    action,
    replyTemplateIds: {
      customerEmail: 11,
      userEmail: 12,
      categoryMasterEmail: 13,
      othersEmail: 14,
      customerSms: 15,
      userSms: 16,
      categoryMasterSms: 17,
      othersSms: 18,
    },
    ...wishes,
  };
}
