/**
 * The six fixed states a ticket can be in. Administrators add as many named statuses as they like,
 * each mapped to one of these. Numbers are the published codes, used in storage and in log rows.
 */
export const baseStatusCodes = {
  Active: 1,
  Closed: 2,
  Postponed: 3,
  Deleted: 4,
  Merged: 5,
  Spam: 6,
} as const;

export type BaseStatus = keyof typeof baseStatusCodes;

/** Which pair of time counters a stay in a status is booked to when it ends. */
export const timeCounterCodes = { None: 0, Internally: 1, Externally: 2, Queue: 3 } as const;

export type TimeCounter = keyof typeof timeCounterCodes;

/** A status row defined by an administrator. */
export interface TicketStatus {
  readonly statusId: number;
  readonly name: string;
  readonly baseStatus: BaseStatus;
  readonly timeCounter: TimeCounter;
  /** Incoming mail to a ticket in this status starts a new ticket instead of re-opening it. */
  readonly noEmailReopen: boolean;
  /** The row chosen when only the base status is known. Exactly one per base status. */
  readonly isDefault: boolean;
  /** Tickets in this status are offered by "next in queue". */
  readonly usedInQueue: boolean;
  readonly sortOrder: number;
  readonly deleted: boolean;
}
