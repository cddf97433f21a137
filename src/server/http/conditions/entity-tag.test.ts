import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { entityTag, stateTag, listsState, listsTag, parseTagList } from "./entity-tag.ts";

const state = { recordId: 7, version: 3, changedAt: 0 };
const answer = { mediaType: "application/json", body: "{}" };

describe("entityTag", () => {
  it("is a strong tag that names record and version", () => {
    expect(entityTag(state, answer)).toMatch(/^"7-3-[\da-f]{16}"$/);
    expect(entityTag(state, answer)).toBe(entityTag(state, { ...answer }));
  });

  it("is the state alone where nobody asks again", () => {
    expect(stateTag(state)).toBe('"7-3"');
    for (const [tag, lists] of [
      ['"7-3"', true],
      ['"7-3-anything"', true],
      ['"7-31"', false],
      ['"7-"', false],
      ['"17-3"', false],
      ['W/"7-3"', false],
    ] as const) {
      expect([tag, listsState(parseTagList(tag), state)]).toEqual([tag, lists]);
    }
  });

  it.each([
    ["the body", { ...answer, body: "{ }" }],
    ["the media type", { ...answer, mediaType: "text/json" }],
  ])("differs with %s", (_name, other) => {
    expect(entityTag(state, other)).not.toBe(entityTag(state, answer));
  });
});

const strong = (opaque: string) => ({ weak: false, opaque });

describe("parseTagList", () => {
  it.each([
    ["*", "any"],
    [" * ", "any"],
    ['"a"', [strong("a")]],
    ['W/"a"', [{ weak: true, opaque: "a" }]],
    ['"a", W/"b" ,"c"', [strong("a"), { weak: true, opaque: "b" }, strong("c")]],
    ['"a,b"', [strong("a,b")]],
    ['""', [strong("")]],
    [',, "a",', [strong("a")]],
    ["", []],
    ["\t", []],
  ])("reads %j", (header, expected) => {
    expect(parseTagList(header)).toEqual(expected);
  });

  it.each(["a", "7-3-a", 'w/"a"', '"a', '"a" "b"', '"a", b', '*, "a"', '"a b"', "'a'"])(
    "takes %j for a list of nothing",
    (header) => {
      expect(parseTagList(header)).toEqual([]);
    },
  );

  it("is quick with any header", () => {
    const blanks = " \t".repeat(8000);
    expect(parseTagList(`"a"${blanks}b`)).toEqual([]);
    expect(parseTagList(`${blanks}b`)).toEqual([]);
    assert(
      property(string({ unit: "binary-ascii" }), (header) => {
        const tags = parseTagList(header);
        expect(tags === "any" || Array.isArray(tags)).toBe(true);
      }),
    );
  });
});

describe("listsState", () => {
  it.each([
    ["*", true],
    ['"7-3-0123456789abcdef"', true],
    ['"7-3-whatever"', true],
    ['"1-1-a", "7-3-b"', true],
    ['W/"7-3-0123456789abcdef"', false],
    ['"7-2-a"', false],
    ['"7-4-a"', false],
    ['"7-31-a"', false],
    ['"17-3-a"', false],
    ['"7-3"', true],
    ["", false],
  ])("%s: %s", (header, expected) => {
    expect(listsState(parseTagList(header), state)).toBe(expected);
  });
});

describe("listsTag", () => {
  it.each([
    ["*", true],
    ['"7-3-a"', true],
    ['W/"7-3-a"', true],
    ['"b", "7-3-a"', true],
    ['"7-3-b"', false],
    ["", false],
  ])("%s: %s", (header, expected) => {
    expect(listsTag(parseTagList(header), '"7-3-a"')).toBe(expected);
  });
});
