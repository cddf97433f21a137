import { describe, expect, it } from "vitest";
import { describeMalformed, describeProblem } from "./describe-problem.ts";

describe("describeProblem", () => {
  it.each([
    [{ code: "type", expected: "integer" }, "Expected a whole number."],
    [{ code: "type", expected: "names" }, "Expected names of values, separated by commas."],
    [{ code: "range", expected: "integer" }, "The number does not fit into 32 bits."],
    [{ code: "range", expected: "number" }, "The number is too large."],
    [
      { code: "length", maxLength: 255, length: 300 },
      "At most 255 characters are allowed; there are 300.",
    ],
    [{ code: "name", of: "TicketOrigin" }, "TicketOrigin has no such value."],
    [{ code: "nul" }, "The text contains a NUL character."],
  ] as const)("makes a sentence of %j", (problem, sentence) => {
    expect(describeProblem({ path: "Title", ...problem })).toBe(sentence);
  });
});

describe("describeMalformed", () => {
  it.each([
    [
      { code: "syntax", line: 2, column: 7 },
      "The request body is not valid JSON at line 2, column 7.",
    ],
    [
      { code: "too-deep", line: 1, column: 65 },
      "The request body is nested too deeply at line 1, column 65.",
    ],
    [
      { code: "too-large", line: 1, column: 9 },
      "The request body has too many values, counted up to line 1, column 9.",
    ],
    [
      { code: "pair", fault: "encoding", pair: 3 },
      "Pair 3 of the form is not percent-encoded UTF-8.",
    ],
    [{ code: "too-many-pairs" }, "A form may have at most 1,000 pairs."],
    [{ code: "no-entity" }, "Entity to save is not in request body"],
    [
      { code: "not-an-object" },
      "The request body must be a JSON object with one member for each argument.",
    ],
  ] as const)("makes a sentence of %j", (malformed, sentence) => {
    expect(describeMalformed(malformed)).toBe(sentence);
  });
});
