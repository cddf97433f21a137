import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { idempotencyTexts } from "../../texts/idempotency-texts.ts";
import { say } from "../../texts/text.ts";
import { answerOnce, type OnceCall } from "../../usecases/answer-once.ts";
import { sendAnswer, type Answer } from "./answer.ts";
import { measureCall } from "./database-stats.ts";
import { readDryRunWish, type DryRunWish } from "./dry-run-wish.ts";
import { readOnceCall } from "./idempotency-key.ts";

/** A request that waits for its answer. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Null where nobody has to sign in. */
  readonly caller: Caller | null;
  readonly context: Context;
}

/** What kind of call it is. */
export interface CallKind {
  readonly changes: boolean;
  /** The answer holds a secret, which is shown once and kept nowhere. */
  readonly answersSecret?: boolean | undefined;
  /** The body is used up while it arrives, so nobody can tell it from another one. */
  readonly streamsBody?: boolean;
}

type AnswerIn = (inside: Context, dryRun: DryRunWish | null) => Promise<Answer>;

/**
 * Answers a call as far as all calls are alike: one that changes something may be only tried, and may be
 * carried out once however often it is sent; what it costs may be told. `answer` does the rest in the
 * context that it is given.
 */
export async function carryOut(
  { request, reply, caller, context }: Exchange,
  { changes, answersSecret = false, streamsBody = false }: CallKind,
  answer: AnswerIn,
): Promise<FastifyReply> {
  const stats = measureCall(request, caller, context);
  const dryRun = changes ? readDryRunWish(preferOf(request)) : null;
  const isRepeatable = changes && dryRun === null && request.method === "POST" && !streamsBody;
  const once = isRepeatable && caller !== null ? readOnceCall(request, caller) : null;
  const { replayed, ...sent } =
    once === null
      ? { ...(await answer(stats.context, dryRun)), replayed: false }
      : await (answersSecret ? answerSecretOnce : answerOnce)(stats.context, once, (inside) =>
          answer(inside, null),
        );
  if (replayed) void reply.header("idempotency-replayed", "true");
  return sendAnswer(reply.headers(stats.headers()), sent);
}

/** Remembers that the call was carried out, and forgets what it answered. */
async function answerSecretOnce(
  context: Context,
  once: OnceCall,
  answer: (inside: Context) => Promise<Answer>,
): Promise<Answer & { readonly replayed: false }> {
  let given: Answer | null = null;
  await answerOnce(context, once, async (inside) => {
    given = await answer(inside);
    return { ...given, body: "" };
  });
  if (given === null) throw new AppError("conflict", say(idempotencyTexts.secretAnswer));
  return { ...(given as Answer), replayed: false };
}

/** Node joins repeated headers of this name with a comma, as the standard has it. */
function preferOf({ headers }: FastifyRequest): string | undefined {
  const { prefer } = headers;
  return Array.isArray(prefer) ? prefer.join(",") : prefer;
}
