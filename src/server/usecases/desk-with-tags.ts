import type { Desk } from "../../domain/desk/desk.ts";
import type { SaveSituation } from "../../domain/ticket/save/save-situation.ts";

/** The answer to a save shows tags that it made, which the copy of the desk has not heard of yet. */
export function deskWithTags({
  desk,
  createdTags,
}: Pick<SaveSituation, "desk" | "createdTags">): Desk {
  if (createdTags.size === 0) return desk;
  const tags = new Map(desk.tags);
  // A tag that is only planned has no id to be known by.
  for (const tag of createdTags.values()) {
    tags.set(tag.tagId, { ...tag, tagId: Math.max(0, tag.tagId) });
  }
  return { ...desk, tags };
}
