import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Tag } from "../../../domain/desk/lists.ts";
import {
  decideSaveTag,
  type TagFields,
  type TagInput,
} from "../../../domain/desk/tag/decide-save-tag.ts";
import type { Context } from "../../context.ts";
import { errorCode } from "../../storage/database-errors.ts";
import { markTagsDeleted, storeTag } from "../../storage/lists/tag-rows.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { changeLists, type ListChanged } from "./change-lists.ts";
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
  return changeLists(context, { caller, task, madeTags }, async ({ tx, desk }) => {
    const ids: number[] = [];
    for (const [place, { id, fields }] of decideTags(saves, desk).entries()) {
      ids.push(fields === null ? id : await storeOrRefuse(tx, { id, fields, place }));
    }
    return ids;
  });
}

const madeTags = (ids: readonly number[]): readonly number[] => ids;

interface DecidedTag {
  readonly id: number;
  /** Null where nothing changes. */
  readonly fields: TagFields | null;
}

/** Each is decided on the tags as those before it leave them. */
function decideTags(saves: readonly ListSave<Tag, TagInput>[], desk: Desk): readonly DecidedTag[] {
  const decided: DecidedTag[] = [];
  let { tags } = desk;
  for (const [place, save] of saves.entries()) {
    const fields = decideTag(save, { ...desk, tags }, place);
    decided.push({ id: save.id, fields });
    // A new one has no id yet, but a name that is taken from now on.
    const tagId = save.id || -1 - place;
    if (fields !== null) tags = new Map([...tags, [tagId, { tagId, ...fields }]]);
  }
  return decided;
}

function decideTag(save: ListSave<Tag, TagInput>, desk: Desk, place: number): TagFields | null {
  const stored = findStored(desk.tags, save);
  const decision = decideSaveTag({ stored, input: save.input(stored, desk), desk });
  try {
    return writeOf(decision, save)?.fields ?? null;
  } catch (error) {
    throw error instanceof ListRefusedError ? refusedAt(place, error) : error;
  }
}

/** Whoever saves a ticket may make a tag of the same name at the same time. */
async function storeOrRefuse(
  tx: Transaction,
  {
    id,
    fields,
    place,
  }: { readonly id: number; readonly fields: TagFields; readonly place: number },
): Promise<number> {
  const taken = new ListRefusedError([
    { path: ["tags", place, "name"], reason: { code: "tagTaken" } },
  ]);
  const tagId = await storeTag(tx, id, fields).catch((error: unknown) => {
    throw errorCode(error) === UNIQUE_VIOLATION ? taken : error;
  });
  if (tagId === 0) throw taken;
  return tagId;
}

/** Which of several tags is refused. */
function refusedAt(place: number, { faults }: ListRefusedError): ListRefusedError {
  return new ListRefusedError(
    faults.map(({ path, reason }) => ({ path: ["tags", place, ...path], reason })),
  );
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
