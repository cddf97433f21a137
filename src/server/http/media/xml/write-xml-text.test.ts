import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { text } from "../../../../contract/member.ts";
import { encodeXmlValue } from "./encode-xml.ts";
import { readXmlText } from "./read-xml-text.ts";
import { writeXmlText } from "./write-xml-text.ts";

const anyText = text();
const dates = { zone: "UTC", baseZone: "UTC", offset: true };

function thereAndBack(value: string): string {
  return readXmlText(encodeXmlValue(anyText, value, { profile: "current", dates })).text;
}

describe("writeXmlText", () => {
  it.each([
    ["", ""],
    ["plain æ😀", "plain æ😀"],
    [`<b a="1" c='2'>&amp;</b>`, `&lt;b a="1" c='2'&gt;&amp;amp;&lt;/b&gt;`],
    ["]]>", "]]&gt;"],
    ["\t a\nb ", "\t a\nb "],
    ["a\r\nb\rc", "a&#xD;\nb&#xD;c"],
    ["\0\u0001\u0008|\u000B\u000C\u000E\u001F", "|"],
    ["\uFFFD\uFFFE\uFFFF|\u0085\u2028\uFEFF", "\uFFFD|\u0085\u2028\uFEFF"],
    ["\uD83D|\uDE00|😀|\uDE00\uD83D", "||😀|"],
    ["\u{1FFFE}\u{10FFFF}", "\u{1FFFE}\u{10FFFF}"],
  ])("writes %j", (value, written) => {
    expect(writeXmlText(value)).toBe(written);
  });

  it("loses nothing that XML can carry", () => {
    const unit = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...Array.from("<>&\"' \t\n\r]![-?;#x")) },
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter(isCarried),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (value) => {
        expect(thereAndBack(value)).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it("drops exactly what XML cannot carry, of whatever 16-bit units a text consists", () => {
    const unit = fc.oneof(
      fc.nat(0xffff),
      fc.integer({ min: 0xd7ff, max: 0xe000 }),
      fc.nat(0x20),
      fc.integer({ min: 0xfffd, max: 0xffff }),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const value = String.fromCharCode(...units);
        expect(thereAndBack(value)).toBe(Array.from(value).filter(isCarried).join(""));
      }),
      { numRuns: 2000 },
    );
  });
});

function isCarried(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}
