import type { Chart } from "./dashboard-queries.ts";

/** More bars than that are too thin to be told from one another. */
const NAMES_MAX = 12;

/** Charts over time are lines; the others compare names, and are bars. */
export function isOverTime({ Name }: Chart): boolean {
  return Name === "CreatedAndClosed" || Name === "TimeToReply" || Name === "TimeToClose";
}

/** As much of a chart as can be drawn: of many agents those with the most tickets. */
export function drawnOf(chart: Chart): { readonly drawn: Chart; readonly all: number } {
  const all = chart.Series[0]?.Points.length ?? 0;
  if (chart.Name !== "LoadPerAgent") return { drawn: chart, all };
  const Series = chart.Series.map((series) => ({
    ...series,
    Points: series.Points.toSorted((one, other) => (other.Value ?? 0) - (one.Value ?? 0)).slice(
      0,
      NAMES_MAX,
    ),
  }));
  return { drawn: { ...chart, Series }, all };
}
