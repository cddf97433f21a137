import { expect, it } from "vitest";
import { everyScope, scopesOf, sharedScopes } from "./scope.ts";

it.each([
  [[], []],
  [["read"], ["read"]],
  [["write"], ["read", "write"]],
  [
    ["write", "read"],
    ["read", "write"],
  ],
  [["openid", "READ", "read "], []],
])("the names %j stand for %j", (names, expected) => {
  expect([...scopesOf(names)]).toEqual(expected);
});

it("two credentials together allow what both allow", () => {
  const read = scopesOf(["read"]);
  expect([...sharedScopes(read, everyScope)]).toEqual(["read"]);
  expect([...sharedScopes(everyScope, everyScope)]).toEqual(["read", "write"]);
  expect([...sharedScopes(read, new Set())]).toEqual([]);
});
