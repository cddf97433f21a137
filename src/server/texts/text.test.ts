import { describe, expect, it } from "vitest";
import { defineTexts, say, wordsOf } from "./text.ts";

const texts = defineTexts({
  gone: {
    en: "There is no {what} {id}.",
    no: "Det finnes ingen {what} {id}.",
    sv: "Det finns ingen {what} {id}.",
    da: "Der er ingen {what} {id}.",
    de: "{what} {id} gibt es nicht.",
    nl: "Er is geen {what} {id}.",
  },
  person: { en: "person", no: "person", sv: "person", da: "person", de: "Person", nl: "persoon" },
});

describe("wordsOf", () => {
  const text = say(texts.gone, { what: say(texts.person), id: 7 });

  it.each([
    ["no", "Det finnes ingen person 7."],
    ["de", "Person 7 gibt es nicht."],
    ["nl", "Er is geen persoon 7."],
    ["fr", "There is no person 7."],
    [null, "There is no person 7."],
  ])("speaks %s", (language, words) => {
    expect(wordsOf(text, language)).toBe(words);
  });

  it("takes a value for what it is, whatever stands in it", () => {
    expect(wordsOf(say(texts.gone, { what: "{id} $&", id: 7 }), null)).toBe(
      "There is no {id} $& 7.",
    );
  });
});
