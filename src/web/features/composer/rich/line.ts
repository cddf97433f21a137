/** Letters that look and lead alike. */
export interface Span {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Where it leads to; null = nowhere. */
  readonly href: string | null;
}

export interface ListPlace {
  readonly isOrdered: boolean;
  /** 0 = in no other list. */
  readonly depth: number;
  /** A further line of the item before it. */
  readonly isContinued: boolean;
}

/** A line of a message: all that somebody can write here. */
export interface Line {
  readonly spans: readonly Span[];
  /** Null = in no list. */
  readonly list: ListPlace | null;
  /** How often it was passed on; 0 = it is said by the writer himself. */
  readonly quotes: number;
}

export const emptyLine: Line = { spans: [], list: null, quotes: 0 };

export const plainSpan = (text: string): Span => ({
  text,
  isBold: false,
  isItalic: false,
  href: null,
});

export const textIn = ({ spans }: Line): string => spans.map(({ text }) => text).join("");

/** Nothing of it would be lost as plain text. */
export function isPlain(lines: readonly Line[]): boolean {
  return lines.every(
    ({ spans, list, quotes }) =>
      list === null &&
      quotes === 0 &&
      spans.every(({ isBold, isItalic, href }) => !isBold && !isItalic && href === null),
  );
}

/** Without the empty lines that it begins and ends with. */
export function trimmed(lines: readonly Line[]): readonly Line[] {
  const isFull = (line: Line): boolean => line.list !== null || textIn(line).trim() !== "";
  const last = lines.findLastIndex(isFull);
  return last === -1 ? [] : lines.slice(lines.findIndex(isFull), last + 1);
}

/** Each line as it was typed, with nothing made of it. */
export function linesOfText(text: string): readonly Line[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .split("\n")
    .map((each) => (each === "" ? emptyLine : { ...emptyLine, spans: [plainSpan(each)] }));
}
