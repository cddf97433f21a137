import { expect, it } from "vitest";
import { shownChanges } from "./shown-changes.ts";

it.each([
  ["a list as its entries", '["read","write"]', "read, write"],
  ["numbers of a list", "[1,2]", "1, 2"],
  ["what is in a list of more than words as it is", '[{"Id":1}]', '[{"Id":1}]'],
  ["what only begins like a list as it is", "[urgent] call", "[urgent] call"],
  ["a word as it is", "Active", "Active"],
  ["zero, which says something", "0", "0"],
])("shows %s", (_, after, shown) => {
  const change = { Field: "X", Before: null, After: after };
  expect(shownChanges([change])).toEqual([{ field: "X", before: "", after: shown }]);
});

it.each([["[]"], ["{}"], [""], [null]])("leaves out what says nothing: %s", (nothing) => {
  expect(shownChanges([{ Field: "X", Before: nothing, After: nothing }])).toEqual([]);
});

it("shows what says nothing any more, or now says something", () => {
  const changes = [
    { Field: "Lost", Before: "a", After: "[]" },
    { Field: "Found", Before: "{}", After: "b" },
  ];
  expect(shownChanges(changes)).toEqual([
    { field: "Lost", before: "a", after: "" },
    { field: "Found", before: "", after: "b" },
  ]);
});
