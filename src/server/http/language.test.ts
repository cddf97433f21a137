import { describe, expect, it } from "vitest";
import { chooseLanguage, localise } from "./language.ts";

describe("chooseLanguage", () => {
  it.each([
    [undefined, undefined, null],
    [undefined, "", null],
    [undefined, "*", null],
    [undefined, "x", null],
    [undefined, "no", "no"],
    [undefined, "NB-no", "no"],
    [undefined, "nn", "no"],
    [undefined, "en-gb", "en"],
    [undefined, "en-us; en-gb", "en"],
    [undefined, "pt-BR", "pt-br"],
    [undefined, "de-CH", "de-ch"],
    [undefined, "xx, sv;q=0.5", "sv"],
    [undefined, "de;q=0.5, sv;q=0.8", "sv"],
    [undefined, "sv;q=0, da", "da"],
    [undefined, "xx", "en"],
    ["sv", "no", "sv"],
    ["", "no", null],
    ["*", "no", null],
  ])("SO-Language %j and Accept-Language %j mean %j", (soLanguage, acceptLanguage, language) => {
    expect(chooseLanguage({ soLanguage, acceptLanguage })).toBe(language);
  });
});

describe("localise", () => {
  const open = 'US:"Open";NO:"Åpen"';

  it.each([
    [open, "no", "Åpen"],
    [open, "en", "Open"],
    [open, "sv", "Open"],
    [`${open};`, "no", "Åpen"],
    ['NO:"Åpen";GE:"Offen"', "sv", "Åpen"],
    ['GE:"Offen"', "de", "Offen"],
    ['pt:"Aberto"', "pt", "Aberto"],
    ['US:"Say ""hi"""', "en", 'Say "hi"'],
    ['US:""', "en", ""],
  ])("reads %j in %j as %j", (text, language, expected) => {
    expect(localise(text, language)).toBe(expected);
  });

  it.each([
    "Open",
    "",
    "US:",
    'US:"Open',
    'US:"Open" and more',
    'see US:"Open"',
    'US:"a"NO:"b"',
    "[SR_X]",
  ])("leaves %j as it is", (text) => {
    expect(localise(text, "no")).toBe(text);
  });

  it("translates nothing without a language", () => {
    expect(localise(open, null)).toBe(open);
  });
});
