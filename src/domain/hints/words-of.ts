/** The words of a text in lower case; numbers and signs are none. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/\p{L}(?:[\p{L}\p{M}'-]*[\p{L}\p{M}])?/gu) ?? []
  );
}
