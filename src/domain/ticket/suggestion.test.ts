import { describe, expect, test } from "vitest";
import { settleSuggestion } from "./suggestion.ts";

const PRESENT = 1;
const SUGGESTED = 2;
const OTHER = 3;
const EARLIER = 4;

describe("a category suggestion on a saved ticket", () => {
  test.each([
    {
      why: "stays open while the category is kept",
      suggested: SUGGESTED,
      human: 0,
      to: PRESENT,
      expected: { fields: { suggestedCategoryId: SUGGESTED, humanCategoryId: 0 }, applied: false },
    },
    {
      why: "is applied when its category is chosen",
      suggested: SUGGESTED,
      human: 0,
      to: SUGGESTED,
      expected: { fields: { suggestedCategoryId: 0, humanCategoryId: SUGGESTED }, applied: true },
    },
    {
      why: "is used up, not applied, when another category is chosen",
      suggested: SUGGESTED,
      human: 0,
      to: OTHER,
      expected: { fields: { suggestedCategoryId: 0, humanCategoryId: OTHER }, applied: false },
    },
    {
      why: "does not overwrite an earlier decision",
      suggested: SUGGESTED,
      human: EARLIER,
      to: OTHER,
      expected: { fields: { suggestedCategoryId: 0, humanCategoryId: EARLIER }, applied: false },
    },
    {
      why: "is applied beside an earlier decision",
      suggested: SUGGESTED,
      human: EARLIER,
      to: SUGGESTED,
      expected: { fields: { suggestedCategoryId: 0, humanCategoryId: EARLIER }, applied: true },
    },
    {
      why: "that does not exist leaves a change of category unnoticed",
      suggested: 0,
      human: 0,
      to: OTHER,
      expected: { fields: { suggestedCategoryId: 0, humanCategoryId: 0 }, applied: false },
    },
    {
      why: "for the present category stays open while it is kept",
      suggested: PRESENT,
      human: 0,
      to: PRESENT,
      expected: { fields: { suggestedCategoryId: PRESENT, humanCategoryId: 0 }, applied: false },
    },
  ])("$why", ({ suggested, human, to, expected }) => {
    const stored = {
      categoryId: PRESENT,
      suggestedCategoryId: suggested,
      humanCategoryId: human,
    };
    expect(settleSuggestion(stored, to)).toEqual(expected);
  });
});
