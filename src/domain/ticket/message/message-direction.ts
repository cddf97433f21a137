import { SYSTEM_USER_ID } from "../../desk/user.ts";
import type { Badge } from "../message-summary.ts";
import type { NewMessage } from "./message.ts";

/** Badges of messages that do not speak to the customer: notes, and mail to or from somebody else. */
const badgesOfOthers: ReadonlySet<Badge> = new Set(["Forward", "Comment", "Incoming"]);

type Direction = Pick<
  NewMessage,
  "securityLevel" | "category" | "createdById" | "personId" | "badge"
>;

/**
 * True when the message answers the customer: visible to him, written by a user, and not sent on to
 * a third party. Only such messages count as replies and end the wait for the first one.
 */
export function isReplyToCustomer(message: Direction): boolean {
  return (
    message.securityLevel === "External" &&
    message.category === "Message" &&
    message.createdById !== SYSTEM_USER_ID &&
    message.personId === 0 &&
    !badgesOfOthers.has(message.badge)
  );
}

/** True when the message came from a person outside. */
export function isIncoming({ personId, badge }: Pick<NewMessage, "personId" | "badge">): boolean {
  return personId !== 0 || badge === "Incoming";
}

/**
 * True when what an analysis found in the message says something about the ticket: only what comes
 * from the customer does, and only if anything was found.
 */
export function isAnalysed(
  message: Direction & Pick<NewMessage, "language" | "sentiment" | "sentimentConfidence">,
): boolean {
  return (
    isIncoming(message) &&
    message.securityLevel === "External" &&
    message.category === "Message" &&
    (message.language !== "" || message.sentiment !== 0 || message.sentimentConfidence !== 0)
  );
}
