import type { FastifyReply } from "fastify";
import { textLanguages } from "../../texts/text.ts";
import { html, type Html } from "./html.ts";
import { pageStyleElement, pageStyleSource } from "./page-style.ts";

/** A page that the server writes itself. It runs no scripts and needs none. */
export interface Page {
  readonly status: number;
  /** Of whoever asks for it; null = none was named. */
  readonly language: string | null;
  readonly title: string;
  readonly body: Html;
  /** What its form may lead to, in the terms of a Content-Security-Policy; default: it has none. */
  readonly formTargets?: string;
}

export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  const policy = [
    "default-src 'none'",
    `style-src ${pageStyleSource}`,
    `form-action ${page.formTargets ?? "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return (
    reply
      .code(page.status)
      .header("content-type", "text/html; charset=utf-8")
      .header("content-security-policy", policy.join("; "))
      // Browsers hide where a form comes from when they are told to send no referrer at all.
      .header("referrer-policy", "same-origin")
      .send(writePage(page))
  );
}

function writePage({ title, language, body }: Page): string {
  const spoken = textLanguages.find((known) => known === language) ?? "en";
  return html`<!doctype html>
    <html lang="${spoken}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Counterfoil</title>
        ${pageStyleElement}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;
}
