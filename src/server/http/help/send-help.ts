import type { FastifyReply, FastifyRequest } from "fastify";
import { sendPlain } from "../exchange/send-plain.ts";
import type { PlainBody } from "../media/encode-body.ts";
import { answerTypes } from "../media-types.ts";
import { serverAddressOf } from "../server-address.ts";
import type { Html } from "../pages/html.ts";
import { PAGE_TYPE, sendHelpPage } from "./html-page.ts";

/** What can be had as an object and as a page. */
export interface Help {
  readonly object: PlainBody;
  readonly title: string;
  readonly body: (basePath: string) => Html;
  readonly scripts?: readonly string[];
}

/** The offers of routes that answer with help: as all answers, or as a page for those who prefer it. */
export const helpOffers = [...answerTypes, PAGE_TYPE] as const;

/** Answers in the form that the caller prefers. */
export function sendHelp(request: FastifyRequest, reply: FastifyReply, help: Help): FastifyReply {
  // Whoever keeps the answer must not give it to somebody who wants the other form.
  void reply.header("vary", "Accept");
  if (request.ownMediaType === PAGE_TYPE) {
    const { basePath } = serverAddressOf(request);
    const { title, scripts = [] } = help;
    return sendHelpPage(reply, { title, basePath, body: help.body(basePath), scripts });
  }
  return sendPlain(request, reply, help.object);
}
