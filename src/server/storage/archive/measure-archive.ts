import { sql } from "kysely";
import type { ArchiveSelection } from "../../../domain/archive/archive-query.ts";
import type { Column } from "../../../domain/archive/columns/column.ts";
import type { Condition } from "../../../domain/archive/condition/condition.ts";
import type { Queryable } from "../queryable.ts";
import { sourceOf, type ArchiveViewer } from "./archive-source.ts";
import { columnExpression } from "./column-expression.ts";
import { compileCondition } from "./compile-condition.ts";
import { whereOf } from "./list-archive.ts";

/** What is to be told of the rows that meet a condition, besides how many they are. */
export interface ArchiveMeasure {
  readonly condition: Condition;
  /** Null = nothing more. */
  readonly percentile: { readonly column: Column; readonly fraction: number } | null;
}

export interface MeasuredRows {
  readonly count: number;
  /** Null where nothing was asked, or there are no rows. */
  readonly percentile: number | null;
}

type Row = Readonly<Record<string, number | null>>;

/**
 * Measures parts of a list in one statement: each is what the list would have if it were filtered by the
 * condition of the part besides its own.
 */
export async function measureArchive(
  db: Queryable,
  { selection, measures }: Measuring,
  viewer: ArchiveViewer,
): Promise<readonly MeasuredRows[]> {
  if (measures.length === 0) return [];
  const source = sourceOf(selection.provider);
  const joins = source.newJoins("j");
  const where = whereOf(selection, joins, viewer);
  const outputs = measures.flatMap(({ condition, percentile }, index) => {
    const rows = sql`filter (where ${compileCondition(condition, { joins, viewer })})`;
    const count = sql`count(*) ${rows} as ${sql.raw(`n${index}`)}`;
    if (percentile === null) return [count];
    const { value } = columnExpression(percentile.column, joins, viewer);
    const at = sql`percentile_cont(${percentile.fraction}::double precision)`;
    return [count, sql`${at} within group (order by ${value}) ${rows} as ${sql.raw(`p${index}`)}`];
  });
  const { rows } = await sql<Row>`
    select ${sql.join(outputs)}
      from ${source.from} ${joins.toSql()}
     where ${where}`.execute(db.kysely);
  const row = rows[0] ?? {};
  return measures.map((_, index) => ({
    count: row[`n${index}`] ?? 0,
    percentile: row[`p${index}`] ?? null,
  }));
}

export interface Measuring {
  readonly selection: ArchiveSelection;
  readonly measures: readonly ArchiveMeasure[];
}
