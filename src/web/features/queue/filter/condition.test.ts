import { array, assert, constantFrom, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { joinConditions, partsOf, writeCondition } from "./condition.ts";

describe("the conditions of a filter", () => {
  it.each([
    ["", []],
    ["status eq 1", [{ column: "status", operator: "eq", values: ["1"] }]],
    ["ownedBy currentAssociate", [{ column: "ownedBy", operator: "currentAssociate", values: [] }]],
    [
      "title contains 'it''s, and'",
      [{ column: "title", operator: "contains", values: ["it's, and"] }],
    ],
    ["deadline<2026-01-01", [{ column: "deadline", operator: "<", values: ["2026-01-01"] }]],
    [
      "status oneOf (1,'Post poned') AND person/fullName begins \"A\"",
      [
        { column: "status", operator: "oneOf", values: ["1", "Post poned"] },
        { column: "person/fullName", operator: "begins", values: ["A"] },
      ],
    ],
    [
      "categoryId in (5, 7) and priorityId = 2",
      [
        { column: "categoryFullName", operator: "in", values: ["5", "7"] },
        { column: "priorityName", operator: "=", values: ["2"] },
      ],
    ],
    ["a eq 1 or b eq 2 and c eq 3", [null]],
    ["(a eq 1 or b eq 2) and c isNull", [null, { column: "c", operator: "isNull", values: [] }]],
    ["not a eq 1", [null]],
    ["a eq 'open", [null]],
    ["substringof('a',title)", [null]],
    ["a oneOf (1,2", [null]],
    ["a oneOf ()", [{ column: "a", operator: "oneOf", values: [] }]],
  ])("of %j are seen one by one", (filter, conditions) => {
    expect(partsOf(filter).map(({ read }) => read)).toEqual(conditions);
  });

  it("are the same after they were written and read, whatever their values are", () => {
    const value = string({ unit: "grapheme" });
    const condition = record({
      column: constantFrom("title", "person/fullName"),
      operator: constantFrom("eq", "oneOf"),
      values: array(value, { maxLength: 4 }),
    });
    assert(
      property(array(condition), (conditions) => {
        const filter = joinConditions(conditions.map(writeCondition));
        expect(partsOf(filter).map(({ read }) => read)).toEqual(conditions);
      }),
    );
  });

  it("keep their own alternatives together when they are joined", () => {
    expect(joinConditions(["a eq 1 or b eq 2", "c eq 3", ""])).toBe(
      "(a eq 1 or b eq 2) and c eq 3",
    );
    expect(joinConditions(["a eq 1 or b eq 2"])).toBe("a eq 1 or b eq 2");
  });
});
