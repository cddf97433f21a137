import * as fc from "fast-check";

/** Stands in texts that a client sends as values; no refusal may repeat it. */
export const CANARY = "Kanari7";

const troublesome = [
  "",
  " ",
  "\t\r\n",
  "\0",
  "a\0b",
  "\u0001\u001F\u007F\u0085",
  "\uD800",
  "a\uDC00b",
  "\uDBFF\uDBFF",
  "\uFEFF",
  "\uFFFE\uFFFF",
  "\u{1F600}",
  "e\u0301\u200B\u202E",
  "<script>alert(1)</script>",
  "<b>bold</b> &amp; <img src=x onerror=alert(1)>",
  "]]>",
  "&#0;&#xD800;&lol;",
  "'; drop table ticket; --",
  "\\u0000",
  "${7*7}{{7*7}}",
  "../../../../etc/passwd",
  "%00%ff",
  "[I:1]",
  "[SR_YES]",
  'US:"Open";NO:"Åpen"',
  "__proto__",
  "constructor",
  "NaN",
  "Infinity",
  "null",
  "true",
  "0x10",
  "-0",
  "1e400",
];

const length = fc.constantFrom(1, 39, 40, 41, 254, 255, 256, 257, 1024, 2047, 2048, 5000);

/** A name that nobody declared. Paths of faults are made of names, so a refusal may repeat it. */
export const arbitraryName: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...troublesome) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: length.map((count) => "x".repeat(count)) },
);

/** Any text, most often one that has given trouble somewhere. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: arbitraryName },
  { weight: 3, arbitrary: fc.constantFrom("Printer", "Lamp in the hall", "Ærlig talt") },
  { weight: 2, arbitrary: fc.nat(99).map((number) => `${CANARY} ${number}`) },
);

/** Text around a limit, in characters that count one or two. */
export function textAround(limit: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(-1, 0, 1),
      fc.constantFrom("x", "ß", "\u{1F600}"),
      fc.constantFrom("", "  "),
    )
    .map(([more, character, blanks]) => {
      const count = Math.max(0, limit + more);
      return character.repeat(Math.ceil(count / character.length)).slice(0, count) + blanks;
    });
}
