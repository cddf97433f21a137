import { isIncoming } from "../ticket/message/message-direction.ts";
import type { MessageSummary } from "../ticket/message-summary.ts";

/** Whether the customer has written since the newest message that the writer of a reply has seen. */
export function isNewerFromCustomer(
  messages: readonly Pick<MessageSummary, "messageId" | "securityLevel" | "personId" | "badge">[],
  baseMessageId: number,
): boolean {
  return messages.some(
    (each) =>
      each.messageId > baseMessageId && each.securityLevel === "External" && isIncoming(each),
  );
}
