import type { Clocks } from "../archive/condition/filter-reading.ts";
import type { Instant } from "../instant.ts";
import { both, during, either, inCategories, inStatus, ownedBy } from "./filter-words.ts";
import type {
  ChartName,
  PlannedChart,
  PlannedPoint,
  PlannedSeries,
  PlannedTile,
  TimeBin,
} from "./planned-chart.ts";
import { dayAt, startOfDay, timeBins, type DayRange } from "./time-bins.ts";

/** Whose tickets, when, and by which clock. */
export interface DashboardWish extends DayRange {
  /** Only those that this user owns; null = whoever owns them. */
  readonly ownerId: number | null;
  /** Only those of these categories; null = of all. */
  readonly categoryIds: readonly number[] | null;
  /** Times count opening hours; else every hour. */
  readonly inOpeningHours: boolean;
  readonly now: Instant;
  readonly clocks: Clocks;
  /** In the order in which they are shown. */
  readonly priorities: readonly { readonly priorityId: number; readonly name: string }[];
}

const HOUR = 3600;
const counted = { kind: "count" } as const;

/** What every number of a dashboard is about. */
export function scopeFilter({ ownerId, categoryIds }: DashboardWish): string {
  return both(
    categoryIds === null ? "" : inCategories(categoryIds),
    ownerId === null ? "" : ownedBy(ownerId),
  );
}

/** The numbers at the top, of which all but the last are about now. */
export function planTiles(wish: DashboardWish): readonly PlannedTile[] {
  const scope = scopeFilter(wish);
  const open = both(scope, inStatus("Active"));
  const today = dayAt(wish.now, wish.clocks);
  const bounds = [startOfDay(today, wish.clocks), startOfDay(today + 1, wish.clocks)] as const;
  const decided = decidedWithin(bounds, wish.now);
  return [
    tile("Open", open),
    // What nobody owns is nobody's, so of one user's dashboard it is what waits in his categories.
    tile(
      "Unassigned",
      both(scopeFilter({ ...wish, ownerId: null }), inStatus("Active"), "ownedBy isNull"),
    ),
    tile("AtRisk", both(open, during("deadline", wish.now, wish.now + HOUR))),
    tile("Escalated", both(open, "alertLevel > 0")),
    {
      name: "SlaMet",
      unit: "Percent",
      filter: both(scope, either(decided.met, decided.missed)),
      measure: { kind: "share", filter: both(scope, decided.met) },
    },
  ];
}

function tile(name: string, filter: string): PlannedTile {
  return { name, unit: "Tickets", filter, measure: counted };
}

/** The charts that are wished, in their order. */
export function planCharts(
  wish: DashboardWish,
  wishes: (name: ChartName) => boolean,
): readonly PlannedChart[] {
  const scope = scopeFilter(wish);
  const bins = timeBins(wish, wish.clocks);
  const bounds = [bins[0]?.from ?? wish.now, bins.at(-1)?.until ?? wish.now] as const;
  const plans: Readonly<Record<ChartName, () => Omit<PlannedChart, "name">>> = {
    CreatedAndClosed: () => planCreatedAndClosed(scope, bins, bounds),
    BacklogByAge: () => planBacklog(scope, wish),
    SlaByPriority: () => planSla(scope, bounds, wish),
    TimeToReply: () =>
      planTimes(scope, bins, {
        at: "repliedAt",
        column: wish.inOpeningHours ? "timeToReply" : "realTimeToReply",
      }),
    TimeToClose: () =>
      planTimes(scope, bins, {
        at: "closedAt",
        column: wish.inOpeningHours ? "timeToClose" : "realTimeToClose",
      }),
    Sentiment: () => planSentiment(scope, bounds),
  };
  return (Object.keys(plans) as ChartName[])
    .filter(wishes)
    .map((name) => ({ name, ...plans[name]() }));
}

type Bounds = readonly [from: Instant, until: Instant];
type ChartPlan = Omit<PlannedChart, "name">;

