import type { Desk } from "../../desk/desk.ts";
import type { Tag } from "../../desk/lists.ts";
import { faultOfText } from "./fault-of-text.ts";
import type { RefusalReason } from "./refusal.ts";
import type { TagReference, TicketInput } from "./ticket-input.ts";

/** The published limit of tags on one ticket. */
export const TAGS_PER_TICKET_MAX = 400;
const TAG_NAME_MAX_LENGTH = 239;

/** Names of tags are compared without regard to case and outer blanks. */
export function foldTagName(name: string): string {
  return name.trim().toLowerCase();
}

/** Why there can be no tag of that name; null when there can. */
export function faultOfTagName(name: string): RefusalReason | null {
  const trimmed = name.trim();
  return trimmed === "" ? { code: "required" } : faultOfText(trimmed, TAG_NAME_MAX_LENGTH);
}

const liveTagsByName = new WeakMap<Desk["tags"], ReadonlyMap<string, Tag>>();

/** The live tag of that name. */
export function findTagByName({ tags }: Pick<Desk, "tags">, name: string): Tag | undefined {
  let byName = liveTagsByName.get(tags);
  if (byName === undefined) {
    const live = [...tags.values()].filter((tag) => !tag.deleted);
    byName = new Map(live.map((tag) => [foldTagName(tag.name), tag]));
    liveTagsByName.set(tags, byName);
  }
  return byName.get(foldTagName(name));
}

/** How many different tags are meant; a name that no tag has yet stands for one of its own. */
export function countTags(desk: Pick<Desk, "tags">, references: readonly TagReference[]): number {
  const meant = references.map((reference) =>
    "name" in reference
      ? (findTagByName(desk, reference.name)?.tagId ?? foldTagName(reference.name))
      : reference.tagId,
  );
  return new Set(meant).size;
}

/**
 * Names in the input that no live tag has yet and that one could have, as written, each once. None
 * when the input names more tags than a ticket can have, because nothing will come of it.
 */
export function missingTagNames(desk: Pick<Desk, "tags">, input: TicketInput): string[] {
  const { tags = [] } = input;
  if (countTags(desk, tags) > TAGS_PER_TICKET_MAX) return [];
  const missing = new Map<string, string>();
  for (const tag of tags) {
    if (!("name" in tag) || findTagByName(desk, tag.name) !== undefined) continue;
    const folded = foldTagName(tag.name);
    if (!missing.has(folded) && faultOfTagName(tag.name) === null) {
      missing.set(folded, tag.name.trim());
    }
  }
  return [...missing.values()];
}
