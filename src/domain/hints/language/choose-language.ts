import { isHintLanguage, type HintLanguage } from "../hint-language.ts";
import { norwegianOrDanish } from "./norwegian-or-danish.ts";

export interface LanguageClues {
  /** How well the text fits each language, 0 … 1; those it does not fit at all are missing. */
  readonly scores: Readonly<Partial<Record<HintLanguage, number>>>;
  readonly words: readonly string[];
  /** What the sender is known to write; empty = nobody knows. */
  readonly prior: string;
}

/** Languages whose scores lie as close as that to the best one are in question. */
const CLOSE_IN_PHRASE = 0.12;
const CLOSE_IN_TEXT = 0.06;
const PHRASE_WORDS = 6;

/** One word is a name or a product as often as not: only a clear case is believed. */
const CLEAR_LEAD = 0.15;

/**
 * The language of a text; empty when it cannot be told. Where several are in question, the words that
 * only Norwegian or only Danish has decide between these two, and otherwise what the sender is known
 * to write.
 */
export function chooseLanguage({ scores, words, prior }: LanguageClues): HintLanguage | "" {
  const ranked = (Object.entries(scores) as [HintLanguage, number][]).sort((a, b) => b[1] - a[1]);
  const [best] = ranked;
  if (best === undefined || words.length === 0) return "";
  const margin = words.length <= PHRASE_WORDS ? CLOSE_IN_PHRASE : CLOSE_IN_TEXT;
  const close = ranked.filter(([, score]) => best[1] - score <= margin).map(([code]) => code);
  if (close.includes("no") && close.includes("da") && isNordic(best[0])) {
    const spelled = norwegianOrDanish(words, prior);
    if (spelled !== null) return spelled;
  }
  if (isHintLanguage(prior) && close.includes(prior)) return prior;
  const lead = best[1] - (ranked[1]?.[1] ?? 0);
  return words.length > 1 || lead >= CLEAR_LEAD ? best[0] : "";
}

function isNordic(code: HintLanguage): boolean {
  return code === "no" || code === "da";
}
