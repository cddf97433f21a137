import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch, SEARCH_LENGTH_MAX } from "./parse-search.ts";

/** Terms as a reader would write them down: `*` for beginnings, `-` for what is excluded, `#` for ids. */
function shown(typed: string): readonly string[] {
  const { wanted, excluded } = parseSearch(typed);
  const write = ({ words, isPrefix, ticketId }: (typeof wanted)[number]) =>
    words.join("+") + (isPrefix ? "*" : "") + (ticketId === null ? "" : `#${ticketId}`);
  return [...wanted.map(write), ...excluded.map((term) => `-${write(term)}`)];
}

describe("a search", () => {
  it.each<[string, readonly string[]]>([
    ["", []],
    [" \t\n", []],
    ["printer", ["printer*"]],
    ["on fire", ["on", "fire*"]],
    ["HP für", ["hp", "fur*"]],
    ["Straße", ["strasse*"]],
    ["A\u030aSE", ["ase*"]],
    ['"on fire"', ["on+fire"]],
    ['"on fire', ["on+fire"]],
    ['"', []],
    ['""', []],
    ['a"b c"d', ["a", "b+c", "d"]],
    ["-fire", ["-fire"]],
    ['-"on fire" printer', ["printer*", "-on+fire"]],
    ["-", []],
    ["--fire", ["-fire"]],
    ["on-fire", ["on+fire*"]],
    ["ada@nordlys.example", ["ada+nordlys+example*"]],
    ["123", ["123*#123"]],
    ["12", ["12#12"]],
    ["#123", ["123#123"]],
    ["# 123", ["123*#123"]],
    ["-123", ["-123#123"]],
    ["2147483647", ["2147483647*#2147483647"]],
    ["2147483648", ["2147483648*"]],
    ["007", ["007*#7"]],
    ["12a", ["12a*"]],
    ["印刷 できない", ["印+刷", "て\u3099+き+な+い"]],
    ["-%!'\\ printer", ["printer*"]],
  ])("%j asks for %j", (typed, terms) => {
    expect(shown(typed)).toEqual(terms);
  });

  it("has at most 16 parts of 12 words", () => {
    const many = Array.from({ length: 17 }, (_, index) => `word${index}`);
    expect(shown(many.slice(0, 16).join(" "))).toHaveLength(16);
    expect(shown(many.join(" "))).toHaveLength(16);
    expect(parseSearch(`"${many.join(" ")}"`).wanted[0]?.words).toHaveLength(12);
  });

  it("is read up to its limit", () => {
    const blanks = " ".repeat(SEARCH_LENGTH_MAX - 1);
    expect(shown(`${blanks}a`)).toEqual(["a"]);
    expect(shown(`${blanks} a`)).toEqual([]);
  });

  it("is read whatever was typed, and asks for words only", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom('"', "-", "#", " ", "a", "12", "é", "\u0301", "'", "\\"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { wanted, excluded } = parseSearch(text);
        for (const { words } of [...wanted, ...excluded]) {
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) expect(word).toMatch(/^[^\0-/:-@[-`{-\u00bf]{1,60}$/u);
        }
      }),
    );
  });
});
