import { describe, expect, it } from "vitest";
import { packRequest, type FuzzRequest } from "../requests/fuzz-request.ts";
import { fuzzHelp, readFuzzOptions, UsageError } from "./fuzz-options.ts";

const NOW = 5_000_000_007;
const usual = { minutes: 10, seed: 7, databaseUrl: null, replay: null };
const request: FuzzRequest = {
  sender: "agent",
  method: "POST",
  target: "/api/v1/Ticket?x=\u00E6",
  headers: [["Accept", "text/xml"]],
  body: "AAH/",
};

describe("the options of npm run fuzz", () => {
  it.each<[readonly string[], object]>([
    [[], usual],
    [["--minutes", "0.5"], { ...usual, minutes: 0.5 }],
    [["--seed", "3", "--minutes=2"], { ...usual, minutes: 2, seed: 3 }],
    [["--database-url", "postgres://a/b"], { ...usual, databaseUrl: "postgres://a/b" }],
    [["--replay", packRequest(request)], { ...usual, replay: request }],
  ])("%j", (args, options) => {
    expect(
      readFuzzOptions(
        args.map((arg) => arg),
        NOW,
      ),
    ).toEqual(options);
  });

  it.each([["--help"], ["-h"]])("%s asks for the help", (arg) => {
    expect(readFuzzOptions([arg], NOW)).toBeNull();
    expect(fuzzHelp).toContain("--replay");
  });

  it.each([
    ["--minutes", "0"],
    ["--minutes", "x"],
    ["--seed", "1.5"],
    ["--seed", "1000000001"],
    ["--replay", "x"],
    ["--wrong", "1"],
  ])("%s %s is wrong use", (...args) => {
    expect(() => readFuzzOptions(args, NOW)).toThrow(UsageError);
  });
});
