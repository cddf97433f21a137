import { faultOfText } from "../../ticket/save/fault-of-text.ts";
import { findTagByName } from "../../ticket/save/tag-names.ts";
import { FaultCollector, faultOfName, sameFields } from "../check-fields.ts";
import type { Desk } from "../desk.ts";
import type { ListDecision } from "../list-fault.ts";
import type { Tag } from "../lists.ts";

export type TagFields = Omit<Tag, "tagId">;
export type TagInput = Partial<TagFields>;

const blankTag: TagFields = { name: "", tooltip: "", deleted: false };

const NAME_MAX = 239;
const TOOLTIP_MAX = 254;

export interface TagSave {
  /** Null for a new one. */
  readonly stored: Tag | null;
  readonly input: TagInput;
  readonly desk: Pick<Desk, "tags">;
}

/** Decides the saving of a tag. No two live tags have names that only differ in case or outer blanks. */
export function decideSaveTag({
  stored,
  input,
  desk,
}: TagSave): ListDecision<{ fields: TagFields }> {
  const { name, tooltip, deleted } = stored ?? blankTag;
  const before: TagFields = { name, tooltip, deleted };
  const given: TagFields = { ...before, ...input };
  const fields = { ...given, name: given.name.trim() };
  const collector = new FaultCollector<keyof TagFields>();
  collector.add("name", faultOfName(fields.name, NAME_MAX));
  collector.add("tooltip", faultOfText(fields.tooltip, TOOLTIP_MAX));
  const namesake = findTagByName(desk, fields.name);
  if (!fields.deleted && namesake !== undefined && namesake.tagId !== stored?.tagId) {
    collector.add("name", { code: "tagTaken" });
  }
  if (collector.faults.length > 0) return { kind: "faulty", faults: collector.faults };
  if (stored !== null && sameFields(before, fields)) return { kind: "unchanged" };
  return { kind: "write", fields };
}
