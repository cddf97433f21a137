import type { Caller } from "../../../domain/access/caller.ts";
import type { Tag } from "../../../domain/desk/lists.ts";
import {
  decideSaveTag,
  type TagFields,
  type TagInput,
} from "../../../domain/desk/tag/decide-save-tag.ts";
import type { Context } from "../../context.ts";
import { errorCode } from "../../storage/database-errors.ts";
import { markTagsDeleted, storeTag } from "../../storage/lists/tag-rows.ts";
import { changeLists, type ListChange, type ListChanged } from "./change-lists.ts";
import { ListRefusedError } from "./list-refused-error.ts";
import { findStored, writeOf, type ListSave } from "./list-save.ts";

const task = "administerService";
const UNIQUE_VIOLATION = "23505";

/** Stores tags, all or none; returns their ids. Throws `ListRefusedError`, `RefusedError`, `AppError`. */
export function saveTags(
  context: Context,
  caller: Caller,
  saves: readonly ListSave<Tag, TagInput>[],
): Promise<ListChanged<readonly number[]>> {
  return changeLists(context, { caller, task }, async ({ tx, desk }) => {
    // What one of them is called another may not be called.
    let tags = desk.tags;
    const ids: number[] = [];
    for (const [place, save] of saves.entries()) {
      const saving = saveTag({ tx, desk: { ...desk, tags } }, save);
      const { tagId, fields } = await saving.catch((error: unknown) => {
        throw error instanceof ListRefusedError ? refusedAt(place, error) : error;
      });
      if (fields !== null) tags = new Map([...tags, [tagId, { tagId, ...fields }]]);
      ids.push(tagId);
    }
    return ids;
  });
}

async function saveTag(
  { tx, desk }: Pick<ListChange, "tx" | "desk">,
  save: ListSave<Tag, TagInput>,
): Promise<{ readonly tagId: number; readonly fields: TagFields | null }> {
  const stored = findStored(desk.tags, save.id);
  const write = writeOf(decideSaveTag({ stored, input: save.input(stored, desk), desk }), save);
  if (write === null) return { tagId: save.id, fields: null };
  const tagId = await storeTag(tx, save.id, write.fields).catch((error: unknown) => {
    throw errorCode(error) === UNIQUE_VIOLATION ? taken() : error;
  });
  if (tagId === 0) throw taken();
  return { tagId, fields: write.fields };
}

/** Which of several tags is refused. */
function refusedAt(place: number, { faults }: ListRefusedError): ListRefusedError {
  return new ListRefusedError(
    faults.map(({ path, reason }) => ({ path: ["tags", place, ...path], reason })),
  );
}

/** Whoever saves a ticket may make a tag of the same name at the same time. */
function taken(): ListRefusedError {
  return new ListRefusedError([{ path: ["name"], reason: { code: "tagTaken" } }]);
}

/** Marks tags as deleted: one, or all when no id is given. False when there is no such tag. */
export async function deleteTags(
  context: Context,
  caller: Caller,
  tagId: number | null,
): Promise<boolean> {
  const { result } = await changeLists(context, { caller, task }, async ({ tx, desk }) => {
    if (tagId !== null && !desk.tags.has(tagId)) return false;
    await markTagsDeleted(tx, tagId === null ? [...desk.tags.keys()] : [tagId]);
    return true;
  });
  return result;
}
