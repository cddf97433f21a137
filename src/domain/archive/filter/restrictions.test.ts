import { describe, expect, it } from "vitest";
import { printFilter } from "../../../../test/support/print-filter.ts";
import { filterLimits } from "./parse-filter.ts";
import { filterOfRestrictions, type Restriction } from "./restrictions.ts";

function restriction(name: string, wishes: Partial<Restriction> = {}): Restriction {
  return {
    name,
    operator: name === "" ? "" : "=",
    values: ["1"],
    isActive: true,
    subRestrictions: [],
    parentheses: 0,
    join: "and",
    ...wishes,
  };
}

const open = { parentheses: 1 };
const close = { parentheses: -1 };
const or = { join: "or" } as const;
const off = { isActive: false };

/** What a list of restrictions means, or what is wrong with it. */
function meaningOf(restrictions: readonly Restriction[]): string {
  const read = filterOfRestrictions(restrictions);
  return read.ok ? printFilter(read.filter) : read.fault.kind;
}

describe("a list of restrictions", () => {
  it.each<[string, readonly Restriction[], string]>([
    ["none", [], ""],
    ["one", [restriction("a")], "a = 1"],
    ["two", [restriction("a"), restriction("b")], "a = 1 and b = 1"],
    [
      "joins that bind differently",
      [restriction("a", or), restriction("b"), restriction("c")],
      "a = 1 or (b = 1 and c = 1)",
    ],
    [
      "parentheses",
      [restriction("a", { ...open, ...or }), restriction("b", close), restriction("c")],
      "(a = 1 or b = 1) and c = 1",
    ],
    [
      "parentheses within parentheses",
      [
        restriction("a", { parentheses: 2, ...or }),
        restriction("b", close),
        restriction("c", close),
      ],
      "(a = 1 or b = 1) and c = 1",
    ],
    ["one that is not active", [restriction("a"), restriction("b", off)], "a = 1"],
    ["none that is active", [restriction("a", off)], ""],
    [
      "one that is not active between joins",
      [restriction("a", or), restriction("b", off), restriction("c")],
      "a = 1 or c = 1",
    ],
    [
      "the parentheses of one that is not active",
      [
        restriction("a", { ...open, ...off, ...or }),
        restriction("b", { ...close, ...or }),
        restriction("c"),
      ],
      "b = 1 or c = 1",
    ],
    [
      "parts",
      [restriction("a", { subRestrictions: [restriction("b", or), restriction("c")] })],
      "a = 1 and (b = 1 or c = 1)",
    ],
    [
      "a group of parts without a column",
      [restriction("", { subRestrictions: [restriction("b"), restriction("c")] })],
      "b = 1 and c = 1",
    ],
    ["one parenthesis too many", [restriction("a", open)], "unbalanced"],
    ["one too few", [restriction("a", close)], "unbalanced"],
    [
      "as deep as allowed",
      [
        restriction("a", { parentheses: filterLimits.depth }),
        restriction("b", { parentheses: -filterLimits.depth }),
      ],
      "a = 1 and b = 1",
    ],
    ["one deeper", [restriction("a", { parentheses: filterLimits.depth + 1 })], "tooDeep"],
    ["far too deep", [restriction("a", { parentheses: 2_147_483_647 })], "tooDeep"],
    ["far too little", [restriction("a", { parentheses: -2_147_483_648 })], "unbalanced"],
    [
      "one comparison too many",
      Array.from({ length: filterLimits.comparisons + 1 }, () => restriction("a")),
      "tooMany",
    ],
  ])("%s", (_, restrictions, meaning) => {
    expect(meaningOf(restrictions)).toBe(meaning);
  });

  it("cannot nest parts without end", () => {
    let parts = restriction("a");
    for (let depth = 0; depth < 100; depth += 1)
      parts = restriction("a", { subRestrictions: [parts] });
    expect(meaningOf([parts])).toBe("tooDeep");
  });

  it("takes its values as they are", () => {
    expect(filterOfRestrictions([restriction("a", { values: ["null", "[I:5]"] })])).toEqual({
      ok: true,
      filter: {
        kind: "comparison",
        column: "a",
        operator: "=",
        operands: [
          { text: "null", form: "listed" },
          { text: "[I:5]", form: "listed" },
        ],
      },
    });
  });
});
