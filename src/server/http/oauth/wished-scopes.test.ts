import { expect, it } from "vitest";
import { everyScope, type Scope } from "../../../domain/access/scope.ts";
import { scopeText, wishedScopes } from "./wished-scopes.ts";

const readOnly: ReadonlySet<Scope> = new Set(["read"]);

it.each([
  [undefined, everyScope, "read write"],
  ["", everyScope, "read write"],
  ["openid", everyScope, "openid read write"],
  ["openid", readOnly, "openid read"],
  ["openid profile offline_access", everyScope, "openid read write"],
  ["read", everyScope, "read"],
  ["openid read", everyScope, "openid read"],
  ["write", everyScope, "read write"],
  ["write", readOnly, "read"],
  [" read  unknown ", everyScope, "read"],
  ["unknown", everyScope, null],
  ["READ", everyScope, null],
])("asks by %j of %o for %j", (parameter, registered, expected) => {
  const wished = wishedScopes(parameter, registered);
  expect(wished === null ? null : scopeText(wished)).toBe(expected);
});
