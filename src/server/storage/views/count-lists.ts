import { sql } from "kysely";
import type { ArchiveSelection } from "../../../domain/archive/archive-query.ts";
import { sourceOf, type ArchiveViewer } from "../archive/archive-source.ts";
import { whereOf } from "../archive/list-archive.ts";
import type { Queryable } from "../queryable.ts";

/** How many rows each list has, of one moment and in one round trip. */
export async function countLists(
  db: Queryable,
  selections: readonly ArchiveSelection[],
  viewer: ArchiveViewer,
): Promise<number[]> {
  if (selections.length === 0) return [];
  const counts = selections.map((selection, index) => {
    const source = sourceOf(selection.provider);
    const joins = source.newJoins("j");
    const where = whereOf(selection, joins, viewer);
    return sql`
      (select count(*)::int from ${source.from} ${joins.toSql()} where ${where})
        as ${sql.raw(`n${index}`)}`;
  });
  const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)}`.execute(db.kysely);
  return selections.map((_, index) => rows[0]?.[`n${index}`] ?? 0);
}
