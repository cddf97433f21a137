import { describe, expect, it } from "vitest";
import { array, assert, constantFrom, property } from "fast-check";
import type { Lexicon } from "./lexicon.ts";
import { scoreSentiment } from "./score-sentiment.ts";

const weights = new Map([
  ["good", 2],
  ["bad", -2],
  ["so far so good", 1],
  ["works", 1],
]);

const lexicon: Lexicon = {
  weightOf: (phrase) => weights.get(phrase),
  longestPhrase: 4,
  negators: new Set(["not", "never"]),
  intensifiers: new Map([
    ["very", 1.5],
    ["slightly", 0.5],
  ]),
  turns: new Set(["but"]),
};

const score = (text: string) => scoreSentiment(text, lexicon);

describe("scoreSentiment", () => {
  it.each([
    ["nothing known", "the lamp", 0, 0],
    ["nothing", "", 0, 0],
    ["something good", "good", 45, 31],
    ["something bad", "bad", -45, 31],
    ["as much one as the other", "good, bad", 0, 10],
    ["something negated before", "not good", -37, 26],
    ["something negated three words before", "not a very good", -37, 26],
    ["nothing negated four words before", "not a b c good", 45, 31],
    ["something negated two words after", "works here not", -20, 14],
    ["nothing negated three words after", "works a b not", 24, 17],
    ["nothing negated in another clause", "not here, good", 45, 31],
    ["nothing negated behind a turn", "not here but good", 45, 31],
    ["something bad that is not", "not bad", 15, 11],
    ["something stronger", "very good", 60, 43],
    ["something weaker", "slightly good", 24, 17],
    ["something exclaimed", "good!", 51, 36],
    ["the longest phrase", "so far so good", 24, 17],
    ["a happy face", "on Monday :-)", 45, 31],
    ["a sad face", "on Monday 😞", -45, 31],
  ])("hears %s: %s", (_what, text, expected, confidence) => {
    expect(score(text)).toEqual({ score: expected, confidence });
  });

  it("stays within its limits, and is sure of nothing only where it knows nothing", () => {
    const words = constantFrom("good", "bad", "not", "very", "works", "lamp", "!", ".", ",", ":)");
    assert(
      property(array(words, { maxLength: 60 }), (parts) => {
        const found = score(parts.join(" "));
        expect(Math.abs(found.score)).toBeLessThanOrEqual(100);
        expect(Number.isInteger(found.score) && Number.isInteger(found.confidence)).toBe(true);
        expect(found.confidence).toBeGreaterThanOrEqual(0);
        expect(found.confidence).toBeLessThan(100);
        const isKnown = parts.some((part) => weights.has(part) || part === ":)");
        expect(found.confidence > 0).toBe(isKnown);
      }),
    );
  });

  it("is surer the more speaks for one mood", () => {
    const confidences = [1, 2, 4, 8].map((count) => score("good ".repeat(count)).confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    expect(score("good good good bad").confidence).toBeLessThan(score("good good").confidence);
  });
});
