import type { FastifyInstance } from "fastify";
import { AppError } from "../../errors.ts";
import { limitTexts } from "../../texts/limit-texts.ts";
import { say } from "../../texts/text.ts";
import { createTokenBuckets } from "./token-buckets.ts";

const USERS_REMEMBERED = 10_000;

/**
 * Bounds the calls of each user, whatever credentials he uses. It looks after the caller is known and
 * before the body is read. 0 = no limit.
 */
export function limitRequests(api: FastifyInstance, perSecond: number): void {
  if (perSecond === 0) return;
  const buckets = createTokenBuckets({
    perSecond,
    keysMax: USERS_REMEMBERED,
    monotonicMs: () => performance.now(),
  });
  api.addHook("preParsing", (request, _reply, payload, done) => {
    const waitMs = request.caller === null ? 0 : buckets.take(request.caller.user.userId);
    if (waitMs === 0) done(null, payload);
    else done(tooMany(waitMs));
  });
}

function tooMany(waitMs: number): AppError {
  return new AppError("throttled", say(limitTexts.tooManyRequests), {
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  });
}
