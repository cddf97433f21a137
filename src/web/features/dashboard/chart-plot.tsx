import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Chart } from "./dashboard-queries.ts";
import { isOverTime } from "./drawn-chart.ts";
import type { Place } from "./place.ts";
import { ink, plotOptions, type PlotWords } from "./plot-options.ts";

interface ChartPlotProps extends PlotWords {
  readonly chart: Chart;
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
}

/** Draws a chart, follows its size and theme, and knows which value is under the pointer. Of another shape it is another one. */
export default function ChartPlot(props: ChartPlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const latest = useRef(props);

  useEffect(() => {
    latest.current = props;
    plot.current?.setData(dataOf(props.chart));
  });
  useEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const options = plotOptions(latest.current.chart, () => latest.current);
    options.hooks = { draw: [(drawn) => markPlace(drawn, latest.current.place, latest.current)] };
    const made = new uPlot(options, dataOf(latest.current.chart), current);
    plot.current = made;
    const watching = new AbortController();
    watchPointer(made, () => latest.current, watching.signal);
    const size = new ResizeObserver(() =>
      made.setSize({ width: current.clientWidth, height: current.clientHeight }),
    );
    size.observe(current);
    const theme = new MutationObserver(() => made.redraw());
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      watching.abort();
      size.disconnect();
      theme.disconnect();
      made.destroy();
    };
  }, []);
  return <div ref={frame} className="h-full w-full overflow-hidden" />;
}

/** Follows the pointer: what it is over is told, what it presses is opened. */
function watchPointer(plot: uPlot, latest: () => ChartPlotProps, signal: AbortSignal): void {
  const under = (event: MouseEvent): Place | null => placeUnder(plot, latest().chart, event);
  plot.root.addEventListener(
    "pointermove",
    (event) => {
      const { place, onPlace } = latest();
      const found = under(event);
      if (found === null) return;
      if (place?.series !== found.series || place.point !== found.point) onPlace(found);
    },
    { signal },
  );
  plot.root.addEventListener(
    "click",
    (event) => {
      const found = under(event);
      if (found !== null) latest().onOpen(found);
    },
    { signal },
  );
}

function dataOf({ Series }: Chart): uPlot.AlignedData {
  const points = Series[0]?.Points ?? [];
  return [
    points.map((_, index) => index),
    ...Series.map(({ Points }) => Points.map(({ Value }) => Value)),
  ];
}

/** The value nearest to the pointer: of two bars the one on its side, of two lines the closer one. */
function placeUnder(
  plot: uPlot,
  chart: Chart,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Place | null {
  const { left, top, width } = plot.over.getBoundingClientRect();
  const [x, y] = [clientX - left, clientY - top];
  if (x < -8 || x > width + 8) return null;
  const point = plot.posToIdx(Math.max(0, Math.min(width, x)));
  if (!isOverTime(chart)) {
    const isRight = x >= plot.valToPos(point, "x");
    return { series: chart.Series.length > 1 && isRight ? 1 : 0, point };
  }
  const distances = chart.Series.map(({ Points }) => {
    const value = Points[point]?.Value ?? null;
    return value === null ? Number.POSITIVE_INFINITY : Math.abs(plot.valToPos(value, "y") - y);
  });
  return { series: Math.max(0, distances.indexOf(Math.min(...distances))), point };
}

/** A ring around the value that is told. */
function markPlace(plot: uPlot, place: Place | null, { chart }: ChartPlotProps): void {
  if (place === null) return;
  const value = chart.Series[place.series]?.Points[place.point]?.Value ?? null;
  if (value === null) return;
  const isPair = !isOverTime(chart) && chart.Series.length > 1;
  const column = plot.valToPos(1, "x", true) - plot.valToPos(0, "x", true);
  const halfBar = Math.min(column * 0.35, 48 * devicePixelRatio) / 2;
  const shift = isPair ? (place.series === 0 ? -halfBar : halfBar) : 0;
  const { ctx } = plot;
  ctx.save();
  ctx.beginPath();
  const [x, y] = [plot.valToPos(place.point, "x", true) + shift, plot.valToPos(value, "y", true)];
  ctx.arc(x, y, 6 * devicePixelRatio, 0, 2 * Math.PI);
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.fillStyle = ink("--surface");
  ctx.strokeStyle = ink("--text");
  ctx.fill();
  ctx.stroke();
  ctx.restore();
}
