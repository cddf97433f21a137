import { expect, test } from "vitest";
import { toOwnPaths } from "./own-paths.ts";

const names = { Role: "RoleId", RequestSignature: "Signature" };

test.each([
  ["Role/Id", "RoleId"],
  ["Role", "RoleId"],
  ["RequestSignature", "Signature"],
  ["Name", "Name"],
  ["Hours/0/From", "Hours/0/From"],
  ["constructor", "constructor"],
])("a fault at %s stands at %s", (path, own) => {
  expect([...toOwnPaths(new Map([[path, "No."]]), names)]).toEqual([[own, "No."]]);
});

test("two faults of one member are both told", () => {
  const faults = new Map([
    ["Role", "One."],
    ["Role/Id", "Two."],
  ]);
  expect([...toOwnPaths(faults, names)]).toEqual([["RoleId", "One. Two."]]);
});
