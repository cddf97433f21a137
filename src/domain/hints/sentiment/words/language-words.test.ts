import { describe, expect, it } from "vitest";
import { hintLanguages } from "../../hint-language.ts";
import { wordsOf } from "../../words-of.ts";
import { phrasesIn } from "../lexicon.ts";
import { languageWords } from "./language-words.ts";

const LONGEST_PHRASE = 4;

describe.each(hintLanguages)("the words of %s", (language) => {
  const words = languageWords[language];
  const phrases = words.weights.flatMap(([, list]) => phrasesIn(list));

  it("are written as texts are read", () => {
    for (const phrase of phrases) expect(wordsOf(phrase).join(" ")).toBe(phrase);
  });

  it("have phrases that are short enough to be found", () => {
    expect(phrases.filter((phrase) => phrase.split(" ").length > LONGEST_PHRASE)).toEqual([]);
  });

  it("are weighed from -5 to 5", () => {
    for (const [weight] of words.weights) expect(Math.abs(weight)).toBeLessThanOrEqual(5);
  });

  it("are there once each", () => {
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });
});
