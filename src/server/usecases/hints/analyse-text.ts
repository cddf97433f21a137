import type { Analysis } from "../../../domain/hints/decide-hints.ts";
import type { HintSettings } from "../../../domain/hints/hint-settings.ts";
import { noSentiment } from "../../../domain/hints/sentiment/sentiment.ts";
import { wordsOf } from "../../../domain/hints/words-of.ts";
import type { HintProvider, MatterText } from "../../ai/hint-provider.ts";

interface AnalysedMessage extends Omit<MatterText, "language"> {
  readonly senderLanguage: string;
}

/** Shorter texts are told by their title as well. */
const ENOUGH_WORDS = 6;

/** Asks the provider for everything that the desk wants to know of a message. */
export async function analyseText(
  hints: HintProvider,
  { title, text, senderLanguage }: AnalysedMessage,
  settings: HintSettings,
): Promise<Analysis> {
  const sample = wordsOf(text).length < ENOUGH_WORDS ? `${title}\n${text}` : text;
  const language = await hints.detectLanguage(sample, senderLanguage);
  const categoryId = settings.suggestCategories
    ? await hints.guessCategory({ title, text, language })
    : 0;
  if (!settings.analyseTexts) return { language: "", sentiment: noSentiment, categoryId };
  const sentiment = (await hints.scoreSentiment(text, language)) ?? noSentiment;
  return { language, sentiment, categoryId };
}
