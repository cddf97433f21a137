import { spanLengths, spanLexeme, spanOf } from "../../../domain/search/lexemes.ts";

/** Some tickets with ids that follow each other, from the newest on. */
export interface SearchWindow {
  /** Ids are below this. */
  readonly below: number;
  /** One of these the index knows of each of them; none = of all tickets. */
  readonly spans: readonly string[];
}

/**
 * All tickets with ids below one, in windows that grow the further they go back: where a word is common, what
 * is wanted is found in the first one, and where it is rare, few of them are looked through.
 */
export function searchWindows(below: number): readonly SearchWindow[] {
  const windows: SearchWindow[] = [];
  let end = below;
  for (const length of spanLengths) {
    if (end <= 1) return windows;
    const newest = spanOf(end - 1, length);
    const spans = [newest, newest - 1].filter((span) => span >= 0);
    windows.push({ below: end, spans: spans.map((span) => spanLexeme(length, span)) });
    end = (newest - 1) * length;
  }
  return end <= 1 ? windows : [...windows, { below: end, spans: [] }];
}
