import { expect, it } from "vitest";
import { createSecret, hashSecret, isSameHash, isSameText } from "./secret.ts";

it("is another one each time, in letters that need no escaping", () => {
  const secrets = Array.from({ length: 50 }, createSecret);
  expect(new Set(secrets).size).toBe(50);
  for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
});

it.each([
  ["abc", "abc", true],
  ["abc", "abd", false],
  ["abc", "ab", false],
  ["", "", true],
  ["", "a", false],
  ["é", "e\u0301", false],
])("%j and %j are the same: %s", (one, other, same) => {
  expect(isSameText(one, other)).toBe(same);
  expect(isSameHash(hashSecret(one), hashSecret(other))).toBe(same);
});

it("does not fail on bytes of different lengths", () => {
  expect(isSameHash(new Uint8Array(32), new Uint8Array(31))).toBe(false);
});
