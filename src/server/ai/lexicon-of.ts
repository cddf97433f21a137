import { createRequire } from "node:module";
import type { HintLanguage } from "../../domain/hints/hint-language.ts";
import { phrasesIn, type Lexicon } from "../../domain/hints/sentiment/lexicon.ts";
import { languageWords } from "../../domain/hints/sentiment/words/language-words.ts";
import { stemWords } from "./stem-words.ts";

/** The list is JSON, which modules of Node 20 cannot import without a warning. */
const require = createRequire(import.meta.url);

const LONGEST_PHRASE = 4;

/** A form that no list has says what its stem says, but with less certainty. */
const OF_STEM = 0.75;
/** Shorter stems are those of too many words. */
const STEM_LENGTH = 4;

const lexicons = new Map<HintLanguage, Lexicon>();

/** The lexicon of a language, made when it is needed first: a general list, and our own over it. */
export function lexiconOf(language: HintLanguage): Lexicon {
  let lexicon = lexicons.get(language);
  if (lexicon === undefined) {
    lexicon = createLexicon(language);
    lexicons.set(language, lexicon);
  }
  return lexicon;
}

function createLexicon(language: HintLanguage): Lexicon {
  const own = languageWords[language];
  const weights = generalWeights(language);
  for (const [weight, phrases] of own.weights) {
    for (const phrase of phrasesIn(phrases)) weights.set(phrase, weight);
  }
  const stems = weightsOfStems(weights, language);
  const weightOfStem = (word: string): number | undefined => {
    const [stem = ""] = stemWords([word], language);
    const weight = stems.get(stem);
    return weight === undefined ? undefined : weight * OF_STEM;
  };
  return {
    weightOf: (phrase) => {
      const weight =
        weights.get(phrase) ?? (phrase.includes(" ") ? undefined : weightOfStem(phrase));
      return weight;
    },
    longestPhrase: LONGEST_PHRASE,
    negators: new Set(phrasesIn(own.negators)),
    intensifiers: new Map(
      own.intensifiers.flatMap(([factor, words]) =>
        phrasesIn(words).map((word): [string, number] => [word, factor]),
      ),
    ),
    turns: new Set(phrasesIn(own.turns)),
  };
}

function generalWeights(language: HintLanguage): Map<string, number> {
  const list = require(`afinn-165-multilingual/build/AFINN-${language}.json`) as Readonly<
    Record<string, number>
  >;
  const weights = new Map<string, number>();
  for (const [phrase, weight] of Object.entries(list)) {
    const known = phrase.trim().toLowerCase();
    if (known.length > 1) weights.set(known, weight);
  }
  return weights;
}

/** Stems whose words agree whether they are good or bad, with what these say on average. */
function weightsOfStems(
  weights: ReadonlyMap<string, number>,
  language: HintLanguage,
): ReadonlyMap<string, number> {
  const byStem = new Map<string, number[]>();
  for (const [phrase, weight] of weights) {
    const [stem = ""] = phrase.includes(" ") ? [] : stemWords([phrase], language);
    if (stem.length >= STEM_LENGTH) byStem.set(stem, [...(byStem.get(stem) ?? []), weight]);
  }
  const stems = new Map<string, number>();
  for (const [stem, found] of byStem) {
    const sum = found.reduce((total, weight) => total + weight, 0);
    const agree = found.every((weight) => weight > 0) || found.every((weight) => weight < 0);
    if (agree) stems.set(stem, sum / found.length);
  }
  return stems;
}
