import type { BaseStatus, TimeCounter } from "../../src/domain/desk/status.ts";
import type { EscalationEvent, EscalationReaction } from "../../src/domain/desk/priority.ts";
import type { Badge } from "../../src/domain/ticket/message-summary.ts";
import type { PostponePeriod } from "../../src/domain/ticket/postpone.ts";
import type { SecurityLevel } from "../../src/domain/ticket/ticket.ts";
import type { FrameName } from "./opening-frames.ts";

/** The users of every history; the last of them may not own tickets. */
export const historyUsers = { ann: 20, ben: 21, cleo: 22, dan: 23, eve: 24 } as const;

export type UserName = keyof typeof historyUsers;

/** The customer of every history. */
export const CUSTOMER_ID = 70;

/** The status rows of every history; what a stay in them counts as differs. */
export const statusRows = [
  [1, "Active"],
  [2, "Closed"],
  [3, "Postponed"],
  [4, "Deleted"],
  [5, "Merged"],
  [6, "Spam"],
  [7, "Active"],
  [8, "Active"],
  [9, "Closed"],
  [10, "Postponed"],
] as const satisfies readonly (readonly [statusId: number, baseStatus: BaseStatus])[];

export interface LevelPlan {
  readonly minutes: number;
  /** Who gets the ticket when the level fires. */
  readonly delegateTo: UserName | null;
}

export interface PriorityPlan {
  readonly frame: FrameName;
  /** The escalation chain keeps to the frame. */
  readonly alertSchedule: boolean;
  readonly deadlineMinutes: number;
  readonly levels: readonly LevelPlan[];
  readonly reactions: Readonly<Record<EscalationEvent, EscalationReaction>>;
}

/** Time that passes: so long, or until so many seconds after (before) the next change of the clock. */
export type Wait = { readonly seconds: number } | { readonly secondsPastClockChange: number };

/** What a save asks for; what is absent is not said. */
export interface SaveWish {
  readonly statusId?: number;
  readonly baseStatus?: BaseStatus | PostponePeriod;
  /** End of the postponement, in minutes from now; null empties it. */
  readonly activatesInMinutes?: number | null;
  /** Position in {@link History.priorities}. */
  readonly priority?: number;
  readonly owner?: UserName | "nobody" | "automatic";
  /** An agreed deadline, in minutes from creation; null empties it. */
  readonly deadlineInMinutes?: number | null;
  readonly categoryId?: number;
  /** The whole ticket as it was read comes back with the wish, as most clients send it. */
  readonly postsBack: boolean;
}

export interface MessageWish {
  /** The customer's own message may be noted by the caller, as after a call. */
  readonly from: "caller" | "customer" | "customerNotedByCaller" | "outside" | UserName;
  readonly securityLevel: SecurityLevel;
  readonly badge: Badge;
  readonly postedSecondsAgo: number;
  readonly timeSpentMinutes: number;
  /** It went out in a mass mailing, which is no reply to this customer's request. */
  readonly massMailing: boolean;
}

export type Act =
  | { readonly kind: "save"; readonly by: UserName; readonly wish: SaveWish }
  | { readonly kind: "message"; readonly by: UserName; readonly message: MessageWish }
  | { readonly kind: "read"; readonly by: UserName }
  | { readonly kind: "jobs" };

export interface Step {
  readonly wait: Wait;
  /** The desk's jobs run every minute meanwhile; else the desk is down. */
  readonly awake: boolean;
  readonly act: Act;
}

/** A desk, and one ticket's life on it, as a plan: nothing in it is computed by the program. */
export interface History {
  readonly timeZone: string;
  /** Epoch seconds. */
  readonly startAt: number;
  readonly timeToReplyOnNewTicketMinutes: number;
  /** Of the rows of {@link statusRows}, in their order. */
  readonly timeCounters: readonly TimeCounter[];
  readonly priorities: readonly PriorityPlan[];
  readonly creation: {
    readonly by: UserName;
    readonly wish: SaveWish;
    /** How far back the client dates the creation; less than 0 = its clock is ahead; null = not. */
    readonly datedBackSeconds: number | null;
  };
  readonly steps: readonly Step[];
}
