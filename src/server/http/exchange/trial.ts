import { AppError } from "../../errors.ts";
import { requestTexts } from "../../texts/request-texts.ts";
import { say } from "../../texts/text.ts";

/** What a call would answer if it were carried out. */
export interface Trial<Answer> {
  readonly answer: Answer;
  /** What the answer is called where its explanation stands beside it. */
  readonly answerName: string;
  /** Why the answer would be what it is, ready to be sent; null = not for this caller. */
  readonly explanation: object | null;
}

/** Something that can be carried out, and perhaps tried first. */
interface Triable<Call, Answer> {
  readonly name: string;
  tryOut?(call: Call): Promise<Trial<Answer>>;
}

/**
 * Finds out what a call would answer. What cannot be tried must not be carried out by somebody who only
 * wants to know.
 *
 * @throws AppError "notImplemented"
 */
export async function tryOut<Call, Answer>(
  triable: Triable<Call, Answer>,
  call: Call,
): Promise<Trial<Answer>> {
  if (triable.tryOut !== undefined) return triable.tryOut(call);
  throw new AppError(
    "notImplemented",
    say(requestTexts.cannotBeTried, { operation: triable.name }),
  );
}
