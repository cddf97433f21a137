import { describe, expect, test } from "vitest";
import { ImportTally } from "../../../domain/import/import-tally.ts";
import { describeTally } from "./describe-tally.ts";

function tallyOf(...results: readonly Parameters<ImportTally["count"]>[]): ImportTally {
  const tally = new ImportTally();
  for (const result of results) tally.count(...result);
  return tally;
}

describe("what an import did, in words", () => {
  test("has a line for each kind and a column for each outcome that there was", () => {
    const tally = tallyOf(
      ["category", "matched"],
      ["ticket", "created"],
      ["ticket", "created"],
      ["ticket", "unchanged"],
    );
    expect(describeTally(tally)).toBe(
      [
        "            new  unchanged  was here",
        "categories    0          0         1",
        "tickets       2          1         0",
      ].join("\n"),
    );
    expect(tally.isComplete).toBe(true);
  });

  test("says why something is not here as it is there", () => {
    const tally = tallyOf(["ticket", "skipped"]);
    tally.remark({ kind: "ticket", sourceId: 7, reason: "it cannot be read" });
    expect(describeTally(tally)).toBe(
      [
        "         skipped",
        "tickets        1",
        "",
        "Not here as it is there:",
        "  tickets 7: it cannot be read",
      ].join("\n"),
    );
    expect(tally.isComplete).toBe(false);
  });

  test.each([
    [100, []],
    [101, ["  and 1 more"]],
  ])("tells at most a hundred reasons: of %i", (count, rest) => {
    const tally = tallyOf(["ticket", "skipped"]);
    for (let id = 1; id <= count; id += 1) {
      tally.remark({ kind: "ticket", sourceId: id, reason: "why" });
    }
    const lines = describeTally(tally).split("\n");
    expect(lines.slice(4)).toHaveLength(100 + rest.length);
    expect(lines.slice(104)).toEqual(rest);
  });
});
