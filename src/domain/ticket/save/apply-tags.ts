import type { Refuse } from "./refusal.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";
import { findTagByName, foldTagName } from "./tag-names.ts";
import type { TagReference } from "./ticket-input.ts";

/** The published limit of tags on one ticket. */
export const TAGS_PER_TICKET_MAX = 400;
export const TAG_NAME_MAX_LENGTH = 239;

/**
 * Replaces the tags. An id must name a live tag, but a deleted one that the ticket already has may
 * stay; a name finds a tag or stands for one made for this save. Duplicates collapse.
 */
export function applyTags(draft: TicketDraft, save: SaveSituation, refuse: Refuse): void {
  const wanted = save.input.tags;
  if (wanted === undefined) return;
  const tagIds = new Set<number>();
  wanted.forEach((reference, index) => {
    const tagId = "name" in reference ? byName(save, reference, index, refuse) : reference.tagId;
    if (tagId === undefined) return;
    if (!("name" in reference) && !draft.tagIds.includes(tagId)) {
      checkTag(save, tagId, index, refuse);
    }
    tagIds.add(tagId);
  });
  if (tagIds.size > TAGS_PER_TICKET_MAX) {
    refuse("validation", "tags", {
      code: "tooMany",
      maxCount: TAGS_PER_TICKET_MAX,
      count: tagIds.size,
    });
  }
  draft.tagIds = [...tagIds];
}

function byName(
  save: SaveSituation,
  reference: Extract<TagReference, { name: string }>,
  index: number,
  refuse: Refuse,
): number | undefined {
  const name = reference.name.trim();
  if (name === "") {
    refuse("validation", "tags", { code: "required" }, index);
    return undefined;
  }
  const tag = findTagByName(save.desk, name) ?? save.createdTags.get(foldTagName(name));
  if (tag !== undefined) return tag.tagId;
  if (name.length > TAG_NAME_MAX_LENGTH) {
    const reason = { maxLength: TAG_NAME_MAX_LENGTH, length: name.length };
    refuse("validation", "tags", { code: "tooLong", ...reason }, index);
  } else {
    refuse("forbidden", "tags", { code: "missingRight", right: "CreateTags" }, index);
  }
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
