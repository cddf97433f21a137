import uPlot from "uplot";
import type { Chart } from "./dashboard-queries.ts";
import { isOverTime } from "./drawn-chart.ts";
import { seriesLook, type SeriesLook } from "./series-look.ts";

export interface PlotWords {
  readonly labels: readonly string[];
  readonly valueText: (value: number) => string;
}

const CHARACTER_PX = 6.5;
const FONT = "12px system-ui, sans-serif";
const AXIS_CHARACTERS = 9;

/** A colour of the styles as it is at the moment. */
export const ink = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name);

/** How a chart is drawn: values from zero on, and a column for each point. */
export function plotOptions(chart: Chart, words: () => PlotWords): uPlot.Options {
  const isLine = isOverTime(chart);
  const count = chart.Series[0]?.Points.length ?? 0;
  return {
    width: 300,
    height: 224,
    padding: [8, 12, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, x: isLine, points: { show: false } },
    scales: {
      x: { time: false, range: () => (isLine && count > 1 ? [0, count - 1] : [-0.5, count - 0.5]) },
      y: { range: (_, __, max) => [0, topOf(chart.Unit, max)] },
    },
    axes: [xAxis(isLine, words), yAxis(chart, words)],
    series: [
      {},
      ...chart.Series.map((_, series) =>
        seriesOptions(seriesLook(chart, series), { isLine, series, all: chart.Series.length }),
      ),
    ],
  };
}

/** Room above the highest value; the axis ends at whole tickets. */
function topOf(unit: string | null, max: number | null): number {
  const highest = max === null || max <= 0 ? (unit === "Seconds" ? 3600 : 1) : max;
  return highest * 1.08;
}

function xAxis(isLine: boolean, words: () => PlotWords): uPlot.Axis {
  return {
    stroke: () => ink("--muted"),
    grid: { show: false },
    ticks: { show: false },
    font: FONT,
    size: isLine ? 28 : 42,
    space: isLine ? 56 : 1,
    incrs: isLine ? [1, 2, 3, 7, 14, 28] : [1],
    values: (plot, splits) => {
      const { labels } = words();
      const room = plot.bbox.width / devicePixelRatio / Math.max(1, labels.length);
      const characters = Math.max(2, Math.floor(room / CHARACTER_PX));
      return splits.map((split) => {
        const label = labels[split] ?? "";
        return isLine ? label : inTwoLines(label, characters);
      });
    },
  };
}

/** What is too long for its column goes on below, and ends where there is no more room. */
function inTwoLines(label: string, characters: number): string {
  if (label.length <= characters) return label;
  const [first = "", ...rest] = label.split(" ");
  return [first, rest.join(" ")]
    .filter((line) => line !== "")
    .map((line) => (line.length <= characters ? line : `${line.slice(0, characters - 1)}…`))
    .join("\n");
}

function yAxis({ Unit }: Chart, words: () => PlotWords): uPlot.Axis {
  return {
    stroke: () => ink("--muted"),
    grid: { stroke: () => ink("--line"), width: 1 },
    ticks: { show: false },
    font: FONT,
    space: 36,
    size: Unit === "Seconds" ? AXIS_CHARACTERS * CHARACTER_PX + 16 : 48,
    incrs:
      Unit === "Seconds"
        ? [60, 300, 600, 1800, 3600, 7200, 14_400, 28_800, 86_400, 172_800, 432_000, 864_000]
        : [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000],
    values: (_, splits) => splits.map((split) => words().valueText(split)),
  };
}

interface SeriesPlace {
  readonly isLine: boolean;
  readonly series: number;
  readonly all: number;
}

function seriesOptions(
  { colour, isPatterned }: SeriesLook,
  { isLine, series, all }: SeriesPlace,
): uPlot.Series {
  if (isLine) {
    return {
      stroke: () => ink(colour),
      width: 2,
      spanGaps: true,
      points: { show: true, size: 5, fill: () => ink(colour) },
      ...(isPatterned && { dash: [6, 4] }),
    };
  }
  const { bars } = uPlot.paths;
  if (bars === undefined) throw new Error("bars belong to the plotter");
  const side = series === 0 ? -1 : 1;
  return {
    stroke: () => ink(colour),
    width: 1,
    fill: (plot) => (isPatterned ? hatch(plot.ctx, colour) : ink(colour)),
    points: { show: false },
    paths: bars({ size: [all > 1 ? 0.35 : 0.6, 48], align: all > 1 ? side : 0 }),
  };
}

const HATCH_PX = 8;

/** Slanting lines, for eyes that do not tell the colours apart. */
function hatch(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = document.createElement("canvas");
  tile.width = HATCH_PX;
  tile.height = HATCH_PX;
  const brush = tile.getContext("2d");
  if (brush === null) return ink(colour);
  brush.strokeStyle = ink(colour);
  brush.lineWidth = 2.5;
  brush.beginPath();
  for (const shift of [-HATCH_PX, 0, HATCH_PX]) {
    brush.moveTo(shift, HATCH_PX);
    brush.lineTo(shift + HATCH_PX, 0);
  }
  brush.stroke();
  return context.createPattern(tile, "repeat") ?? ink(colour);
}
