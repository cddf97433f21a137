import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState, type KeyboardEvent } from "react";
import { useIntl } from "react-intl";
import { useText } from "../../lib/i18n/use-text.ts";
import { drawnOf } from "./drawn-chart.ts";
import type { Chart } from "./dashboard-queries.ts";
import { placeAfter, type Place } from "./place.ts";
import { SeriesKey } from "./series-key.tsx";
import { searchOf, TicketsLink } from "./tickets-link.tsx";
import { shareOf, useChartWords } from "./use-chart-words.ts";

const ChartPlot = lazy(() => import("./chart-plot.tsx"));

interface ChartFigureProps {
  readonly chart: Chart;
  readonly title: string;
}

/** A drawn chart with a place in it that keys and the pointer move, and that is told in words. */
export function ChartFigure({ chart, title }: ChartFigureProps) {
  const say = useText();
  const words = useChartWords();
  const navigate = useNavigate();
  const { formatNumber } = useIntl();
  const [wanted, setPlace] = useState<Place | null>(null);
  const { drawn, all } = drawnOf(chart);
  const points = drawn.Series[0]?.Points ?? [];
  const pointAt = ({ series, point }: Place) => drawn.Series[series]?.Points[point];
  const place = wanted !== null && pointAt(wanted) !== undefined ? wanted : null;
  const sayPlace = (at: Place): string => {
    const point = pointAt(at);
    if (point === undefined) return "";
    const share = shareOf(drawn, at.series, at.point);
    return say(share === null ? "charts.point" : "charts.pointOf", {
      label: words.label(drawn.Name, point),
      series: words.series(drawn.Series[at.series]?.Name ?? null),
      value: words.value(drawn.Unit, point.Value),
      share: share === null ? "" : formatNumber(share / 100, { style: "percent" }),
    });
  };
  const current = place ?? { series: 0, point: 0 };
  const open = (at: Place): void =>
    void navigate({ to: "/", search: searchOf(pointAt(at)?.Filter ?? null) });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const extent = { series: drawn.Series.length, points: points.length };
    const next = placeAfter(event.key, current, extent);
    if (next === null && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    if (next === null) open(current);
    else setPlace(next);
  };

  return (
    <>
      <SeriesKey chart={drawn} />
      <div className="relative h-56 min-w-0 cursor-pointer rounded-md has-focus-visible:outline-2 has-focus-visible:outline-accent">
        <input
          type="range"
          className="pointer-events-none absolute inset-0 opacity-0"
          aria-label={say("charts.keys", { name: title })}
          min={1}
          max={Math.max(1, points.length)}
          value={current.point + 1}
          aria-valuetext={sayPlace(current)}
          onFocus={() => setPlace(current)}
          onChange={({ currentTarget }) =>
            setPlace({ ...current, point: currentTarget.valueAsNumber - 1 })
          }
          onKeyDown={onKeyDown}
        />
        <Suspense fallback={null}>
          <ChartPlot
            key={`${drawn.Series.length} ${points.length}`}
            chart={drawn}
            labels={points.map((point) => words.label(drawn.Name, point))}
            valueText={(value) => words.value(drawn.Unit, value)}
            place={place}
            onPlace={setPlace}
            onOpen={open}
          />
        </Suspense>
      </div>
      <p className="flex min-h-10 flex-wrap content-start items-center gap-x-3 text-xs text-muted">
        {place === null ? (
          <span className="invisible group-focus-within/chart:visible group-hover/chart:visible">
            {say("chart-states.hint")}
          </span>
        ) : (
          <span className="text-text">{sayPlace(place)}</span>
        )}
        {place !== null && (
          <TicketsLink
            filter={pointAt(place)?.Filter ?? null}
            className="inline-flex min-h-(--target) items-center text-accent underline"
          >
            {say("charts.showTickets", { count: pointAt(place)?.Count ?? 0 })}
          </TicketsLink>
        )}
      </p>
      {all > points.length && (
        <p className="text-xs text-muted">
          {say("chart-states.someShown", { shown: points.length, all })}
        </p>
      )}
    </>
  );
}