function planCreatedAndClosed(scope: string, bins: readonly TimeBin[], bounds: Bounds): ChartPlan {
  const series = (name: string, column: string): PlannedSeries => ({
    name,
    binned: { column, within: both(scope, during(column, ...bounds)) },
    points: bins.map((bin) => ({
      ...bin,
      filter: both(scope, during(column, bin.from, bin.until)),
      measure: counted,
    })),
  });
  return {
    unit: "Tickets",
    within: both(scope, either(during("createdAt", ...bounds), during("closedAt", ...bounds))),
    series: [series("Created", "createdAt"), series("Closed", "closedAt")],
  };
}

/** From how many days ago on, and until how many; null = without end. */
const ages = [
  ["0", 0, null],
  ["1-2", 2, 0],
  ["3-7", 7, 2],
  ["8-30", 30, 7],
  ["31+", null, 30],
] as const;

function planBacklog(scope: string, { now, clocks }: DashboardWish): ChartPlan {
  const today = dayAt(now, clocks);
  const at = (daysAgo: number | null) =>
    daysAgo === null ? null : startOfDay(today - daysAgo, clocks);
  const series = (name: string, status: "Active" | "Postponed"): PlannedSeries => ({
    name,
    binned: null,
    points: ages.map(([label, fromAgo, untilAgo]) => {
      const [from, until] = [at(fromAgo), at(untilAgo)];
      const filter = both(scope, inStatus(status), during("createdAt", from, until));
      return { label, from, until, filter, measure: counted };
    }),
  });
  return {
    unit: "Tickets",
    within: both(scope, inStatus("Active", "Postponed")),
    series: [series("Open", "Active"), series("Postponed", "Postponed")],
  };
}

/**
 * The deadlines that were decided within a time: met, when the ticket was closed by its deadline then;
 * missed, when the deadline passed then and the ticket was not closed. No ticket is both.
 */
function decidedWithin([from, until]: Bounds, now: Instant) {
  const late = either("deadlineMet = false", inStatus("Active", "Postponed"));
  return {
    met: both("deadlineMet = true", during("closedAt", from, until)),
    missed: both(during("deadline", from, Math.max(from, Math.min(until, now))), late),
  };
}

function planSla(scope: string, bounds: Bounds, { now, priorities }: DashboardWish): ChartPlan {
  const { met, missed } = decidedWithin(bounds, now);
  const [from, until] = bounds;
  const points = (outcome: string): readonly PlannedPoint[] =>
    priorities.map(({ priorityId, name: label }) => {
      const filter = both(scope, `priorityId = ${priorityId}`, outcome);
      return { label, from, until, filter, measure: counted };
    });
  return {
    unit: "Tickets",
    within: both(scope, either(met, missed)),
    series: [
      { name: "Met", binned: null, points: points(met) },
      { name: "Missed", binned: null, points: points(missed) },
    ],
  };
}

function planTimes(
  scope: string,
  bins: readonly TimeBin[],
  { at, column }: { readonly at: string; readonly column: string },
): ChartPlan {
  const within = both(scope, during(at, bins[0]?.from ?? null, bins.at(-1)?.until ?? null));
  const series = (name: string, fraction: number): PlannedSeries => ({
    name,
    binned: { column: at, within },
    points: bins.map((bin) => ({
      ...bin,
      filter: both(scope, during(at, bin.from, bin.until)),
      measure: { kind: "percentile", column, fraction },
    })),
  });
  return {
    unit: "Seconds",
    within,
    series: [series("Median", 0.5), series("P90", 0.9)],
  };
}

/** As the list of sentiments numbers them. */
const sentiments = [
  ["Positive", 1],
  ["Neutral", 3],
  ["Negative", 2],
  ["Unknown", 4],
] as const;

function planSentiment(scope: string, [from, until]: Bounds): ChartPlan {
  const within = both(scope, during("createdAt", from, until));
  const points = sentiments.map(([label, id]) => ({
    label,
    from,
    until,
    filter: both(within, `sentimentScore = ${id}`),
    measure: counted,
  }));
  return { unit: "Tickets", within, series: [{ name: "Tickets", binned: null, points }] };
}
