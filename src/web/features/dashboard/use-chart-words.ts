import { useIntl } from "react-intl";
import type { MessageId } from "../../texts.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import type { Chart, Point } from "./dashboard-queries.ts";

/** Seconds of a minute, and minutes of an hour. */
const MINUTE = 60;

const seriesLabels: Readonly<Record<string, MessageId>> = {
  Created: "charts.created",
  Closed: "charts.closed",
  Open: "charts.open",
  Postponed: "charts.postponed",
  Met: "charts.met",
  Missed: "charts.missed",
  Median: "charts.median",
  P90: "charts.p90",
  Tickets: "charts.tickets",
};

const sentimentLabels: Readonly<Record<string, MessageId>> = {
  Positive: "charts.positive",
  Neutral: "charts.neutral",
  Negative: "charts.negative",
  Unknown: "charts.unknown",
};

export interface ChartWords {
  readonly series: (name: string | null) => string;
  readonly label: (chart: string | null, point: Point) => string;
  readonly value: (unit: string | null, value: number | null) => string;
}

/** How the names and values of the server are said to the reader. */
export function useChartWords(): ChartWords {
  const say = useText();
  const { formatDate, formatNumber } = useIntl();
  return {
    series: (name) => {
      const id = seriesLabels[name ?? ""];
      return id === undefined ? (name ?? "") : say(id);
    },
    label: (chart, { Label, From }) => {
      const label = Label ?? "";
      if (chart === "BacklogByAge") {
        return label === "0"
          ? say("charts.today")
          : say("charts.days", { days: label.replace("-", "–") });
      }
      const sentiment = sentimentLabels[label];
      if (chart === "Sentiment" && sentiment !== undefined) return say(sentiment);
      return /^\d{4}-\d\d-\d\d$/.test(label) && From
        ? formatDate(`${label}T00:00:00`, { day: "numeric", month: "short" })
        : label;
    },
    value: (unit, value) => {
      if (value === null) return "–";
      if (unit === "Percent") {
        return formatNumber(value / 100, { style: "percent", maximumFractionDigits: 1 });
      }
      if (unit !== "Seconds") return formatNumber(value);
      const minutes = Math.round(value / MINUTE);
      if (minutes >= MINUTE && minutes % MINUTE === 0) {
        return say("charts.hours", { hours: minutes / MINUTE });
      }
      return minutes < MINUTE
        ? say("charts.minutes", { minutes })
        : say("charts.hoursMinutes", {
            hours: Math.floor(minutes / MINUTE),
            minutes: minutes % MINUTE,
          });
    },
  };
}

/** How many percent of its group a point is, where a chart is about shares; else null. */
export function shareOf({ Name, Series }: Chart, series: number, point: number): number | null {
  const valueAt = (one: number, other: number) => Series[one]?.Points[other]?.Value ?? 0;
  const total =
    Name === "Sentiment"
      ? (Series[series]?.Points ?? []).reduce((sum, { Value }) => sum + (Value ?? 0), 0)
      : Name === "SlaByPriority"
        ? Series.reduce((sum, _, each) => sum + valueAt(each, point), 0)
        : 0;
  return total === 0 ? null : (100 * valueAt(series, point)) / total;
}
