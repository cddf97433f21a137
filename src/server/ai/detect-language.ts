import { eld } from "eld/small";
import { hintLanguages, type HintLanguage } from "../../domain/hints/hint-language.ts";
import { chooseLanguage } from "../../domain/hints/language/choose-language.ts";
import { wordsOf } from "../../domain/hints/words-of.ts";

/** Our own: what is set on the shared one would count for everybody. */
const detector = eld.newInstance();
detector.setLanguageSubset([...hintLanguages]);

/** The language of a text; empty when it cannot be told. */
export function detectLanguage(text: string, prior: string): HintLanguage | "" {
  const scores = detector.detect(text).getScores();
  return chooseLanguage({ scores, words: wordsOf(text), prior });
}
