import { expect, it } from "vitest";
import { readParameters } from "./read-parameters.ts";

it.each([
  ["a=1", "1", []],
  ["a=%20x%20", " x ", []],
  ["b=1", undefined, []],
  ["a=", undefined, []],
  ["a=1&a=2", undefined, ["a"]],
  ["a=1&a=1", undefined, ["a"]],
  ["a=&a=1", undefined, ["a"]],
  ["a=1&b=2&b=3", "1", ["b"]],
  ["a=x%00y", undefined, ["a"]],
  ["a=x%0Ay", undefined, ["a"]],
  ["a=%C3%A5", "å", []],
  ["A=1", undefined, []],
])("reads %s", (query, value, faulty) => {
  const parameters = readParameters(new URLSearchParams(query));
  expect(parameters.get("a")).toBe(value);
  expect([...parameters.faulty]).toEqual(faulty);
});
