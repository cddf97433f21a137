import { describe, expect, it } from "vitest";
import { defineTexts, say, wordsOf } from "./text.ts";

const texts = defineTexts({
  gone: {
    en: "There is no {what} {id}.",
    no: "{What} {id} finnes ikke.",
    sv: "{What} {id} finns inte.",
    da: "{What} {id} findes ikke.",
    de: "{What} {id} gibt es nicht.",
    nl: "{What} {id} bestaat niet.",
  },
  person: { en: "person", no: "person", sv: "person", da: "person", de: "Person", nl: "persoon" },
});

describe("wordsOf", () => {
  const text = say(texts.gone, { what: say(texts.person), id: 7 });

  it.each([
    ["no", "Person 7 finnes ikke."],
    ["de", "Person 7 gibt es nicht."],
    ["de-ch", "Person 7 gibt es nicht."],
    ["nl", "Persoon 7 bestaat niet."],
    ["en", "There is no person 7."],
    ["fr", "There is no person 7."],
    ["pt-br", "There is no person 7."],
    ["", "There is no person 7."],
    ["toString", "There is no person 7."],
    [null, "There is no person 7."],
  ])("speaks %s", (language, words) => {
    expect(wordsOf(text, language)).toBe(words);
  });

  it("takes a value for what it is, whatever stands in it", () => {
    expect(wordsOf(say(texts.gone, { what: "{id} $&", id: 7 }), null)).toBe(
      "There is no {id} $& 7.",
    );
    expect(wordsOf(say(texts.gone, { what: "", id: 7 }), "no")).toBe(" 7 finnes ikke.");
  });
});
