import { describe, expect, it } from "vitest";
import { wordsOf } from "../words-of.ts";
import { chooseLanguage } from "./choose-language.ts";

const close = { da: 0.8, no: 0.79 };

describe("chooseLanguage", () => {
  it.each([
    ["nothing fits", {}, "no da", "", ""],
    ["there are no words", { en: 0.9 }, "123", "en", ""],
    ["one is far ahead", { en: 0.9, nl: 0.5 }, "the lamp is dark", "nl", "en"],
    ["two are close in a phrase", { de: 0.8, nl: 0.7 }, "server plan", "nl", "nl"],
    ["two are close and nobody knows the sender", { de: 0.8, nl: 0.7 }, "server plan", "", "de"],
    ["two are less close than counts", { de: 0.8, nl: 0.67 }, "server plan", "nl", "de"],
    ["it is one word that fits many", { de: 0.8, nl: 0.7 }, "server", "", ""],
    ["it is one word that the sender may write", { de: 0.8, nl: 0.7 }, "server", "nl", "nl"],
    ["it is one word that fits one", { de: 0.8, nl: 0.6 }, "drucker", "", "de"],
    ["Norwegian words decide", close, "takk for hjelp", "", "no"],
    ["Danish words decide", { no: 0.8, da: 0.79 }, "tak for hjælp", "", "da"],
    ["the sender is Norwegian", close, "printer virker ikke", "no", "no"],
    ["the sender is Danish", { no: 0.8, da: 0.79 }, "printer virker ikke", "da", "da"],
    ["words outweigh the sender", close, "takk for hjelpen", "da", "no"],
    ["another language is best", { en: 0.9, no: 0.85, da: 0.85 }, "takk takk", "", "en"],
  ])("when %s", (_when, scores, text, prior, language) => {
    expect(chooseLanguage({ scores, words: wordsOf(text), prior })).toBe(language);
  });

  it.each([
    [6, "nl"],
    [7, "de"],
  ])("looks closer at texts of more words: %i", (count, language) => {
    const words = Array.from({ length: count }, () => "plan");
    expect(chooseLanguage({ scores: { de: 0.8, nl: 0.7 }, words, prior: "nl" })).toBe(language);
  });
});
