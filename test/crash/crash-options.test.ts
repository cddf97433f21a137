import { expect, test } from "vitest";
import { readCrashOptions, UsageError } from "./crash-options.ts";

test.each([
  [[], { kills: 100, minutes: 60, seed: 7, databases: ["embedded", "local"] }],
  [
    ["--kills", "1", "--minutes", "5", "--seed", "0"],
    { kills: 1, minutes: 5, seed: 0, databases: ["embedded", "local"] },
  ],
  [["--database", "embedded"], { kills: 100, minutes: 60, seed: 7, databases: ["embedded"] }],
  [["--database", "local"], { kills: 100, minutes: 60, seed: 7, databases: ["local"] }],
  [["--help"], null],
])("%j", (args, expected) => {
  expect(readCrashOptions(args, 3_000_000_007)).toEqual(expected);
});

test.each([
  [["--kills", "0"], "--kills takes whole numbers from 1 on, and not 0."],
  [["--kills", "1.5"], "--kills takes whole numbers from 1 on, and not 1.5."],
  [["--minutes", "0"], "--minutes takes whole numbers from 1 on"],
  [["--seed", "-1"], "--seed"],
  [["--seed", "1000000001"], "--seed"],
  [["--database", "mysql"], "--database must be embedded, local or both, and not mysql."],
  [["--often"], "--often"],
])("%j is refused", (args, words) => {
  const read = () => readCrashOptions(args, 0);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(words);
});
