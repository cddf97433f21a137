import type { Line, Span } from "./line.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\u00A0": "&nbsp;",
};

const UNBROKEN = "\u00A0";

const escape = (text: string): string =>
  text.replaceAll(/[&<>"\u00A0]/g, (character) => entities[character] ?? character);

/**
 * The lines as mail programs show them. A line is a `div` of its own, because paragraphs have gaps between
 * them that nobody typed.
 */
export function htmlOfLines(lines: readonly Line[]): string {
  let html = "";
  for (let at = 0; at < lines.length;) {
    const quotes = lines[at]?.quotes ?? 0;
    const end = endOf(lines, at, (line) => line.quotes > 0 === quotes > 0);
    const part = lines.slice(at, end);
    html +=
      quotes === 0
        ? blocksHtml(part)
        : `<blockquote>${htmlOfLines(part.map((line) => ({ ...line, quotes: line.quotes - 1 })))}</blockquote>`;
    at = end;
  }
  return html;
}

function blocksHtml(lines: readonly Line[]): string {
  let html = "";
  for (let at = 0; at < lines.length;) {
    const { list = null, spans = [] } = lines[at] ?? {};
    if (list === null) {
      html += `<div>${spansHtml(spans) || "<br>"}</div>`;
      at += 1;
    } else {
      const end = endOf(lines, at, (line) => line.list !== null);
      html += listsHtml(lines.slice(at, end));
      at = end;
    }
  }
  return html;
}

/** Lists within lists, from lines that say how deep they are. */
function listsHtml(lines: readonly Line[]): string {
  const open: string[] = [];
  let html = "";
  const closeTo = (depth: number): void => {
    while (open.length > depth) html += `</li></${open.pop() ?? ""}>`;
  };
  for (const { list, spans } of lines) {
    if (list === null) continue;
    const { isOrdered, isContinued } = list;
    const depth = Math.min(list.depth, open.length);
    const tag = isOrdered ? "ol" : "ul";
    closeTo(depth + 1);
    if (open[depth] !== undefined && isContinued) html += "<br>";
    else if (open[depth] === tag) html += "</li><li>";
    else {
      closeTo(depth);
      open.push(tag);
      html += `<${tag}><li>`;
    }
    html += spansHtml(spans);
  }
  closeTo(0);
  return html;
}

function spansHtml(spans: readonly Span[]): string {
  const shown = withBlanks(spans);
  let html = "";
  for (let at = 0; at < shown.length;) {
    const href = shown[at]?.href ?? null;
    const end = endOf(shown, at, (span) => span.href === href);
    const words = shown.slice(at, end).map(spanHtml).join("");
    html += href === null ? words : `<a href="${escape(href)}">${words}</a>`;
    at = end;
  }
  return html;
}

/** What a browser would swallow, at the ends of a line and of several blanks, was typed all the same. */
function withBlanks(spans: readonly Span[]): readonly Span[] {
  let isBehindBlank = true;
  return spans.map((span, index) => {
    const isLast = index === spans.length - 1;
    const text = span.text.replaceAll(/ +/g, (blanks, at: number) => {
      const first = at === 0 && isBehindBlank ? UNBROKEN : " ";
      const second = first === " " ? UNBROKEN : " ";
      // Every second one may be broken at, but none at the end of the line.
      const kept = (first + second).repeat(blanks.length).slice(0, blanks.length);
      const isEnd = isLast && at + blanks.length === span.text.length;
      return isEnd ? kept.slice(0, -1) + UNBROKEN : kept;
    });
    if (text !== "") isBehindBlank = text.endsWith(" ");
    return { ...span, text };
  });
}

function spanHtml({ text, isBold, isItalic }: Span): string {
  const italic = isItalic ? `<em>${escape(text)}</em>` : escape(text);
  return isBold ? `<strong>${italic}</strong>` : italic;
}

function endOf<T>(all: readonly T[], from: number, belongs: (one: T) => boolean): number {
  let end = from + 1;
  while (end < all.length && belongs(all[end] as T)) end += 1;
  return end;
}
