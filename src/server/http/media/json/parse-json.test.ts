import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTreeObject } from "../tree/body-tree.ts";
import { parseJson } from "./parse-json.ts";
import { readJsonText } from "./read-json-text.ts";

function zeros(items: number): string {
  return `[${Array.from({ length: items }).fill(0).join(",")}]`;
}

function nested(levels: number): string {
  return "[".repeat(levels) + "]".repeat(levels);
}

const jsonLikeCharacters = '{}[]",:\\0123456789.eE+-truefalsn \n\t/bu\u0000\u001fäé😀';

describe.each([
  ["parseJson", parseJson],
  ["readJsonText", readJsonText],
])("%s", (_name, parse) => {
  it("understands everything the built-in parser understands, and as the same", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(plain(parse(text))).toEqual({ ok: true, tree: JSON.parse(text) });
      }),
    );
  });

  it("accepts and refuses exactly what the built-in parser does", () => {
    const scrap = fc.string({
      unit: fc.constantFrom(...Array.from(jsonLikeCharacters)),
      maxLength: 12,
    });
    fc.assert(
      fc.property(scrap, (text) => {
        expect(parse(text).ok).toBe(text.trim() === "" || isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["", null],
    [" \r\n\t", null],
    ["null", null],
    ["\uFEFF{}", {}],
    ["\uFEFF", null],
    ["7", 7],
    ['"\\u00e6\\ud83d\\ude00\\/\\b\\f\\n\\r\\t\\"\\\\"', 'æ😀/\b\f\n\r\t"\\'],
    ["[-0.5e+1, 1E2]", [-5, 100]],
  ])("reads %j", (text, expected) => {
    expect(plain(parse(text))).toEqual({ ok: true, tree: expected });
  });

  it.each([
    ["{", 1, 2],
    ['{"a":1,}', 1, 8],
    ['{"a" 1}', 1, 6],
    ["{'a':1}", 1, 2],
    ['{"a":undefined}', 1, 6],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ["[1,,2]", 1, 4],
    ["[01]", 1, 3],
    ["[+1]", 1, 2],
    ["[.5]", 1, 2],
    ["[NaN]", 1, 2],
    ['"open', 1, 6],
    ['"tab\there"', 1, 5],
    ['"\\x"', 1, 2],
    ['"\\u12g4"', 1, 2],
    ["{} {}", 1, 4],
    ["// comment\n{}", 1, 1],
    ["tru", 1, 1],
    ["\uFEFF{", 1, 3],
  ])("points at the fault in %j", (text, line, column) => {
    expect(parse(text)).toEqual({
      ok: false,
      malformed: { code: "syntax", syntax: "JSON", line, column },
    });
  });

  it("allows 64 levels and refuses the 65th", () => {
    expect(parse(nested(64)).ok).toBe(true);
    expect(parse(nested(65))).toEqual({
      ok: false,
      malformed: { code: "too-deep", line: 1, column: 65 },
    });
    expect(parse(`{"a":`.repeat(65) + "1" + "}".repeat(65))).toMatchObject({
      malformed: { code: "too-deep" },
    });
    expect(parse(nested(50_000)).ok).toBe(false);
  });

  it("allows 100,000 values and refuses the next", () => {
    expect(parse(zeros(99_999)).ok).toBe(true);
    expect(parse(zeros(100_000))).toMatchObject({ malformed: { code: "too-large" } });
  });

  it("keeps names that mean something to JavaScript as plain data", () => {
    const parsed = parse('{"__proto__":{"polluted":1},"constructor":2,"toString":3}');
    const names = Object.keys(parsed.ok && isTreeObject(parsed.tree) ? parsed.tree : {});
    expect(names).toEqual(["__proto__", "constructor", "toString"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("reads very long text", () => {
    const text = "x".repeat(5_000_000);
    expect(parse(`["${text}"]`)).toEqual({ ok: true, tree: [text] });
  });
});

describe("readJsonText", () => {
  it("keeps the members in the order of their last occurrence", () => {
    const parsed = readJsonText('{"A":1,"a":2,"A":3}');
    expect(parsed.ok && JSON.stringify(parsed.tree)).toBe('{"a":2,"A":3}');
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The same with ordinary objects, which is what `toEqual` compares. */
function plain(parsed: unknown): unknown {
  return structuredClone(parsed);
}
