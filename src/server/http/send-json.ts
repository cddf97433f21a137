import type { FastifyReply, FastifyRequest } from "fastify";

/** Answers with JSON under the label that the caller asked for. */
export function sendJson(request: FastifyRequest, reply: FastifyReply, json: string): FastifyReply {
  return reply.header("content-type", `${request.answerMediaType}; charset=utf-8`).send(json);
}
