import { expect, it } from "vitest";
import { isProtectedAddress } from "./is-protected-address.ts";

it.each([
  ["https://login.example.com", true],
  ["https://login.example.com/tenant/v2.0", true],
  ["http://127.0.0.1:4000", true],
  ["http://127.9.9.9:4000", true],
  ["http://localhost:4000", true],
  ["http://[::1]:4000", true],
  ["http://login.example.com", false],
  ["http://10.0.0.1", false],
  ["http://localhost.example.com", false],
  ["https://user@login.example.com", false],
  ["https://:word@login.example.com", false],
  ["ftp://login.example.com", false],
  ["login.example.com", false],
  ["", false],
])("takes %s for the address of a provider: %s", (text, expected) => {
  expect(isProtectedAddress(text)).toBe(expected);
});
