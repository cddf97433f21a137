import type { Line, ListPlace, Span } from "./line.ts";

/** The lines for readers without formatting: `- ` and `1. ` before items, `> ` before what is quoted, addresses behind links. */
export function textOfLines(lines: readonly Line[]): string {
  const numbers: number[] = [];
  return lines
    .map(({ spans, list, quotes }) => {
      const text = spansText(spans);
      const marked = list === null ? text : `${itemMark(list, numbers)}${text}`;
      if (list === null) numbers.length = 0;
      return quotes === 0 ? marked : `${"> ".repeat(quotes)}${marked}`.trimEnd();
    })
    .join("\n");
}

/** Counts on in `numbers`, which has the last number of each list that is open. */
function itemMark({ isOrdered, depth, isContinued }: ListPlace, numbers: number[]): string {
  const indent = "  ".repeat(depth);
  const last = numbers[depth] ?? 0;
  const number = isContinued ? last : last + 1;
  numbers.length = depth + 1;
  numbers[depth] = number;
  const mark = isOrdered ? `${String(number)}. ` : "- ";
  return indent + (isContinued ? " ".repeat(mark.length) : mark);
}

function spansText(spans: readonly Span[]): string {
  let text = "";
  spans.forEach((span, index) => {
    text += span.text;
    if (span.href === null || span.href === spans[index + 1]?.href) return;
    const words = wordsOfLink(spans, index);
    const shown = shownAddress(span.href);
    if (!isSameAddress(words, shown)) text += ` <${shown}>`;
  });
  return text;
}

/** All words of the link that ends with this span. */
function wordsOfLink(spans: readonly Span[], last: number): string {
  let first = last;
  while (first > 0 && spans[first - 1]?.href === spans[last]?.href) first -= 1;
  return spans
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join("");
}

const shownAddress = (href: string): string => href.replace(/^(?:mailto|tel):/i, "");

const isSameAddress = (words: string, address: string): boolean => bare(words) === bare(address);

const bare = (address: string): string =>
  address
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "")
    .toLowerCase();
