import type { FastifyReply } from "fastify";
import { html, type Html } from "../pages/html.ts";

export const PAGE_TYPE = "text/html";

/**
 * What a page of ours may do: show its own files and call this server. Script and style inside the
 * page are not run, so a text that slips in unescaped stays a text.
 */
const PAGE_POLICY =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export interface HtmlPage {
  readonly title: string;
  /** What stands before `/api` in addresses of this server. */
  readonly basePath: string;
  readonly body: Html;
  /** Files under the assets that the page runs. */
  readonly scripts?: readonly string[];
}

/** A whole page in the style that all of them share. */
function writePage({ title, basePath, body, scripts = [] }: HtmlPage): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Counterfoil</title>
        <link rel="icon" type="image/svg+xml" href="${basePath}/api/swagger/assets/icon.svg" />
        <link rel="stylesheet" href="${basePath}/api/swagger/assets/page.css" />
        ${scripts.map((name) => html`<script type="module" src="${basePath}/api/swagger/assets/${name}"></script>`)}
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup;
}

export function sendHelpPage(reply: FastifyReply, page: HtmlPage): FastifyReply {
  return reply
    .header("content-type", `${PAGE_TYPE}; charset=utf-8`)
    .header("content-security-policy", PAGE_POLICY)
    .header("cross-origin-opener-policy", "same-origin")
    .send(writePage(page));
}
