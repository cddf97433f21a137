import type { FastifyReply, FastifyRequest } from "fastify";
import { encodePlain, type PlainBody } from "../media/encode-body.ts";

/** Answers with something that no carrier declares, in the media type that the caller wants. */
export function sendPlain(
  request: FastifyRequest,
  reply: FastifyReply,
  body: PlainBody,
): FastifyReply {
  return sendBody(request, reply, encodePlain(request.answerMediaType, body));
}

/** Answers with what was encoded in the media type that the caller wants. */
export function sendBody(
  { answerMediaType }: FastifyRequest,
  reply: FastifyReply,
  body: string,
): FastifyReply {
  return reply.header("content-type", `${answerMediaType}; charset=utf-8`).send(body);
}
