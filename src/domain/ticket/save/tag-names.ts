import type { Desk } from "../../desk/desk.ts";
import type { Tag } from "../../desk/lists.ts";
import type { TicketInput } from "./ticket-input.ts";

/** Names of tags are compared without regard to case and outer blanks. */
export function foldTagName(name: string): string {
  return name.trim().toLowerCase();
}

/** The live tag of that name. */
export function findTagByName(desk: Desk, name: string): Tag | undefined {
  const folded = foldTagName(name);
  for (const tag of desk.tags.values()) {
    if (!tag.deleted && foldTagName(tag.name) === folded) return tag;
  }
  return undefined;
}

/** Names in the input that no live tag has yet, as written, each once. */
export function missingTagNames(desk: Desk, input: TicketInput): string[] {
  const missing = new Map<string, string>();
  for (const tag of input.tags ?? []) {
    if (!("name" in tag)) continue;
    const folded = foldTagName(tag.name);
    if (folded !== "" && !missing.has(folded) && findTagByName(desk, tag.name) === undefined) {
      missing.set(folded, tag.name.trim());
    }
  }
  return [...missing.values()];
}
