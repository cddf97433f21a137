import { expect, test } from "vitest";
import { wordsOf, type Text } from "../texts/text.ts";
import { diskCheck, jobsCheck, problemOfMigrations } from "./health-checks.ts";

const words = (problem: Text | null) => (problem === null ? null : wordsOf(problem, null));

test.each([
  [28, 29, "have not been brought to this version"],
  [29, 29, null],
  [30, 29, "belong to a newer version"],
])("tables after %i of %i migrations", (applied, known, problem) => {
  expect(words(problemOfMigrations(applied, known))).toBe(problem);
});

test.each([
  [null, null],
  [0, null],
  [300, null],
  [301, "have stood still for minutes"],
])("jobs that are silent for %s seconds", async (silent, problem) => {
  expect(words(await jobsCheck(() => silent).findProblem())).toBe(problem);
});

test.each([
  [64 * 1024 * 1024, null],
  [64 * 1024 * 1024 - 1, "has no room left"],
])("a disk with %i bytes", async (bytes, problem) => {
  expect(words(await diskCheck("/data", async () => bytes).findProblem())).toBe(problem);
});

test("the disk of a folder is looked at", async () => {
  expect(await diskCheck(import.meta.dirname).findProblem()).toBeNull();
  expect(await diskCheck("/nowhere/at/all").findProblem()).toBeNull();
  await expect(diskCheck(`${import.meta.filename}/x`).findProblem()).rejects.toThrow("ENOTDIR");
});
