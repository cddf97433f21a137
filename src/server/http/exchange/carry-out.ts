import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { answerOnce } from "../../usecases/answer-once.ts";
import { sendAnswer, type Answer } from "./answer.ts";
import { measureCall } from "./database-stats.ts";
import { readDryRunWish, type DryRunWish } from "./dry-run-wish.ts";
import { readOnceCall } from "./idempotency-key.ts";

/** A request of a known caller that waits for its answer. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly caller: Caller;
  readonly context: Context;
}

/**
 * Answers a call as far as all calls are alike: one that changes something may be only tried, and may be
 * carried out once however often it is sent; what it costs may be told. `answer` does the rest in the
 * context that it is given.
 */
export async function carryOut(
  { request, reply, caller, context }: Exchange,
  changes: boolean,
  answer: (inside: Context, dryRun: DryRunWish | null) => Promise<Answer>,
): Promise<FastifyReply> {
  const stats = measureCall(request, caller, context);
  const dryRun = changes ? readDryRunWish(preferOf(request)) : null;
  const isRepeatable = changes && dryRun === null && request.method === "POST";
  const once = isRepeatable ? readOnceCall(request, caller) : null;
  const { replayed, ...sent } =
    once === null
      ? { ...(await answer(stats.context, dryRun)), replayed: false }
      : await answerOnce(stats.context, once, (inside) => answer(inside, null));
  if (replayed) void reply.header("idempotency-replayed", "true");
  return sendAnswer(reply.headers(stats.headers()), sent);
}

/** Node joins repeated headers of this name with a comma, as the standard has it. */
function preferOf({ headers }: FastifyRequest): string | undefined {
  const { prefer } = headers;
  return Array.isArray(prefer) ? prefer.join(",") : prefer;
}
