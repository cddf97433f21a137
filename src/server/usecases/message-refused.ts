import type { RefusedMessage } from "../../domain/ticket/message/decide-add-message.ts";
import type { RefusedChange } from "../../domain/ticket/message/message-change-situation.ts";
import type { MessageRefusal } from "../../domain/ticket/message/message-refusal.ts";
import { AppError } from "../errors.ts";
import { say, type Text } from "../texts/text.ts";
import { ticketTexts } from "../texts/ticket-texts.ts";

/** A message that cannot be stored as wished; says everything wrong with it. Nothing was stored. */
export class MessageRefusedError extends Error {
  override readonly name = "MessageRefusedError";
  readonly refusals: readonly MessageRefusal[];

  constructor(refusals: readonly MessageRefusal[]) {
    super("the message was refused");
    this.refusals = refusals;
  }
}

/** What a refusal as a whole is to callers; `forbidden` says which right is missing. */
export function refusalOfMessage(
  refused: RefusedMessage,
  forbidden: Text,
): AppError | MessageRefusedError {
  return refused.kind === "faulty"
    ? new MessageRefusedError(refused.refusals)
    : refusalOfChange(refused, forbidden);
}

export function refusalOfChange(refused: RefusedChange, forbidden: Text): AppError {
  switch (refused.kind) {
    case "merged":
      return new AppError("conflict", say(ticketTexts.merged, { ticketId: refused.intoTicketId }));
    case "noEditAccess":
      return new AppError("forbidden", forbidden);
  }
}
