import type { Caller } from "../../../domain/access/caller.ts";
import { accessAllows, accessToTicket } from "../../../domain/access/access-to-ticket.ts";
import { ANALYSED_LENGTH } from "../../../domain/hints/analysed-text.ts";
import { noSentiment, type Sentiment } from "../../../domain/hints/sentiment/sentiment.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../../context.ts";
import { readFirstMessage } from "../../storage/hints/first-messages.ts";
import { getTicket } from "../get-ticket.ts";
import { textOfMessage } from "./text-of-message.ts";

/** The language of a text; empty when it cannot be told, is not to be told, or the provider fails. */
export async function askLanguage(context: Context, text: string): Promise<string> {
  if (!context.desk.current().settings.hints.analyseTexts) return "";
  const sample = text.slice(0, ANALYSED_LENGTH);
  return orElse(context, "", () => context.hints.detectLanguage(sample, ""));
}

/** How a text sounds; null when nobody can say. */
export async function askSentiment(context: Context, text: string): Promise<Sentiment | null> {
  if (!context.desk.current().settings.hints.analyseTexts) return null;
  const sample = text.slice(0, ANALYSED_LENGTH);
  return orElse(context, null, async () => {
    const language = await context.hints.detectLanguage(sample, "");
    return (await context.hints.scoreSentiment(sample, language)) ?? noSentiment;
  });
}

/**
 * The category that the first message of a ticket speaks for; 0 when no model is sure enough, categories
 * are not to be suggested, or the ticket is not there for the caller to be read.
 */
export async function askCategory(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<number> {
  const view = await getTicket(context, caller, ticketId);
  if (view === null || !view.desk.settings.hints.suggestCategories) return 0;
  const { ticket } = view.details;
  const access = accessToTicket(view.caller, ticket, categoryOf(view.desk, ticket.categoryId));
  if (!accessAllows(access, "read")) return 0;
  const first = await readFirstMessage(context.database, ticketId, ANALYSED_LENGTH);
  if (first === null) return 0;
  const text = textOfMessage(first);
  const { title } = ticket;
  return orElse(context, 0, async () => {
    const language =
      first.language || (await context.hints.detectLanguage(`${title}\n${text}`, ticket.language));
    const categoryId = await context.hints.guessCategory({ title, text, language });
    return view.desk.categories.has(categoryId) ? categoryId : 0;
  });
}

/** A provider that fails is as good as none; the log tells of it. */
async function orElse<Hint>({ log }: Context, none: Hint, ask: () => Promise<Hint>): Promise<Hint> {
  try {
    return await ask();
  } catch (error) {
    log.warn({ err: error }, "the provider of hints failed");
    return none;
  }
}
