import { expect, test } from "vitest";
import { createFailureLog } from "./failure-log.ts";

function watchedLog() {
  const lines: [kind: string, subject: unknown, failures: unknown][] = [];
  const note = (kind: string) => (fields: object) => {
    const { subject, failures } = fields as { subject: unknown; failures: unknown };
    lines.push([kind, subject, failures]);
  };
  const log = { error: note("error"), info: note("info") };
  return { lines, failures: createFailureLog(log as never) };
}

test("what keeps failing is told ever more rarely", () => {
  const { lines, failures } = watchedLog();
  for (let time = 0; time < 20; time += 1) failures.failed("ticket 7", new Error("no"));
  expect(lines.map(([, , count]) => count)).toEqual([1, 2, 4, 8, 16]);
});

test("every subject is counted by itself, and a success ends the row", () => {
  const { lines, failures } = watchedLog();
  failures.failed("ticket 7", new Error("no"));
  failures.failed("ticket 8", new Error("no"));
  failures.failed("ticket 7", new Error("no"));
  failures.failed("ticket 7", new Error("no"));
  failures.succeeded("ticket 7");
  failures.succeeded("ticket 7");
  failures.failed("ticket 7", new Error("no"));
  expect(lines).toEqual([
    ["error", "ticket 7", 1],
    ["error", "ticket 8", 1],
    ["error", "ticket 7", 2],
    ["info", "ticket 7", 3],
    ["error", "ticket 7", 1],
  ]);
});
