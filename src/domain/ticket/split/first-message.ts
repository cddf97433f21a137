import type { Person } from "../../people/person.ts";
import { checkMessage } from "../message/check-message.ts";
import { completeMessage } from "../message/complete-message.ts";
import type { NewMessage } from "../message/message.ts";
import type { MessageInput } from "../message/message-input.ts";
import type { MessageRefusal } from "../message/message-refusal.ts";
import type { MessageSituation } from "../message/message-situation.ts";
import type { StoredMessage } from "../message/stored-message.ts";

/** A message that was split off speaks of the same moment and the same people, unless it says otherwise. */
export function inheritFromMessage(
  input: MessageInput,
  source: StoredMessage,
  persons: ReadonlyMap<number, Person>,
): MessageInput {
  const { createdById, createdAt, securityLevel } = source;
  const personId = persons.get(source.personId)?.deleted === false ? source.personId : 0;
  return { createdById, createdAt, securityLevel, personId, ...input };
}

/** The first message of a new ticket, complete, or everything wrong with it. */
export function firstMessage(
  adding: Omit<MessageSituation, "updateRepliedAt" | "analysed" | "redelegation">,
): NewMessage | { readonly refusals: readonly MessageRefusal[] } {
  const situation: MessageSituation = {
    ...adding,
    updateRepliedAt: true,
    analysed: { firstAt: null, lastAt: null },
    redelegation: null,
  };
  const refusals = checkMessage(situation);
  return refusals.length > 0 ? { refusals } : completeMessage(situation);
}
