import { sql } from "kysely";
import type {
  ArchiveSelection,
  CellValue,
  PageWish,
} from "../../../domain/archive/archive-query.ts";
import type {
  Aggregate,
  DatePart,
  Group,
  GroupKey,
} from "../../../domain/archive/grouping/grouping.ts";
import { sortKindOf } from "../../../domain/archive/sort-kind.ts";
import type { Queryable } from "../queryable.ts";
import { sourceOf, type ArchiveViewer } from "./archive-source.ts";
import { columnExpression } from "./column-expression.ts";
import type { Joins } from "./joins.ts";
import { whereOf } from "./list-archive.ts";
import type { Expression, Sql } from "./sql-expression.ts";

/** What rows are put together by and what is computed of them; without a key they are all one group. */
export interface GroupingQuery extends ArchiveSelection {
  readonly key: GroupKey | null;
  readonly aggregates: readonly Aggregate[];
  readonly page: Pick<PageWish, "limit" | "skip">;
  readonly zone: string;
}

type Row = Readonly<Record<string, CellValue>>;

/** One page of groups in the order of their keys, and one group more where there is one. */
export async function groupArchive(
  db: Queryable,
  query: GroupingQuery,
  viewer: ArchiveViewer,
): Promise<readonly Group[]> {
  const { key, aggregates, page } = query;
  const source = sourceOf(query.provider);
  const joins = source.newJoins("j");
  const grouped = key === null ? null : keyOutputs(key, query.zone, { joins, viewer });
  const where = whereOf(query, joins, viewer);
  const values = aggregates.map((aggregate, index) => {
    const { value } = columnExpression(aggregate.column, joins, viewer);
    return sql`${aggregateOf(aggregate, value)} as ${sql.raw(`a${index}`)}`;
  });
  const outputs = [...(grouped?.outputs ?? []), ...values];
  const { rows } = await sql<Row>`
    select * from (
      select ${outputs.length === 0 ? sql`1 as one` : sql.join(outputs)}
        from ${source.from} ${joins.toSql()}
       where ${where}
       ${grouped === null ? sql`` : sql`group by 1, 2`}) g
     ${grouped === null ? sql`` : sql`order by ${grouped.order} asc nulls last`}
     limit ${page.limit + 1}::bigint offset ${page.skip}::bigint`.execute(db.kysely);
  return rows.map((row) => ({
    key: row["key"] ?? null,
    name: (row["name"] ?? null) as string | null,
    values: aggregates.map((_, index) => (row[`a${index}`] ?? null) as number | null),
  }));
}

function aggregateOf({ compute }: Aggregate, value: Sql): Sql {
  switch (compute) {
    case "count":
      return sql`count(distinct ${value})`;
    case "countAll":
      return sql`count(${value})`;
    case "sum":
      return sql`sum(${value})::double precision`;
    case "avg":
      return sql`avg(${value})::double precision`;
  }
}

function keyOutputs(
  { column, part, rankedIds }: GroupKey,
  zone: string,
  { joins, viewer }: { readonly joins: Joins; readonly viewer: ArchiveViewer },
): { readonly outputs: readonly Sql[]; readonly order: Sql } {
  const { value, name }: Expression = columnExpression(column, joins, viewer);
  const kind = sortKindOf(column);
  const key = part === null ? wholeKey(value, kind, zone) : datePart(part, value, zone);
  return {
    outputs: [sql`${key} as key`, sql`${name ?? sql`null::text`} as name`],
    order: keyOrder(part === null ? kind : null, rankedIds, name !== undefined),
  };
}

/** Dates of which only the day is shown are put together by that. */
function wholeKey(value: Sql, kind: ReturnType<typeof sortKindOf>, zone: string): Sql {
  return kind === "day" ? sql`(${value} at time zone ${zone}::text)::date` : value;
}

function keyOrder(
  kind: ReturnType<typeof sortKindOf>,
  rankedIds: readonly number[],
  hasName: boolean,
): Sql {
  if (kind === "rank") return sql`array_position(${rankedIds}::int[], g.key::int)`;
  if (hasName) return sql`lower(g.name)`;
  return kind === "text" ? sql`lower(g.key), g.key` : sql`g.key`;
}

/** What of a date is meant, by the clocks of whoever asks. */
function datePart(part: DatePart, value: Sql, zone: string): Sql {
  const local = sql`(${value} at time zone ${zone}::text)`;
  switch (part) {
    case "year":
      return sql`extract(year from ${local})::int`;
    case "quarter":
      return sql`extract(quarter from ${local})::int`;
    case "month":
      return sql`extract(month from ${local})::int`;
    case "day":
      return sql`extract(day from ${local})::int`;
    case "dayOfYear":
      return sql`extract(doy from ${local})::int`;
    case "isoDate":
      return sql`to_char(${local}, 'YYYY-MM-DD')`;
    case "yearMonth":
      return sql`to_char(${local}, 'YYYY-MM')`;
    case "yearQuarter":
      return sql`to_char(${local}, 'YYYY-"Q"Q')`;
  }
}
