import { describe, expect, it } from "vitest";
import { parseSelection, type Selection } from "./selection.ts";

const written = (selection: Selection | null): unknown =>
  selection === null
    ? null
    : Object.fromEntries([...selection].map(([name, below]) => [name, written(below)]));

describe("parseSelection", () => {
  it.each<[string | undefined, unknown]>([
    [undefined, null],
    ["", null],
    [" , ,", null],
    ["Title", { title: null }],
    [" Title , Category/Name ", { title: null, category: { name: null } }],
    ["Category.Name,category/FLAGS", { category: { name: null, flags: null } }],
    ["Category/Name,Category", { category: null }],
    ["Category,Category/Name", { category: null }],
    ["Category//Name/", { category: { name: null } }],
    ["a/b/c", { a: { b: { c: null } } }],
    ["__proto__,constructor", { ["__proto__"]: null, constructor: null }],
  ])("reads %j", (text, expected) => {
    const selection = parseSelection(text);
    expect(written(selection)).toEqual(expected);
  });

  it("takes what lies deeper than any type whole", () => {
    const text = Array.from({ length: 5000 }, () => "a").join("/");
    expect(JSON.stringify(written(parseSelection(text))).match(/a/g)).toHaveLength(16);
  });
});
