import { useIntl } from "react-intl";
import { useText } from "../../lib/i18n/use-text.ts";
import type { Chart } from "./dashboard-queries.ts";
import { TicketsLink } from "./tickets-link.tsx";
import { shareOf, useChartWords } from "./use-chart-words.ts";

interface ChartTableProps {
  readonly chart: Chart;
  readonly title: string;
}

/** The values of a chart to read; each leads to its tickets. */
export function ChartTable({ chart, title }: ChartTableProps) {
  const say = useText();
  const words = useChartWords();
  const { formatNumber } = useIntl();
  const [first] = chart.Series;
  return (
    <div className="max-h-80 overflow-auto">
      <table aria-label={title} className="w-full border-collapse text-left">
        <thead className="sticky top-0 bg-surface">
          <tr className="border-b border-line">
            <th scope="col" className="py-1 pr-2 font-semibold">
              {say("charts.of")}
            </th>
            {chart.Series.map(({ Name }) => (
              <th key={Name} scope="col" className="py-1 pl-2 text-right font-semibold">
                {words.series(Name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(first?.Points ?? []).map((point, index) => (
            <tr key={`${point.Label ?? ""} ${point.Filter ?? ""}`} className="border-b border-line">
              <th scope="row" className="py-1 pr-2 font-normal [overflow-wrap:anywhere]">
                {words.label(chart.Name, point)}
              </th>
              {chart.Series.map(({ Name, Points }, series) => {
                const share = shareOf(chart, series, index);
                return (
                  <td key={Name} className="py-1 pl-2 text-right whitespace-nowrap">
                    <TicketsLink
                      filter={Points[index]?.Filter ?? null}
                      className="inline-flex min-h-(--target) min-w-(--target) items-center justify-end text-accent underline"
                    >
                      {words.value(chart.Unit, Points[index]?.Value ?? null)}
                    </TicketsLink>
                    {share !== null && (
                      <span className="ml-2 inline-block min-w-12 text-muted">
                        {formatNumber(share / 100, { style: "percent" })}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
