import { SYSTEM_USER_ID } from "../../desk/user.ts";
import { personFullName } from "../../people/person.ts";
import type { Badge } from "../message-summary.ts";
import { AUTHOR_MAX_LENGTH } from "../save/apply-texts.ts";
import type { SecurityLevel } from "../ticket.ts";
import type { NewMessage } from "./message.ts";
import type { MessageSituation } from "./message-situation.ts";

/**
 * The message as wished, with everything left unsaid filled in: who wrote it, who may see it and how
 * it arose follow from whether it came in from a person, the desk's settings and what the ticket
 * already holds.
 */
export function completeMessage(adding: MessageSituation): NewMessage {
  const { input, stored, desk, caller, now } = adding;
  const personId = input.personId ?? 0;
  const createdById = input.createdById ?? (personId === 0 ? caller.user.userId : SYSTEM_USER_ID);
  const securityLevel =
    input.securityLevel ?? (desk.settings.externalAsDefault ? "External" : "Internal");
  const { htmlBody = "" } = input;
  return {
    createdAt: input.createdAt ?? now,
    createdById,
    author: input.author ?? defaultAuthor(adding, personId, createdById),
    securityLevel,
    type: input.type ?? (htmlBody === "" ? "Plain" : "Html"),
    category: input.category ?? "Message",
    badge: badgeOf(adding, personId, securityLevel),
    personId,
    internetMessageId: input.internetMessageId ?? "",
    searchTitle: stored.title,
    emailHeader: input.emailHeader ?? "",
    mailFilterName: input.mailFilterName ?? "",
    timeSpentMinutes: input.timeSpentMinutes ?? 0,
    important: input.important ?? false,
    language: input.language ?? "",
    sentiment: input.sentiment ?? 0,
    sentimentConfidence: input.sentimentConfidence ?? 0,
    body: input.body ?? "",
    htmlBody,
    debugInfo: input.debugInfo ?? "",
    headers: input.headers ?? [],
  };
}

/** The person's name, else address; a user's full name. What no caller chose is cut to fit. */
function defaultAuthor(
  { persons, desk, caller }: MessageSituation,
  personId: number,
  createdById: number,
): string {
  const person = persons.get(personId);
  const author =
    person === undefined
      ? (desk.users.get(createdById) ?? caller.user).fullName
      : personFullName(person) || (person.emails[0] ?? "");
  return author.slice(0, AUTHOR_MAX_LENGTH);
}

function badgeOf(
  { input, stored }: MessageSituation,
  personId: number,
  securityLevel: SecurityLevel,
): Badge {
  if (input.badge !== undefined && input.badge !== "Unknown") return input.badge;
  if (personId !== 0) return "Incoming";
  if (securityLevel === "Internal") return "Comment";
  return stored.messageCount === 0 ? "Outgoing" : "Reply";
}
