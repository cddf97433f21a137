import { expect, it } from "vitest";
import { formTargets } from "./form-targets.ts";

it.each([
  ["https://a.example/back?x=1", "'self' https://a.example"],
  ["https://a.example:8443/", "'self' https://a.example:8443"],
  ["http://127.0.0.1:4000/back", "'self' http://127.0.0.1:4000"],
  ["http://[::1]:4000/back", "'self' http:"],
  ["https://a.example;script-src/back", "'self' https:"],
  ["https://a'b.example/back", "'self' https:"],
  ["https://b\u00fccher.example/back", "'self' https://xn--bcher-kva.example"],
])("lets a form lead to %s by %s", (redirectUri, expected) => {
  expect(formTargets(redirectUri)).toBe(expected);
});
