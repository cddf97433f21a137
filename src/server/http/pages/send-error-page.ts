import type { FastifyReply, FastifyRequest } from "fastify";
import { pageTexts } from "../../texts/page-texts.ts";
import { say, wordsOf, type Text } from "../../texts/text.ts";
import { languageOf } from "../request-language.ts";
import { html } from "./html.ts";
import { sendPage } from "./send-page.ts";

/** Tells a person what went wrong, in one sentence and with the id under which the log tells more. */
export function sendErrorPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, sentence }: { readonly status: number; readonly sentence: Text },
): FastifyReply {
  const language = languageOf(request);
  const operationId = say(pageTexts.operationId, { id: request.id });
  return sendPage(reply, {
    status,
    language,
    title: wordsOf(say(pageTexts.failed), language),
    body: html`<p role="alert">${wordsOf(sentence, language)}</p>
      <p class="soft">${wordsOf(operationId, language)}</p>`,
  });
}
