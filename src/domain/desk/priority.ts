import type { Holiday, OpenHours, Week } from "../business-time/schedule.ts";

/** What an escalation event does to a ticket's chain under a priority. */
export const escalationReactionCodes = { None: -1, Stop: 0, Continue: 1, Restart: 2 } as const;

export type EscalationReaction = keyof typeof escalationReactionCodes;

export const escalationEventCodes = {
  Read: 0,
  ChangedOwner: 1,
  NewInfo: 2,
  Closed: 3,
  ChangedPriority: 4,
  New: 5,
} as const;

export type EscalationEvent = keyof typeof escalationEventCodes;

/** Bits of `Priority.flags`, as published. */
export const priorityFlagBits = { External: 1, Default: 2, AlertSchedule: 4 } as const;

export type PriorityFlag = keyof typeof priorityFlagBits;

/** Bits of `EscalationLevel.action`, as published. */
export const escalationActionBits = {
  Delegate: 1,
  Email: 4,
  EmailCustomer: 8,
  EmailUser: 16,
  EmailCategoryMaster: 32,
  Sms: 64,
  SmsCustomer: 128,
  SmsUser: 256,
  SmsCategoryMaster: 512,
  Script: 1024,
} as const;

/** One step of a chain: reached `afterMinutes` after the step before it (or the chain's start). */
export interface EscalationLevel {
  readonly escalationLevelId: number;
  /** Number shown on the ticket when the level is reached; strictly ascending within a priority. */
  readonly level: number;
  readonly afterMinutes: number;
  readonly action: number;
  readonly delegateToUserId: number;
  readonly scriptId: number;
  readonly emailTo: string;
  readonly smsTo: string;
  readonly replyTemplateIds: EscalationReplyTemplates;
}

export interface EscalationReplyTemplates {
  readonly customerEmail: number;
  readonly userEmail: number;
  readonly categoryMasterEmail: number;
  readonly othersEmail: number;
  readonly customerSms: number;
  readonly userSms: number;
  readonly categoryMasterSms: number;
  readonly othersSms: number;
}

export interface Priority {
  readonly priorityId: number;
  readonly name: string;
  readonly deleted: boolean;
  readonly flags: number;
  /** Position in lists; 1 comes first. */
  readonly sortOrder: number;
  readonly reactions: Readonly<Record<EscalationEvent, EscalationReaction>>;
  /** Time to the deadline in minutes of opening hours; 0 = no deadline. */
  readonly deadlineMinutes: number;
  /** Opening hours of each weekday, Monday first; start = stop means closed. */
  readonly weekHours: Week<OpenHours>;
  /** Times within those hours that do not count, such as lunch; ascending, without overlap. */
  readonly weekBreaks: Week<readonly OpenHours[]>;
  readonly holidays: readonly Holiday[];
  /** Ascending by `level`. */
  readonly escalationLevels: readonly EscalationLevel[];
}

export function priorityHasFlag(priority: Priority, flag: PriorityFlag): boolean {
  return (priority.flags & priorityFlagBits[flag]) !== 0;
}
