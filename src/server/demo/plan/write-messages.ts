import type { MessageInput } from "../../../domain/ticket/message/message-input.ts";
import { ownCompany } from "../catalogue/company-names.ts";
import { fillIn } from "../fill-in.ts";
import { mailHeader, mailId } from "./mail-header.ts";
import type { Story } from "./story.ts";
import type { Actor } from "./ticket-plan.ts";

/** How many of the customers' messages have been analysed for language and mood. */
const ANALYSED_SHARE = 0.65;

/** The customer writes, in the way and the mood of the moment. */
export function customerWrites(story: Story, text: string): void {
  const { person, phrases, draws, title, at } = story;
  const lines = [
    draws.pick(phrases.customerGreetings),
    "",
    text,
    "",
    draws.pick(phrases.customerClosings),
    fullNameOf(story),
    ...(person.company === null ? [] : [person.company.name]),
  ];
  addMessage(story, "intake", {
    body: fillIn(lines.join("\n"), story.words),
    personId: person.personId,
    ...(draws.chance(ANALYSED_SHARE) && analysis(story)),
    ...(story.channel === "Email" && {
      emailHeader: mailHeader({
        person,
        at,
        subject: story.events.length === 0 ? title : `Re: ${title}`,
        messageId: mailId(story),
      }),
      internetMessageId: mailId(story),
      headers: [{ name: "To", value: ownCompany.supportAddress }],
    }),
  });
}

/** An agent answers the customer. Whoever it is signs when the story is played. */
export function agentReplies(story: Story, text: string, actor: Actor = "owner"): void {
  const { person, phrases, draws } = story;
  const lines = [
    draws.pick(phrases.agentGreetings),
    "",
    text,
    "",
    draws.pick(phrases.agentClosings),
    "{agent}",
    ownCompany.name,
  ];
  const [address = ""] = person.emails;
  addMessage(story, actor, {
    body: fillIn(lines.join("\n"), story.words),
    securityLevel: "External",
    timeSpentMinutes: draws.whole(1, 9) * 5,
    headers: [{ name: "To", value: `${fullNameOf(story)} <${address}>` }],
  });
}

/** Somebody leaves a note that the customer does not see. */
export function agentNotes(story: Story, text: string, actor: Actor = story.colleague): void {
  const { draws } = story;
  addMessage(story, actor, {
    body: fillIn(text, story.words),
    securityLevel: "Internal",
    timeSpentMinutes: draws.whole(0, 4) * 5,
    important: draws.chance(0.08),
  });
}

function fullNameOf({ person }: Story): string {
  return `${person.firstName} ${person.lastName}`;
}

function addMessage(story: Story, actor: Actor, message: MessageInput): void {
  story.events.push({ at: story.at, actor, message });
}

function analysis({ language, mood, draws }: Story): Partial<MessageInput> {
  return {
    language,
    sentiment: Math.max(-100, Math.min(100, mood + draws.whole(-20, 20))),
    sentimentConfidence: draws.whole(55, 98),
  };
}
