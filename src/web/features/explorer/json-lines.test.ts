import { assert, json, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { lineOf, readBody } from "./json-lines.ts";

describe("a JSON body as it is typed", () => {
  it("is read as JSON is", () => {
    assert(
      property(json(), (text) => {
        expect(readBody(text)).toMatchObject({ kind: "read", value: JSON.parse(text) });
      }),
    );
  });

  it.each([
    ["a comma too many", '{\n  "Title": "a",\n}', 3],
    ["no end", '{\n  "Title": "a"', 2],
    ["a word", '{\n\n  "Title": yes\n}', 3],
    ["something behind it", "{}\n\nx", 3],
    ["nothing", "", 1],
    ["a raw line break in a text", '{\n "Title": "a\nb"}', 2],
  ])("with %s is broken in its line", (_case, text, line) => {
    expect(readBody(text)).toEqual({ kind: "broken", line });
  });

  it("says in which line each member is", () => {
    const read = readBody('{\n "Title": "a",\n "Tags": [\n  {\n   "Id": 1\n  }\n ]\n}');
    const lines = read.kind === "read" ? read.lines : new Map<string, number>();
    expect(
      ["", "Title", "tags/0/id", "Tags/0/Name", "Other"].map((path) => lineOf(path, lines)),
    ).toEqual([1, 2, 5, 4, 1]);
  });
});
