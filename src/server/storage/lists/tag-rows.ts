import type { TagFields } from "../../../domain/desk/tag/decide-save-tag.ts";
import { foldTagName } from "../../../domain/ticket/save/tag-names.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const insertTag = defineStatement<{ tag_id: number }>(`
  insert into tag (name, folded_name, tooltip, deleted) values ($1, $2, $3, $4)
  on conflict (folded_name) where not deleted do nothing
  returning tag_id`);

const updateTag = defineStatement(
  "update tag set name = $1, folded_name = $2, tooltip = $3, deleted = $4 where tag_id = $5",
);

/** Stores a tag; 0 makes a new one. Returns its id, or 0 where somebody saving a ticket just made it. */
export async function storeTag(db: Queryable, tagId: number, fields: TagFields): Promise<number> {
  const parameters: Parameter[] = [
    fields.name,
    foldTagName(fields.name),
    fields.tooltip,
    fields.deleted,
  ];
  if (tagId === 0) return (await db.query(insertTag, parameters)).rows[0]?.tag_id ?? 0;
  await db.query(updateTag, [...parameters, tagId]);
  return tagId;
}

const markDeleted = defineStatement(
  "update tag set deleted = true where tag_id = any($1::int[]) and not deleted",
);

/** Marks tags as deleted: nothing offers them any more, and tickets keep them. */
export async function markTagsDeleted(db: Queryable, tagIds: readonly number[]): Promise<void> {
  await db.query(markDeleted, [tagIds]);
}
