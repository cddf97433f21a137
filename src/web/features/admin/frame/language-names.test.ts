import { assert, constantFrom, dictionary, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { nameIn, nameLanguages, readLanguageNames, writeLanguageNames } from "./language-names.ts";

describe("names in several languages", () => {
  it.each([
    ["a plain name is the same for everybody", "High", "nb-NO", "High"],
    ["the reader's own", 'US:"High";NO:"Høy"', "nb-NO", "Høy"],
    ["English for a reader without", 'NO:"Høy";US:"High"', "de-DE", "High"],
    ["the first where there is no English", 'NO:"Høy";SW:"Hög"', "de-DE", "Høy"],
    ["a doubled quote is one", 'US:"The ""big"" one"', "en-GB", 'The "big" one'],
    ["what only begins like one is plain", 'US:"High" or so', "en-GB", 'US:"High" or so'],
  ])("%s", (_case, stored, language, shown) => {
    expect(nameIn(stored, language)).toBe(shown);
  });

  it("are read as they were written", () => {
    const text = string({ minLength: 1 }).filter((each) => each.trim() !== "");
    const codes = nameLanguages.map(({ code }) => code);
    const names = dictionary(constantFrom(...codes), text, {
      minKeys: 1,
      noNullPrototype: true,
    }).map((each) => new Map(Object.entries(each)));
    assert(
      property(names, (each) => {
        expect(readLanguageNames(writeLanguageNames(each))).toEqual(each);
      }),
    );
  });
});
