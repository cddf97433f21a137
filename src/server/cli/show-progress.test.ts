import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { showProgress } from "./show-progress.ts";

test("progress without a terminal is a line for each tenth and each part", () => {
  const output = new PassThrough();
  const progress = showProgress("loading", output);
  progress.update(0, 1, "people");
  for (let done = 0; done <= 200; done += 1) progress.update(done, 200, "tickets");
  progress.end();
  const lines = String(output.read()).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "counterfoil: loading: people, 0 %",
    "counterfoil: loading: tickets, 0 %",
    "counterfoil: loading: tickets, 10 %",
  ]);
  expect(lines.slice(-2)).toEqual(["counterfoil: loading: tickets, 100 %", ""]);
  expect(lines).toHaveLength(13);
});
