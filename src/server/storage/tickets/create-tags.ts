import { foldTagName } from "../../../domain/ticket/save/tag-names.ts";
import type { Tag } from "../../../domain/desk/lists.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

interface TagRow {
  tag_id: number;
  name: string;
  tooltip: string;
  folded_name: string;
}

/** Two callers may make the same tag at once: the second gets the first one's row. */
const insertTags = defineStatement<TagRow>(`
  insert into tag (name, folded_name)
  select * from unnest($1::text[], $2::text[])
  on conflict (folded_name) where not deleted do update set name = tag.name
  returning tag_id, name, tooltip, folded_name`);

/**
 * Makes tags of these names; returns them by folded name. They are made in one order, whatever the
 * caller's, so that two callers with names in common wait for each other only one way.
 */
export async function createTags(
  db: Queryable,
  names: readonly string[],
): Promise<ReadonlyMap<string, Tag>> {
  if (names.length === 0) return new Map();
  const ordered = names.map((name) => ({ name, folded: foldTagName(name) })).toSorted(byFolded);
  const { rows } = await db.query(insertTags, [
    ordered.map(({ name }) => name),
    ordered.map(({ folded }) => folded),
  ]);
  return new Map(
    rows.map((row) => [
      row.folded_name,
      { tagId: row.tag_id, name: row.name, tooltip: row.tooltip, deleted: false },
    ]),
  );
}

function byFolded(one: { readonly folded: string }, other: { readonly folded: string }): number {
  return one.folded < other.folded ? -1 : 1;
}
