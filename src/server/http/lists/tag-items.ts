import type { ListItemEntity } from "../../../contract/carriers/list-item-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Tag } from "../../../domain/desk/lists.ts";
import type { TagInput } from "../../../domain/desk/tag/decide-save-tag.ts";
import { AppError } from "../../errors.ts";
import { listTexts } from "../../texts/list-texts.ts";
import { say } from "../../texts/text.ts";
import type { ListSave } from "../../usecases/lists/list-save.ts";
import { deleteTags, saveTags } from "../../usecases/lists/save-tag.ts";
import type { Conditions } from "../conditions/conditions.ts";
import { rowState } from "../conditions/row-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import type { Language } from "../language.ts";
import { expectedBy } from "./expected-by.ts";
import { given, nameGiven } from "./given.ts";
import type { ListCall } from "./list-call.ts";
import { requireListDefinition, TAG_LIST_ID } from "./list-definitions.ts";
import { orListError, type MemberNames } from "./list-error.ts";
import { listItems } from "./list-items.ts";

interface ItemWish {
  /** 0 makes a new entry. */
  readonly id: number;
  readonly entity: Input<typeof ListItemEntity> | null;
  readonly conditions?: Conditions;
}

export interface ItemSaves {
  readonly listId: number;
  readonly wishes: readonly ItemWish[];
  /** What the argument is called that holds the entries, or each of them. */
  readonly names: MemberNames;
}

const memberNames = { name: "Name", tooltip: "Tooltip" } as const;

/** Saves entries of the list of tags, all or none. The other lists have operations of their own. */
export async function saveTagItems(
  call: ListCall,
  { listId, wishes, names }: ItemSaves,
): Promise<Wire<typeof ListItemEntity>[]> {
  requireTagList(listId);
  const { context, caller, presentation } = call;
  const saves = wishes.map((wish) => saveOf(wish, presentation.language));
  const {
    desk,
    caller: current,
    result,
  } = await orListError(saveTags(context, caller, saves), { ...memberNames, ...names });
  const after = { context, caller: current, presentation: { ...presentation, desk } };
  const items = new Map(listItems(after, listId).map((item) => [item.Id, item]));
  return result.flatMap((id) => items.get(id) ?? []);
}

function saveOf(
  { id, entity, conditions }: ItemWish,
  language: Language | null,
): ListSave<Tag, TagInput> {
  return {
    id,
    input: (stored) =>
      given<TagInput>({
        name: nameGiven(entity?.Name, stored?.name, language),
        tooltip: nameGiven(entity?.Tooltip, stored?.tooltip, language),
        deleted: entity?.Deleted ?? undefined,
      }),
    isFaulty: () => false,
    isExpected: conditions === undefined ? undefined : expectedBy(conditions, id),
  };
}

/** Saves one of them, and tells which state of it that is. */
export async function saveTagItem(
  call: ListCall,
  {
    listId,
    wish,
    name,
  }: { readonly listId: number; readonly wish: ItemWish; readonly name: string },
): Promise<StoredAnswer<Wire<typeof ListItemEntity>> | null> {
  requireTagList(listId);
  const { context, caller, presentation } = call;
  const saving = saveTags(context, caller, [saveOf(wish, presentation.language)]);
  const names = { ...memberNames, "tags/0": name };
  const { desk, caller: current, result } = await orListError(saving, names);
  const after = { context, caller: current, presentation: { ...presentation, desk } };
  return storedItem(after, { listId, id: result[0] ?? 0 });
}

/** An entry of a list; a tag with what tells its state from others. Null when there is none. */
export function storedItem(
  call: ListCall,
  { listId, id }: { readonly listId: number; readonly id: number },
): StoredAnswer<Wire<typeof ListItemEntity>> | null {
  const item = listItems(call, listId).find(({ Id }) => Id === id);
  const tag = call.presentation.desk.tags.get(id);
  return item === undefined || tag === undefined ? null : new StoredAnswer(item, rowState(id, tag));
}

/** Marks a tag as deleted, or all of them. */
export async function deleteTagItems(
  { context, caller }: ListCall,
  listId: number,
  id: number | null,
): Promise<void> {
  requireTagList(listId);
  await orListError(deleteTags(context, caller, id), memberNames);
}

function requireTagList(listId: number): void {
  requireListDefinition(listId);
  if (listId !== TAG_LIST_ID) throw new AppError("validation", say(listTexts.ownOperations));
}
