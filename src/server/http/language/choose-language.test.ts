import { describe, expect, it } from "vitest";
import { chooseLanguage } from "./choose-language.ts";

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
    [undefined, "fr;q=0.4,DE-at;q=0.7, xx", "de"],
    [undefined, "sv; q = 0.2 , da;q=0.9", "da"],
    [undefined, "no;q=1.0,*;q=0.1", "no"],
    [undefined, "xx,*;q=0.1", null],
    [undefined, "zh-CN", "zh-cn"],
    [undefined, "zh-tw", "en"],
    [undefined, "en;q=abc", "en"],
    [undefined, ";;,", null],
    [undefined, "sv;q=0", "en"],
    ["sv", "no", "sv"],
    ["  ", "no", null],
    ["xx", "no", "en"],
    ["", "no", null],
    ["*", "no", null],
  ])("SO-Language %j and Accept-Language %j mean %j", (soLanguage, acceptLanguage, language) => {
    expect(chooseLanguage({ soLanguage, acceptLanguage })).toBe(language);
  });
});
