import type { MessageInput } from "../../../domain/ticket/message/message-input.ts";
import { scoreSentiment } from "../../../domain/hints/sentiment/score-sentiment.ts";
import { detectLanguage } from "../../ai/detect-language.ts";
import { lexiconOf } from "../../ai/lexicon-of.ts";
import { ownCompany } from "../catalogue/company-names.ts";
import { fillIn } from "../fill-in.ts";
import { mailHeader, mailId } from "./mail-header.ts";
import type { Story } from "./story.ts";
import type { Actor } from "./ticket-plan.ts";

/** The customer writes, in the way of the moment. */
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
  const body = fillIn(lines.join("\n"), story.words);
  addMessage(story, "intake", {
    body,
    personId: person.personId,
    ...analysisOf(body),
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

/** What the desk would have found out when the message came; so much later it does not look any more. */
function analysisOf(body: string): Partial<MessageInput> {
  const language = detectLanguage(body, "");
  if (language === "") return {};
  const { score, confidence } = scoreSentiment(body, lexiconOf(language));
  return { language, sentiment: score, sentimentConfidence: confidence };
}
