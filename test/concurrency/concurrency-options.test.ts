import { expect, test } from "vitest";
import { readConcurrencyOptions, UsageError } from "./concurrency-options.ts";

test.each([
  [[], { minutes: 10, seed: 7, databaseUrl: null }],
  [["--minutes", "0.5", "--seed", "0"], { minutes: 0.5, seed: 0, databaseUrl: null }],
  [["--database-url", "postgres://a"], { minutes: 10, seed: 7, databaseUrl: "postgres://a" }],
  [["-h"], null],
])("%j", (args, expected) => {
  expect(readConcurrencyOptions(args, 3_000_000_007)).toEqual(expected);
});

test.each([
  [["--minutes", "0"], "--minutes takes a number above 0, and not 0."],
  [["--minutes", "soon"], "--minutes"],
  [["--seed", "-1"], "--seed"],
  [["--seed", "1000000001"], "--seed"],
  [["--clients"], "--clients"],
])("%j is refused", (args, words) => {
  const read = () => readConcurrencyOptions(args, 0);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(words);
});
