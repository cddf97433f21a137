import { describe, expect, it } from "vitest";
import { AppError } from "../../errors.ts";
import { readDryRunWish } from "./dry-run-wish.ts";

describe("a Prefer header", () => {
  it.each([
    { header: "dry-run", explain: false },
    { header: "Dry-Run", explain: false },
    { header: "dry-run=", explain: false },
    { header: 'dry-run=""', explain: false },
    { header: "dry-run; explain", explain: true },
    { header: "dry-run;explain", explain: true },
    { header: "dry-run ; foo=1 ; Explain", explain: true },
    { header: "respond-async, dry-run; explain, wait=10", explain: true },
    { header: 'foo="a, \\"dry-run\\"", dry-run', explain: false },
    { header: "dry-run, dry-run; explain", explain: false },
    { header: "wait=10; explain, dry-run", explain: false },
  ])("%j asks for a dry run", ({ header, explain }) => {
    expect(readDryRunWish(header)).toEqual({ explain });
  });

  it.each([undefined, "", "respond-async", "explain", "return=minimal; foo", "a,,b", '"'])(
    "%j does not",
    (header) => {
      expect(readDryRunWish(header)).toBeNull();
    },
  );

  it.each([
    "dry-run=1",
    'dry-run="false"',
    "dry run",
    "dryrun",
    "dry_run",
    '"dry-run"',
    'foo="dry-run',
    "foo=dry-run",
    "foo; dry-run",
    "dry-run;;;=",
  ])("%j is refused, as somebody may have meant a dry run", (header) => {
    expect(() => readDryRunWish(header)).toThrow(AppError);
  });
});
