import { htmlOfLines } from "./html-of-lines.ts";
import { isPlain, linesOfText, type Line } from "./line.ts";
import { linesOfHtml } from "./lines-of-html.ts";
import { textOfLines } from "./text-of-lines.ts";

/** What somebody wrote, for readers with and without formatting. */
export interface Written {
  readonly body: string;
  /** "" = the plain text says all of it. */
  readonly html: string;
}

export function writtenOf(lines: readonly Line[]): Written {
  return { body: textOfLines(lines), html: isPlain(lines) ? "" : htmlOfLines(lines) };
}

export function linesOf({ body, html }: Written): readonly Line[] {
  return html === "" ? linesOfText(body) : linesOfHtml(html);
}

/** One text below the other, with an empty line between them. */
export function below(first: Written, second: Written): Written {
  const body = `${first.body}\n\n${second.body}`;
  if (first.html === "" && second.html === "") return { body, html: "" };
  return writtenOf([...linesOf(first), ...linesOfText(""), ...linesOf(second)]);
}

/**
 * The one text that stands for both where there is room for one only. Plain text that would be taken for
 * HTML there is made HTML, in which it reads as it was typed.
 */
export function contentOf({ body, html }: Written): string {
  if (html !== "") return html;
  return isOurHtml(body) ? htmlOfLines(linesOfText(body)) : body;
}

/** Reads what {@link contentOf} made. */
export function writtenIn(content: string): Written {
  return isOurHtml(content) ? writtenOf(linesOfHtml(content)) : { body: content, html: "" };
}

/** All that is written here begins with one of these, and ends with it. */
function isOurHtml(content: string): boolean {
  return (
    /^<(?:div|ul|ol|blockquote)>/.test(content) && /<\/(?:div|ul|ol|blockquote)>$/.test(content)
  );
}
