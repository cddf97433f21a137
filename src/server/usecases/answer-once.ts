import { createHash } from "node:crypto";
import type { Context } from "../context.ts";
import type { DeskCache } from "../desk-cache.ts";
import { AppError } from "../errors.ts";
import { withEnclosedDatabase } from "../storage/enclosed-database.ts";
import {
  claimAnswerKey,
  findRecordedAnswer,
  recordAnswer,
  type AnswerKey,
  type RecordedAnswer,
} from "../storage/recorded-answers/recorded-answers.ts";
import { idempotencyTexts } from "../texts/idempotency-texts.ts";
import { say } from "../texts/text.ts";

export type { RecordedAnswer };

/** A call that its sender wants carried out once, however often he sends it. */
export interface OnceCall extends AnswerKey {
  /** All that makes two requests the same one. */
  readonly request: readonly string[];
}

/** How long an answer is repeated. */
export const ANSWER_KEPT_SECONDS = 86_400;
/** An answer that is old enough may be forgotten between two looks at it, and its key is free then. */
const CLAIMS_AT_MOST = 2;

/**
 * Carries a call out unless it was before, and keeps its answer in the transaction that stores its
 * effects: both are there or neither is. `carryOut` gets the context to work in. The same call twice at a
 * time: the second waits for the first. A call that fails leaves the key free, since nothing was done.
 *
 * @throws AppError "conflict" when the key came with another request before
 */
export async function answerOnce(
  context: Context,
  call: OnceCall,
  carryOut: (inside: Context) => Promise<RecordedAnswer>,
): Promise<RecordedAnswer & { readonly replayed: boolean }> {
  const requestHash = hashOf(call.request);
  const now = context.clock.now();
  const claimed = { requestHash, at: now, freeIfFrom: now - ANSWER_KEPT_SECONDS };
  const { desk, awaited } = rememberAwaited(context.desk);
  const answered = await withEnclosedDatabase(context.database, async (tx, database) => {
    for (let attempt = 1; attempt <= CLAIMS_AT_MOST; attempt += 1) {
      if (await claimAnswerKey(tx, call, claimed)) {
        const answer = await carryOut({ ...context, database, desk });
        await recordAnswer(tx, call, answer);
        return { ...answer, replayed: false };
      }
      const recorded = await findRecordedAnswer(tx, call);
      if (recorded !== null) return replay(recorded, requestHash);
    }
    throw new Error("an idempotency key is taken, and yet has no answer");
  });
  await context.desk.refreshIfOlderThan(awaited());
  return answered;
}

/** What a call changes on the desk can be read again only when all of it counts. */
function rememberAwaited(cache: DeskCache): {
  readonly desk: DeskCache;
  /** The newest version that was asked for. */
  readonly awaited: () => number;
} {
  let newest = 0;
  const desk: DeskCache = {
    ...cache,
    refreshIfOlderThan: (version) => {
      newest = Math.max(newest, version);
      return cache.refreshIfOlderThan(version);
    },
  };
  return { desk, awaited: () => newest };
}

function replay(
  { requestHash, answer }: { readonly requestHash: Buffer; readonly answer: RecordedAnswer },
  wanted: Buffer,
): RecordedAnswer & { readonly replayed: true } {
  if (requestHash.equals(wanted)) return { ...answer, replayed: true };
  throw new AppError("conflict", say(idempotencyTexts.otherRequest));
}

function hashOf(parts: readonly string[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}
