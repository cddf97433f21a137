/** A character that no XML 1.0 document can hold, not even by its number; half a pair is one. */
export const illegalCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

// Without the flag that tells pairs from halves of them, a search takes a fraction of the time.
const suspectUnit = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/;

/** Where the first illegal character is; -1 when there is none. */
export function findIllegalCharacter(text: string): number {
  return suspectUnit.test(text) ? text.search(illegalCharacter) : -1;
}

/** Nothing but what XML counts as white space. */
export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}
