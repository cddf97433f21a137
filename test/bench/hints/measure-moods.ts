import { hintLanguages, type HintLanguage } from "../../../src/domain/hints/hint-language.ts";
import type { Sentiment } from "../../../src/domain/hints/sentiment/sentiment.ts";
import { scenarioOf } from "../../../src/server/demo/catalogue/scenarios/scenarios.ts";
import { isHeldOut, type ToldMatter } from "./held-out-scenarios.ts";
import { moodSentences } from "./mood-sentences.ts";

export interface MoodSample {
  readonly language: HintLanguage;
  readonly text: string;
  /** How it sounds to a reader. */
  readonly sign: 1 | -1;
}

export interface MoodResult {
  readonly language: HintLanguage;
  readonly samples: number;
  readonly right: number;
  /** The other way round. */
  readonly opposite: number;
  /** Nothing was recognised. */
  readonly unknown: number;
  /** Mean confidence of right and of opposite answers. */
  readonly confidenceRight: number;
  readonly confidenceOpposite: number;
}

/** Sentences whose mood nobody could miss. */
export function clearMoods(): MoodSample[] {
  return hintLanguages.flatMap((language) => [
    ...moodSentences[language].good.map((text): MoodSample => ({ language, text, sign: 1 })),
    ...moodSentences[language].bad.map((text): MoodSample => ({ language, text, sign: -1 })),
  ]);
}

/** Sober first messages about matters that were held out; their mood is what the catalogue says of the matter. */
const CLEARLY_UNHAPPY = -30;

export function soberMoods(matters: readonly ToldMatter[]): MoodSample[] {
  return matters
    .filter(({ key }) => isHeldOut(key) && scenarioOf(key).mood <= CLEARLY_UNHAPPY)
    .map(({ language, texts }) => ({ language, text: texts.problem, sign: -1 }));
}

export function measureMoods(
  samples: readonly MoodSample[],
  score: (text: string, language: HintLanguage) => Sentiment,
): MoodResult[] {
  return hintLanguages.map((language) => {
    const found = samples
      .filter((sample) => sample.language === language)
      .map(({ text, sign }) => ({ sign, ...score(text, language) }));
    const right = found.filter((sample) => Math.sign(sample.score) === sample.sign);
    const opposite = found.filter((sample) => Math.sign(sample.score) === -sample.sign);
    return {
      language,
      samples: found.length,
      right: right.length,
      opposite: opposite.length,
      unknown: found.length - right.length - opposite.length,
      confidenceRight: meanConfidence(right),
      confidenceOpposite: meanConfidence(opposite),
    };
  });
}

function meanConfidence(found: readonly Sentiment[]): number {
  if (found.length === 0) return 0;
  return found.reduce((sum, { confidence }) => sum + confidence, 0) / found.length;
}
