import { sql } from "kysely";
import type { ArchiveSelection } from "../../../domain/archive/archive-query.ts";
import type { Column } from "../../../domain/archive/columns/column.ts";
import type { Queryable } from "../queryable.ts";
import { timestampParameter } from "../value-types.ts";
import { sourceOf, type ArchiveViewer } from "./archive-source.ts";
import { columnExpression } from "./column-expression.ts";
import { whereOf } from "./list-archive.ts";
import type { ArchiveMeasure, MeasuredRows } from "./measure-archive.ts";

/** Rows that are put into bins by an instant of theirs, and what is to be told of each bin. */
export interface Binning {
  /** None of its rows has its instant before the first bound, or at the last one or after it. */
  readonly selection: ArchiveSelection;
  readonly column: Column;
  /** Ascending; each bin ends where the next one begins. */
  readonly bounds: readonly number[];
  readonly percentile: ArchiveMeasure["percentile"];
}

interface BinRow {
  bin: number;
  count: number;
  percentile: number | null;
}

/**
 * Measures every bin. Each row is looked at once, however many bins there are: a condition for each of
 * them would be asked of every row.
 */
export async function binArchive(
  db: Queryable,
  { selection, column, bounds, percentile }: Binning,
  viewer: ArchiveViewer,
): Promise<readonly MeasuredRows[]> {
  const source = sourceOf(selection.provider);
  const joins = source.newJoins("j");
  const where = whereOf(selection, joins, viewer);
  const { value } = columnExpression(column, joins, viewer);
  const measured =
    percentile === null
      ? sql`null::double precision`
      : sql`percentile_cont(${percentile.fraction}::double precision) within group (
          order by ${columnExpression(percentile.column, joins, viewer).value})`;
  const { rows } = await sql<BinRow>`
    select width_bucket(${value}, ${bounds.map(timestampParameter)}::timestamptz[]) as bin,
           count(*) as count, ${measured} as percentile
      from ${source.from} ${joins.toSql()}
     where ${where}
     group by 1`.execute(db.kysely);
  const bins = new Map(
    rows.map(({ bin, count, percentile: found }) => [bin, { count, percentile: found }]),
  );
  return bounds.slice(1).map((_, index) => bins.get(index + 1) ?? { count: 0, percentile: null });
}
