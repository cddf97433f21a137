import type { OptionalInstant } from "../instant.ts";

export const saleStatusCodes = { Unknown: 0, Open: 1, Sold: 2, Lost: 3, Stalled: 4 } as const;

export type SaleStatus = keyof typeof saleStatusCodes;

/** How far an activity is, with the published codes. */
export const activityStatusCodes = { Unknown: 0, NotStarted: 1, Started: 2, Completed: 3 } as const;

export type ActivityStatus = keyof typeof activityStatusCodes;

/** A sale a ticket can be connected to, as other modules show it. */
export interface Sale {
  readonly saleId: number;
  readonly heading: string;
  readonly number: string;
  readonly description: string;
  readonly saleAt: OptionalInstant;
  readonly nextDueAt: OptionalInstant;
  readonly status: SaleStatus;
  readonly completed: ActivityStatus;
  readonly probabilityPercent: number;
  readonly amount: number;
  readonly earning: number;
  readonly currency: string;
  readonly saleTypeId: number;
  readonly saleTypeName: string;
  readonly contactId: number;
  readonly contactName: string;
  readonly personId: number;
  readonly personFullName: string;
  readonly userId: number;
  readonly projectId: number;
  readonly projectName: string;
}
