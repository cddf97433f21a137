import type { Instant, OptionalInstant } from "../instant.ts";

/** What is made of the tickets that a filter finds. */
export type Measure =
  | { readonly kind: "count" }
  /** How many percent of them another filter finds. */
  | { readonly kind: "share"; readonly filter: string }
  /** A value of theirs below which that fraction of them lies. */
  | { readonly kind: "percentile"; readonly column: string; readonly fraction: number };

/** A number that is to be found, with the filter of the list that shows the tickets behind it. */
export interface PlannedNumber {
  readonly filter: string;
  readonly measure: Measure;
}

export interface PlannedTile extends PlannedNumber {
  readonly name: string;
  readonly unit: ChartUnit;
}

export interface PlannedPoint extends PlannedNumber {
  readonly label: string;
  /** The time that the point is about; null = without end. */
  readonly from: OptionalInstant;
  readonly until: OptionalInstant;
}

export type ChartUnit = "Tickets" | "Percent" | "Seconds";

/** Says that each ticket belongs to the one point in whose time it falls, and every point begins where another ends. */
export interface Binned {
  /** The column that has the time. */
  readonly column: string;
  /** Finds the tickets of all points. */
  readonly within: string;
}

export interface PlannedSeries {
  readonly name: string;
  /** Null where its points are not bins of time. */
  readonly binned: Binned | null;
  readonly points: readonly PlannedPoint[];
}

export interface PlannedChart {
  readonly name: ChartName;
  readonly unit: ChartUnit;
  /** Finds every ticket that any of its numbers may count. */
  readonly within: string;
  readonly series: readonly PlannedSeries[];
}

export const chartNames = [
  "CreatedAndClosed",
  "BacklogByAge",
  "SlaByPriority",
  "TimeToReply",
  "TimeToClose",
  "Sentiment",
] as const;

export type ChartName = (typeof chartNames)[number];

/** A stretch of time with the name that is shown below it. */
export interface TimeBin {
  readonly label: string;
  readonly from: Instant;
  readonly until: Instant;
}
