export interface Slash {
  /** Where the slash stands. */
  readonly start: number;
  /** What was typed behind it. */
  readonly query: string;
}

/** A slash at the beginning of a line, with the caret right behind what was typed after it; else null. */
export function slashAt(text: string, caret: number): Slash | null {
  const start = text.lastIndexOf("\n", caret - 1) + 1;
  if (text[start] !== "/" || caret <= start) return null;
  const query = text.slice(start + 1, caret);
  const isAtEnd = /^(?:\s|$)/.test(text.slice(caret, caret + 1));
  return isAtEnd && /^[^\s/]*(?: [^\s/]+)*$/.test(query) ? { start, query } : null;
}
