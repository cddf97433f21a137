import { describe, expect, it } from "vitest";
import { wordsOf } from "../words-of.ts";
import { chooseLanguage } from "./choose-language.ts";

const close = { da: 0.8, no: 0.79 };

describe("chooseLanguage", () => {
  it.each([
    ["nothing fits", { scores: {}, text: "no da", prior: "" }, ""],
    ["there are no words", { scores: { en: 0.9 }, text: "123", prior: "en" }, ""],
    [
      "one is far ahead",
      { scores: { en: 0.9, nl: 0.5 }, text: "the lamp is dark", prior: "nl" },
      "en",
    ],
    [
      "two are close in a phrase",
      { scores: { de: 0.8, nl: 0.7 }, text: "server plan", prior: "nl" },
      "nl",
    ],
    [
      "two are close and nobody knows the sender",
      { scores: { de: 0.8, nl: 0.7 }, text: "server plan", prior: "" },
      "de",
    ],
    [
      "two are less close than counts",
      { scores: { de: 0.8, nl: 0.67 }, text: "server plan", prior: "nl" },
      "de",
    ],
    [
      "it is one word that fits many",
      { scores: { de: 0.8, nl: 0.7 }, text: "server", prior: "" },
      "",
    ],
    [
      "it is one word that the sender may write",
      { scores: { de: 0.8, nl: 0.7 }, text: "server", prior: "nl" },
      "nl",
    ],
    [
      "it is one word that fits one",
      { scores: { de: 0.8, nl: 0.6 }, text: "drucker", prior: "" },
      "de",
    ],
    ["Norwegian words decide", { scores: close, text: "takk for hjelp", prior: "" }, "no"],
    [
      "Danish words decide",
      { scores: { no: 0.8, da: 0.79 }, text: "tak for hjælp", prior: "" },
      "da",
    ],
    ["the sender is Norwegian", { scores: close, text: "printer virker ikke", prior: "no" }, "no"],
    [
      "the sender is Danish",
      { scores: { no: 0.8, da: 0.79 }, text: "printer virker ikke", prior: "da" },
      "da",
    ],
    ["words outweigh the sender", { scores: close, text: "takk for hjelpen", prior: "da" }, "no"],
    [
      "another language is best",
      { scores: { en: 0.9, no: 0.85, da: 0.85 }, text: "takk takk", prior: "" },
      "en",
    ],
  ])("when %s", (_when, { scores, text, prior }, language) => {
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
