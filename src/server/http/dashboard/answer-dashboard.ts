import type { Dashboard } from "../../../contract/additions/dashboard.ts";
import type { Wire } from "../../../contract/wire.ts";
import { columnsOnDesk } from "../../../domain/archive/provider-columns.ts";
import { findArchiveProvider, type ArchiveProvider } from "../../../domain/archive/providers.ts";
import { formatEpochDay } from "../../../domain/business-time/civil-date.ts";
import type { Column } from "../../../domain/archive/columns/column.ts";
import type { ColumnIndex } from "../../../domain/archive/columns/column-index.ts";
import {
  chartNames,
  type ChartName,
  type PlannedNumber,
  type PlannedSeries,
} from "../../../domain/dashboard/planned-chart.ts";
import {
  planCharts,
  planTiles,
  scopeFilter,
  type DashboardWish,
} from "../../../domain/dashboard/plan-dashboard.ts";
import {
  measureTickets,
  type ArchiveMeasure,
  type Binning,
  type MeasuredRows,
  type Measuring,
} from "../../usecases/archive/measure-tickets.ts";
import type { ListCall } from "../archive/list-call.ts";
import { readFilter } from "../archive/options/read-filter.ts";
import { loadGrouping, presentLoad } from "./load-per-agent.ts";

/** What a dashboard consists of, by the names by which a part can be asked for. */
export const dashboardParts = ["Tiles", ...chartNames, "LoadPerAgent"] as const;

export type DashboardPart = (typeof dashboardParts)[number];

/**
 * Finds every number of the parts that are wished: one statement for the tiles, one for each chart, and one
 * for each series of bins.
 */
export async function answerDashboard(
  call: ListCall,
  wish: DashboardWish,
  parts: ReadonlySet<DashboardPart>,
): Promise<Wire<typeof Dashboard>> {
  const provider = ticketList();
  const columns = columnsOnDesk(provider, call.presentation.desk);
  const compiler: Compiler = { call, provider, columns };
  const tiles = parts.has("Tiles") ? planTiles(wish) : [];
  const charts = planCharts(wish, (name: ChartName) => parts.has(name));
  const numbersOf = charts.map(({ series }) =>
    series.flatMap(({ points, binned }) => (binned === null ? points : [])),
  );
  const binnedSeries = charts
    .flatMap(({ series }) => series)
    .filter(({ binned }) => binned !== null);
  const { measured, binned, groups } = await measureTickets(call.context, call.caller, {
    parts: [
      measuringOf(tiles, "", compiler),
      ...charts.map(({ within }, place) => measuringOf(numbersOf[place] ?? [], within, compiler)),
    ],
    binnings: binnedSeries.flatMap((series) => binningOf(series, compiler) ?? []),
    grouping: parts.has("LoadPerAgent")
      ? loadGrouping(scopeFilter(wish), { call, provider, columns })
      : null,
  });
  const [ofTiles = [], ...ofCharts] = measured;
  const tileNumber = numberReader(ofTiles);
  return {
    AsOf: wish.now,
    From: formatEpochDay(wish.firstDay),
    To: formatEpochDay(wish.lastDay),
    Filter: scopeFilter(wish),
    Tiles: tiles.map((tile) => ({ Name: tile.name, Unit: tile.unit, ...tileNumber(tile) })),
    Charts: [
      ...charts.map(({ name, unit, series }, place) => {
        const numberOf = numberReader(ofCharts[place] ?? []);
        const readerOf = (one: PlannedSeries): NumberReader =>
          one.binned === null ? numberOf : numberReader(binned[binnedSeries.indexOf(one)] ?? []);
        return {
          Name: name,
          Unit: unit,
          Series: series.map((one) => presentSeries(one, readerOf(one))),
        };
      }),
      ...(parts.has("LoadPerAgent") ? [presentLoad(groups, scopeFilter(wish), call)] : []),
    ],
  };
}

function presentSeries({ name, points }: PlannedSeries, numberOf: NumberReader) {
  return {
    Name: name,
    Points: points.map((point) => ({
      Label: point.label,
      From: point.from,
      To: point.until,
      ...numberOf(point),
    })),
  };
}

type NumberReader = ReturnType<typeof numberReader>;

interface Compiler {
  readonly call: ListCall;
  readonly provider: ArchiveProvider;
  readonly columns: ColumnIndex;
}

function ticketList(): ArchiveProvider {
  const provider = findArchiveProvider("Ticket");
  if (provider === undefined) throw new Error("the list of tickets is declared");
  return provider;
}

/** Null where the points of the series are not bins of time. */
function binningOf(
  { binned, points }: PlannedSeries,
  { call, provider, columns }: Compiler,
): Binning | null {
  const [first] = points;
  if (binned === null || first === undefined) return null;
  const find = (name: string): Column => {
    const column = columns.find(name);
    if (column === undefined) throw new Error(`tickets have no ${name}`);
    return column;
  };
  const condition = readFilter(binned.within, { call, columns, member: "filter" });
  const { measure } = first;
  return {
    selection: { provider, condition, withClosed: true, inAnyState: false },
    column: find(binned.column),
    bounds: [...points.map(({ from }) => from), points.at(-1)?.until].map(Number),
    percentile:
      measure.kind === "percentile"
        ? { column: find(measure.column), fraction: measure.fraction }
        : null,
  };
}

/** A share takes two measures: all the tickets, and those that count. */
function measuringOf(
  numbers: readonly PlannedNumber[],
  within: string,
  { call, provider, columns }: Compiler,
): Measuring {
  const read = (filter: string) => readFilter(filter, { call, columns, member: "filter" });
  return {
    selection: { provider, condition: read(within), withClosed: true, inAnyState: false },
    measures: numbers.flatMap(({ filter, measure }): readonly ArchiveMeasure[] => {
      const all = { condition: read(filter), percentile: null };
      switch (measure.kind) {
        case "count":
          return [all];
        case "share":
          return [all, { condition: read(measure.filter), percentile: null }];
        case "percentile": {
          const column = columns.find(measure.column);
          if (column === undefined) throw new Error(`tickets have no ${measure.column}`);
          return [{ ...all, percentile: { column, fraction: measure.fraction } }];
        }
      }
    }),
  };
}

/** Takes what was measured, number by number in the order in which it was asked for. */
function numberReader(measured: readonly MeasuredRows[]) {
  let place = 0;
  return ({ filter, measure }: PlannedNumber) => {
    const { count = 0, percentile = null } = measured[place] ?? {};
    place += measure.kind === "share" ? 2 : 1;
    const part = measured[place - 1]?.count ?? 0;
    const share = count === 0 ? null : (100 * part) / count;
    const values = { count, share, percentile };
    return { Value: values[measure.kind], Count: count, Filter: filter };
  };
}
