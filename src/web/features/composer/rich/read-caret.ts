import { $isLinkNode } from "@lexical/link";
import { $findMatchingParent, $getSelection, $isRangeSelection } from "lexical";
import type { EditorLine } from "./editor-lines.ts";
import { $placeOf } from "./editor-place.ts";
import type { TextPlace } from "./text-place.ts";
import { textIn } from "./line.ts";

/** Where somebody writes, and how that looks. */
export interface Caret {
  readonly place: TextPlace;
  /** All that is written, without the marks of lists and quotes. */
  readonly text: string;
  /** How many letters of it are before the caret. */
  readonly at: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isQuote: boolean;
  readonly list: "bullets" | "numbers" | null;
  /** Where the link leads that it is in; null = it is in none. */
  readonly href: string | null;
}

export const nowhere: Caret = {
  place: { line: 0, column: 0 },
  text: "",
  at: 0,
  isBold: false,
  isItalic: false,
  isQuote: false,
  list: null,
  href: null,
};

/** Null where nobody writes. */
export function $readCaret(lines: readonly EditorLine[]): Caret | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const place = $placeOf(selection.focus, lines);
  const texts = lines.map(({ line }) => textIn(line));
  const before = texts.slice(0, place.line).reduce((sum, { length }) => sum + length + 1, 0);
  const { list = null, quotes = 0 } = lines[place.line]?.line ?? {};
  const link = $findMatchingParent(selection.focus.getNode(), $isLinkNode);
  return {
    place,
    text: texts.join("\n"),
    at: before + place.column,
    isBold: selection.hasFormat("bold"),
    isItalic: selection.hasFormat("italic"),
    isQuote: quotes > 0,
    list: list === null ? null : list.isOrdered ? "numbers" : "bullets",
    href: link?.getURL() ?? null,
  };
}
