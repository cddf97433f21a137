import type { Refuse } from "./refusal.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";
import {
  countTags,
  faultOfTagName,
  findTagByName,
  foldTagName,
  TAGS_PER_TICKET_MAX,
} from "./tag-names.ts";

/**
 * Replaces the tags. An id must name a live tag, but a deleted one that the ticket already has may
 * stay; a name finds a tag or stands for one made for this save. Duplicates collapse.
 */
export function applyTags(draft: TicketDraft, save: SaveSituation, refuse: Refuse): void {
  const wanted = save.input.tags;
  if (wanted === undefined) return;
  const count = countTags(save.desk, wanted);
  if (count > TAGS_PER_TICKET_MAX) {
    refuse("validation", "tags", { code: "tooMany", maxCount: TAGS_PER_TICKET_MAX, count });
    return;
  }
  const tagIds = new Set<number>();
  wanted.forEach((reference, index) => {
    if ("name" in reference) {
      const tagId = findTagId(save, reference.name, index, refuse);
      if (tagId !== undefined) tagIds.add(tagId);
    } else {
      if (!draft.tagIds.includes(reference.tagId)) checkTag(save, reference.tagId, index, refuse);
      tagIds.add(reference.tagId);
    }
  });
  draft.tagIds = [...tagIds];
}

function findTagId(
  save: SaveSituation,
  name: string,
  index: number,
  refuse: Refuse,
): number | undefined {
  const tag = findTagByName(save.desk, name) ?? save.createdTags.get(foldTagName(name));
  if (tag !== undefined) return tag.tagId;
  const fault = faultOfTagName(name);
  if (fault !== null) refuse("validation", "tags", fault, index);
  else refuse("forbidden", "tags", { code: "missingRight", right: "CreateTags" }, index);
  return undefined;
}

function checkTag({ desk }: SaveSituation, tagId: number, index: number, refuse: Refuse): void {
  const tag = desk.tags.get(tagId);
  if (tag === undefined) {
    refuse("validation", "tags", { code: "unknownRecord", record: "tag", id: tagId }, index);
  } else if (tag.deleted) {
    refuse("validation", "tags", { code: "deletedRecord", record: "tag", id: tagId }, index);
  }
}
