import { compile } from "html-to-text";
import { isReadable, textWithoutTags } from "./nesting.ts";

/** Deeper elements are left out: real mail stays far below. */
const MAX_DEPTH = 200;

const convert = compile({
  limits: { maxDepth: MAX_DEPTH, maxInputLength: Number.MAX_SAFE_INTEGER },
  wordwrap: false,
  selectors: [
    { selector: "a", options: { hideLinkHrefIfSameAsText: true } },
    { selector: "img", format: "skip" },
    { selector: "script", format: "skip" },
    { selector: "style", format: "skip" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
    { selector: "table", format: "dataTable", options: { uppercaseHeaderCells: false } },
  ],
});

/** The text of a mail's HTML: paragraphs stay apart, and a link is followed by its target. */
export function htmlToText(html: string): string {
  return isReadable(html) ? convert(html) : textWithoutTags(html).trim();
}
