import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markFound, snippetOf, type MarkedText } from "./mark-found.ts";
import { parseSearch } from "./parse-search.ts";

const shown = ({ text, marks }: MarkedText) =>
  marks.reduceRight(
    (rest, { start, length }) =>
      `${rest.slice(0, start)}[${rest.slice(start, start + length)}]${rest.slice(start + length)}`,
    text,
  );

describe("marks", () => {
  it.each<[string, string, string]>([
    ["drucker", "Die Druckerpatrone.", "Die [Druckerpatrone]."],
    ["grosse STRASSE", "Größe der Straße", "[Größe] der [Straße]"],
    ["grosse", "Gro\u0308ße", "[Gro\u0308ße]"],
    ['"on fire"', "fire on, fire", "fire [on, fire]"],
    ['"on fire" fire', "on fire", "[on fire]"],
    ["a", "a ab a", "[a] ab [a]"],
    ["-fire on", "on fire", "[on] fire"],
    ["ada@x.example", "mail ada@x.example now", "mail [ada@x.example] now"],
    ["印刷", "プリンターで印刷できない", "プリンターで[印刷]できない"],
    ["nothing", "else", "else"],
  ])("of %j in %j are %j", (typed, text, marked) => {
    expect(shown(markFound(text, parseSearch(typed)))).toBe(marked);
  });
});

describe("a snippet", () => {
  it("is what is around the first mark, cut between words, on one line", () => {
    const text = `${"before ".repeat(20)}here\nit is ${"after ".repeat(60)}`;
    const snippet = snippetOf(text, parseSearch("here"));
    expect(snippet?.text).toMatch(/^…before (?:before )*here it is (?:after )+\w*…$/);
    expect(snippet?.text.length).toBeLessThanOrEqual(242);
    expect(shown(snippet as MarkedText)).toContain("[here] it is");
    expect(snippetOf(text, parseSearch("nowhere"))).toBeNull();
  });

  it("has its marks on the words that they are about, whatever the text is", () => {
    const part = fc.oneof(
      fc.constantFrom("needle", "Needle", "hay", "…", "😀", "\n", " "),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
        const snippet = snippetOf(parts.join(" "), parseSearch("needle"));
        if (snippet === null) return;
        expect(snippet.marks.length).toBeGreaterThan(0);
        // A half of a character would come back as another one.
        expect(Buffer.from(snippet.text).toString()).toBe(snippet.text);
        for (const { start, length } of snippet.marks) {
          expect(snippet.text.slice(start, start + length).toLowerCase()).toMatch(/^needle/);
        }
      }),
    );
  });
});
