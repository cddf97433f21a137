import type { Chart } from "./dashboard-queries.ts";
import { isOverTime } from "./drawn-chart.ts";
import { seriesLook } from "./series-look.ts";
import { useChartWords } from "./use-chart-words.ts";

/** Which line or bar is which; a chart of one series needs no telling. */
export function SeriesKey({ chart }: { readonly chart: Chart }) {
  const words = useChartWords();
  if (chart.Series.length < 2) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 text-xs text-muted">
      {chart.Series.map(({ Name }, series) => {
        const { colour, isPatterned } = seriesLook(chart, series);
        const ink = `var(${colour})`;
        const isLine = isOverTime(chart);
        return (
          <li key={Name} className="flex items-center gap-2">
            <svg width="20" height="12" aria-hidden>
              {isLine ? (
                <path
                  d="M0 6H20"
                  stroke={ink}
                  strokeWidth="2"
                  {...(isPatterned && { strokeDasharray: "5 3" })}
                />
              ) : (
                <>
                  <rect
                    x="1"
                    y="1"
                    width="18"
                    height="10"
                    stroke={ink}
                    fill={isPatterned ? "none" : ink}
                  />
                  {isPatterned && <path d="M3 11l8-10M9 11l8-10" stroke={ink} strokeWidth="2" />}
                </>
              )}
            </svg>
            {words.series(Name)}
          </li>
        );
      })}
    </ul>
  );
}
