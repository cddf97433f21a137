import type { Column, ListName, RestrictionType } from "../columns/column.ts";

/** A date as it was written: what clocks show, perhaps with their distance from UTC. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly secondOfDay: number;
  readonly offsetSeconds: number | null;
  /** Written without a time of day, so that the whole day is meant. */
  readonly isDay: boolean;
}

/** The clocks of whoever asks. Wall times are epoch seconds as if they were UTC. */
export interface Clocks {
  instantAt(wallSeconds: number): number;
  wallAt(instant: number): number;
}

export interface ListItem {
  readonly id: number;
  readonly name: string;
}

/** What the values of a filter are read with. */
export interface FilterReading {
  readonly now: number;
  readonly clocks: Clocks;
  /** Null when the text is no date. */
  readDate(text: string): CalendarDate | null;
  /** Who asks. */
  readonly userId: number;
  /** The user behind a service-side id; null when there is none. The system is 0. */
  userOfServiceId(serviceUserId: number): number | null;
  /** The items of a list as whoever asks knows them, in the order in which lists show them. */
  itemsOf(list: ListName): readonly ListItem[];
}

/** What is wrong with a filter that can be read. */
export type ConditionFault =
  | { readonly kind: "unknownColumn"; readonly column: string }
  | { readonly kind: "notRestrictable"; readonly column: string }
  | {
      readonly kind: "wrongOperator";
      readonly column: string;
      readonly operator: string;
      readonly type: RestrictionType;
    }
  | {
      readonly kind: "wrongValue";
      readonly column: string;
      readonly expected: "wholeNumber" | "number" | "date" | "truth" | "period";
    }
  | { readonly kind: "wrongCount"; readonly column: string; readonly expected: 0 | 1 | 2 };

/** Carries a fault out of the depth of a filter; nobody else ever sees it. */
export class ConditionError extends Error {
  override readonly name = "ConditionError";
  readonly fault: ConditionFault;

  constructor(fault: ConditionFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

export function wrongValue(
  { path }: Column,
  expected: Extract<ConditionFault, { kind: "wrongValue" }>["expected"],
): ConditionError {
  return new ConditionError({ kind: "wrongValue", column: path, expected });
}
