import { expect, test } from "vitest";
import { isNoNumber, numberOf } from "./typed-number.ts";

test.each([
  ["0", 0],
  ["-5", -5],
  [" 12 ", 12],
  ["", ""],
  ["-", "-"],
  ["1.5", "1.5"],
  ["1e3", "1e3"],
  ["twelve", "twelve"],
])("%j is held as %j", (text, value) => {
  expect(numberOf(text)).toBe(value);
  expect(isNoNumber(text)).toBe(typeof value === "string");
});

test.each([[7], [null], [undefined]])("%j is not typed text", (value) => {
  expect(isNoNumber(value)).toBe(false);
});
