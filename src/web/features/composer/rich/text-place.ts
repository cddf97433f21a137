import { linesOfText } from "./line.ts";

/** A place in a text, in letters of its lines. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Where so many letters of a text, line ends included, are before one. */
export function placeAt(text: string, letters: number): TextPlace {
  const before = text.slice(0, letters);
  return {
    line: linesOfText(before).length - 1,
    column: before.length - (before.lastIndexOf("\n") + 1),
  };
}
