import type { FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import { AppError } from "../../errors.ts";
import { idempotencyTexts } from "../../texts/idempotency-texts.ts";
import { say } from "../../texts/text.ts";
import type { OnceCall } from "../../usecases/answer-once.ts";
import { bodyOf } from "../request-body.ts";

const keyForm = /^[\x21-\x7e]{1,255}$/;

/**
 * The wish to have a call carried out only once, from its `Idempotency-Key`; null without one. What the
 * answer looks like is no part of the request: who repeats a call gets the answer of the first one.
 *
 * @throws AppError "malformedRequest"
 */
export function readOnceCall(request: FastifyRequest, { user }: Caller): OnceCall | null {
  const header = request.headers["idempotency-key"];
  if (header === undefined) return null;
  const key = Array.isArray(header) ? header.join(",") : header;
  if (!keyForm.test(key)) throw new AppError("malformedRequest", say(idempotencyTexts.badKey));
  const { mediaType, text } = bodyOf(request);
  return { userId: user.userId, key, request: [request.method, request.url, mediaType, text] };
}
