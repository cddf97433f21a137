import { hash } from "node:crypto";
import type { RecordState } from "./record-state.ts";

/** As much of the hash as keeps two different bodies of one state apart. */
const VARIANT_LENGTH = 16;

/**
 * The strong entity tag of a stored state, for answers that nobody asks for again: a later save is held
 * against it, and how the state looked does not matter.
 */
export function stateTag(state: RecordState): string {
  return `"${nameOfState(state)}"`;
}

/**
 * The strong entity tag of an answer that may be kept. The part in front names the stored state, which is all that a save
 * is held against. The rest stands for every byte that was sent: the same state looks different in
 * another language, zone or media type, to another caller, and after a category was renamed.
 */
export function entityTag(
  state: RecordState,
  answer: { readonly mediaType: string; readonly body: string },
): string {
  const digest = hash("sha256", `${answer.mediaType}\n${answer.body}`, "hex");
  return `"${nameOfState(state)}-${digest.slice(0, VARIANT_LENGTH)}"`;
}

/** An entity tag of a request, without its quotes. */
export interface EntityTag {
  readonly weak: boolean;
  readonly opaque: string;
}

/** What `If-Match` and `If-None-Match` list; `any` is `*`. */
export type TagList = "any" | readonly EntityTag[];

const tagForm = /[\t ]*(?:(W\/)?"([\u0021\u0023-\u007E\u0080-\u00FF]*)"[\t ]*)?(?:,|$)/y;

/** Reads such a list. One that nobody can read lists nothing, so that no state matches it. */
export function parseTagList(header: string): TagList {
  if (header.trim() === "*") return "any";
  const tags: EntityTag[] = [];
  let at = 0;
  while (at < header.length) {
    tagForm.lastIndex = at;
    const match = tagForm.exec(header);
    if (match === null) return [];
    const [whole, weak, opaque] = match;
    if (opaque !== undefined) tags.push({ weak: weak !== undefined, opaque });
    at += whole.length;
  }
  return tags;
}

/**
 * Whether a list names the state. Compared strongly, as everything that guards a change has to be: a
 * weak tag promises too little.
 */
export function listsState(tags: TagList, state: RecordState): boolean {
  if (tags === "any") return true;
  const name = nameOfState(state);
  return tags.some(
    ({ weak, opaque }) => !weak && (opaque === name || opaque.startsWith(`${name}-`)),
  );
}

/** Whether a list names the very answer with this tag, however strongly. */
export function listsTag(tags: TagList, tag: string): boolean {
  return tags === "any" || tags.some(({ opaque }) => `"${opaque}"` === tag);
}

const nameOfState = ({ recordId, version }: RecordState): string => `${recordId}-${version}`;
