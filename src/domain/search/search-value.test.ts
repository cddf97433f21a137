import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedWords } from "./folded-words.ts";
import { isFoundBy, readSearchValue } from "./search-value.ts";

describe("folded words", () => {
  it.each<[string, readonly string[]]>([
    ["Bjørn Straße", ["bjorn", "strasse"]],
    ["BJØRN STRASSE", ["bjorn", "strasse"]],
    ["Ærlig Œuvre Þór Đà Łódź Ŋ", ["aerlig", "oeuvre", "thor", "da", "lodz", "n"]],
    ["Åse A\u030ase", ["ase", "ase"]],
    ["Crème brûlée", ["creme", "brulee"]],
    ["İstanbul ıssız", ["istanbul", "issiz"]],
    ["ΟΔΥΣΣΕΥΣ οδυσσεύς", ["οδυσσευσ", "οδυσσευσ"]],
    ["ЁЖ Йод", ["еж", "иод"]],
    [
      "o'Brien-Smith, anna.berg@example.com",
      ["o", "brien", "smith", "anna", "berg", "example", "com"],
    ],
    ["ﬁ ½ Ⅷ", ["fi", "1", "2", "viii"]],
    ["  \t%—«»  \u0000", []],
    ["", []],
    ["x".repeat(61), ["x".repeat(60)]],
  ])("of %j are %j", (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it("are read as fast with endless marks on a letter", () => {
    const marks = "\u0301".repeat(200_000) + "\u0323".repeat(200_000) + "\uff9e".repeat(200_000);
    expect(foldedWords(`a${marks} b`)).toEqual(["a", "b"]);
  });

  it("are the same however a text is composed, and stay as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const words = foldedWords(text);
        expect(foldedWords(text.normalize("NFC"))).toEqual(words);
        expect(foldedWords(text.normalize("NFD"))).toEqual(words);
        expect(foldedWords(words.join(" "))).toEqual(words);
      }),
    );
  });
});

describe("a search", () => {
  it.each(["", "  ", "%", " % "])("for %j wants everything", (typed) => {
    expect(readSearchValue(typed)).toBeNull();
  });

  const ada = { id: 7, texts: ["Ada Lovelace", "ada@nordlys.example"] };
  it.each<[string, boolean]>([
    ["a", true],
    ["LOVE ad", true],
    ["nord", true],
    ["lace", false],
    ["ada byron", false],
    ["7", true],
    ["07", true],
    ["77", false],
    ["2147483648", false],
    ["--", false],
  ])("for %j finds Ada: %j", (typed, found) => {
    const search = readSearchValue(typed);
    expect(search !== null && isFoundBy(search, ada)).toBe(found);
  });
});
