import createPurifier from "dompurify";
import type { Line } from "./line.ts";
import { linesOfDom } from "./lines-of-dom.ts";

/** What text can be in, so that it is known where its lines end. All else is taken away, and its text stays. */
const readable = `
  a address article aside b blockquote br caption center dd details div dl dt em figcaption figure footer
  h1 h2 h3 h4 h5 h6 header hr i img li main nav ol p pre section span strong summary table tbody td
  tfoot th thead tr ul`;

/**
 * The one entrance of HTML into what is being written, wherever it comes from: pasted, dropped, a template,
 * a signature, a draft. It is taken apart in a document that is not shown, so nothing of it runs or is
 * fetched, and of what is left only words, bold, italic, lists, quotes and the addresses of links are read.
 */
export function linesOfHtml(html: string): readonly Line[] {
  const root = createPurifier(window).sanitize(html, {
    ALLOWED_TAGS: readable.trim().split(/\s+/),
    ALLOWED_ATTR: ["href", "style", "alt"],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  return linesOfDom(root);
}
