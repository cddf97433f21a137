import { defineCarrier } from "../carrier.ts";
import { dateTime, double, embedded, int32, list, optional, text } from "../member.ts";

/** What every number has: the filter of the list `Ticket` that shows exactly the tickets behind it. */
const number = {
  /** In the unit; null where there are no tickets to compute it from. */
  Value: optional(double()),
  /** How many tickets the filter finds; where the unit is Tickets, the same as Value. */
  Count: int32(),
  Filter: text(),
} as const;

const DashboardTile = defineCarrier("DashboardTile", {
  /** Open, Unassigned, AtRisk, Escalated or SlaMet. */
  Name: text(),
  /** Tickets, Percent or Seconds. */
  Unit: text(),
  ...number,
});

const DashboardPoint = defineCarrier("DashboardPoint", {
  /** A day (the first one of a week or month), a number of days, or a name. */
  Label: text(),
  /** Empty = without beginning. */
  From: dateTime(),
  /** Empty = without end. */
  To: dateTime(),
  ...number,
});

const DashboardSeries = defineCarrier("DashboardSeries", {
  Name: text(),
  Points: list(embedded(DashboardPoint)),
});

const DashboardChart = defineCarrier("DashboardChart", {
  Name: text(),
  Unit: text(),
  Series: list(embedded(DashboardSeries)),
});

/** Numbers about the tickets that the caller may list. */
export const Dashboard = defineCarrier("Dashboard", {
  AsOf: dateTime(),
  /** First and last day, in the zone of the caller. */
  From: text(),
  To: text(),
  /** Finds every ticket that the dashboard is about, at whatever time; empty = all. */
  Filter: text(),
  Tiles: list(embedded(DashboardTile)),
  Charts: list(embedded(DashboardChart)),
});
