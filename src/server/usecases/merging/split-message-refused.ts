import type { MessageRefusal } from "../../../domain/ticket/message/message-refusal.ts";

/** Which of the two messages of a split cannot be as wished. */
export type SplitPart = "source" | "new";

/** A split of a message with something wrong in one of the two. Nothing was stored. */
export class SplitMessageRefusedError extends Error {
  override readonly name = "SplitMessageRefusedError";
  readonly part: SplitPart;
  readonly refusals: readonly MessageRefusal[];

  constructor(part: SplitPart, refusals: readonly MessageRefusal[]) {
    super(`the ${part} message of a split was refused`);
    this.part = part;
    this.refusals = refusals;
  }
}
