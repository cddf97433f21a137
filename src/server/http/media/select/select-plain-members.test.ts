import { expect, it } from "vitest";
import { selectPlainMembers } from "./select-plain-members.ts";
import { parseSelection } from "./selection.ts";

const value = { Id: 7, Values: { Deadline: { Rule: "r" }, Owner: null }, Steps: [{ A: 1, B: 2 }] };

it.each([
  ["Id", { Id: 7, Values: null, Steps: null }],
  ["values/DEADLINE", { Id: null, Values: { Deadline: { Rule: "r" }, Owner: null }, Steps: null }],
  ["Values", { Id: null, Values: value.Values, Steps: null }],
  ["Steps/A", { Id: null, Values: null, Steps: [{ A: 1, B: null }] }],
  ["Id/Deeper,Unknown", { Id: 7, Values: null, Steps: null }],
])("%s leaves %j", (text, expected) => {
  const selection = parseSelection(text);
  expect(selection).not.toBeNull();
  expect(selectPlainMembers(value, selection ?? new Map())).toEqual(expected);
});
