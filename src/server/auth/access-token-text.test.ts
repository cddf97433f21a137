import { expect, it } from "vitest";
import { formatAccessToken, parseAccessToken } from "./access-token-text.ts";

const parts = { contextIdentifier: "Cust-1_a", secret: "abc_-9" };

it("is written as published and read back, with its colon encoded or not", () => {
  const token = formatAccessToken(parts);
  expect(token).toBe("8A:Cust-1_a.abc_-9");
  for (const spelling of [token, token.replace(":", "%3a"), token.replace(":", "%3A")]) {
    expect(parseAccessToken(spelling)).toEqual(parts);
  }
});

it.each([
  "",
  "8A:",
  "8A:Cust1",
  "8A:Cust1.",
  "8A:.x",
  "8B:Cust1.x",
  "8a:Cust1.x",
  "8A%3bCust1.x",
  "8A%253aCust1.x",
  "8A:Cust1.x y",
  "8A:Cust1.x.y",
  ` 8A:Cust1.x`,
  `8A:${"c".repeat(65)}.x`,
  `8A:Cust1.${"x".repeat(201)}`,
])("is not %j", (token) => {
  expect(parseAccessToken(token)).toBeNull();
});
