import { expect, it } from "vitest";
import { isOffered } from "./is-offered.ts";

it.each<[number, readonly number[], boolean]>([
  [3, [], true],
  [3, [3], true],
  [3, [1, 3], true],
  [3, [1], false],
  [0, [1], false],
])("row %j of %j: %j", (id, available, offered) => {
  expect(isOffered(id, available)).toBe(offered);
});
