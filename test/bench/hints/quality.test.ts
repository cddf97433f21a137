import { describe, expect, it } from "vitest";
import { hintLanguages } from "../../../src/domain/hints/hint-language.ts";
import { scoreSentiment } from "../../../src/domain/hints/sentiment/score-sentiment.ts";
import { detectLanguage } from "../../../src/server/ai/detect-language.ts";
import { lexiconOf } from "../../../src/server/ai/lexicon-of.ts";
import { toldMatters } from "./held-out-scenarios.ts";
import { measureCategories } from "./measure-categories.ts";
import { languageSamples, measureLanguages, textLengths } from "./measure-languages.ts";
import { clearMoods, measureMoods } from "./measure-moods.ts";

/** Well below what `npm run bench:ai` measures, and far above what a broken engine comes to. */
const rightShares = { "2-5 words": 0.6, "one sentence": 0.9, paragraph: 0.95 } as const;

const samples = languageSamples(toldMatters(1));

const rightWhen = (knowsSender: boolean): number =>
  measureLanguages(samples, detectLanguage, { knowsSender }).reduce(
    (sum, result) => sum + result.right,
    0,
  );

describe("the quality of built-in hints on unseen texts", () => {
  it.each(textLengths)("languages of texts of this length are told: %s", (length) => {
    const results = measureLanguages(samples, detectLanguage, { knowsSender: false });
    for (const result of results.filter((found) => found.length === length)) {
      expect(result.samples).toBeGreaterThan(10);
      expect(result.right / result.samples).toBeGreaterThan(rightShares[length]);
    }
  });

  it("a known sender makes short texts clearer", () => {
    expect(rightWhen(true)).toBeGreaterThan(rightWhen(false));
  });

  it("clear moods are recognised, and opposites are rare and unsure", () => {
    const results = measureMoods(clearMoods(), (text, language) =>
      scoreSentiment(text, lexiconOf(language)),
    );
    expect(results.map(({ language }) => language)).toEqual(hintLanguages);
    for (const { samples: count, right, opposite } of results) {
      expect(right / count).toBeGreaterThan(0.7);
      expect(opposite / count).toBeLessThan(0.2);
    }
  });

  it("categories of known matters are guessed", () => {
    const { results, threshold } = measureCategories(1);
    const [unseen, known] = results;
    expect(threshold).toBeLessThan(1);
    expect((known?.right ?? 0) / (known?.samples ?? 1)).toBeGreaterThan(0.9);
    // Chance would be right with one in eleven.
    expect((unseen?.right ?? 0) / (unseen?.samples ?? 1)).toBeGreaterThan(0.15);
  });
});
