import type { Context } from "../context.ts";
import {
  isAnswerRecordedUntil,
  removeRecordedAnswers,
} from "../storage/recorded-answers/recorded-answers.ts";
import { ANSWER_KEPT_SECONDS } from "./answer-once.ts";
import type { DueSearch, DueWork } from "./due-work.ts";

/** Answers that nobody is given any longer; they are one piece of work. */
export async function findAnswersToForget(
  { database }: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  const until = now - ANSWER_KEPT_SECONDS;
  if (after !== null || !(await isAnswerRecordedUntil(database, until))) return [];
  return [{ id: 0, dueAt: "now", handle: () => removeRecordedAnswers(database, { until, limit }) }];
}
