import { newStemmer, type Stemmer } from "snowball-stemmers";
import { isHintLanguage, type HintLanguage } from "../../domain/hints/hint-language.ts";

const algorithms: Readonly<Record<HintLanguage, string>> = {
  en: "english",
  no: "norwegian",
  sv: "swedish",
  da: "danish",
  de: "german",
  nl: "dutch",
};

const stemmers = new Map<HintLanguage, Stemmer>();

/** Stems of words, so that forms of one word count as one; the words themselves in an unknown language. */
export function stemWords(words: readonly string[], language: string): string[] {
  if (!isHintLanguage(language)) return [...words];
  let stemmer = stemmers.get(language);
  if (stemmer === undefined) {
    stemmer = newStemmer(algorithms[language]);
    stemmers.set(language, stemmer);
  }
  return words.map((word) => stemmer.stem(word));
}
