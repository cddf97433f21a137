import { expect, test } from "vitest";
import { formatLogLine } from "./format-log-line.ts";

test.each([
  [{ level: 30, msg: "answered" }, "info answered"],
  [{ level: 40, msg: "slow", status: 200, route: "/a" }, "warn slow status=200 route=/a"],
  [{ level: 30, msg: "m", client: "a b", none: null }, 'info m client="a b" none=null'],
  [
    { level: 50, msg: "failed", err: { message: "x", stack: "Error: x\n at y" } },
    "error failed\nError: x\n at y",
  ],
  [{ level: 30, msg: "m", operationId: "7f" }, "info m"],
  [{ level: 35 }, "35 "],
])("%j reads %j", (line, text) => {
  const json = JSON.stringify({ time: "2026-03-02T10:11:12.345Z", ...line });
  const formatted = formatLogLine(json);
  expect(formatted).toMatch(/^\d\d:\d\d:\d\d /);
  expect(formatted.slice(9)).toBe(`${text}\n`);
});
