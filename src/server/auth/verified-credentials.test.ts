import { describe, expect, it } from "vitest";
import { createVerifiedCredentials } from "./verified-credentials.ts";

function atTime(startMs: number) {
  let nowMs = startMs;
  const verified = createVerifiedCredentials({
    monotonicMs: () => nowMs,
    keepMs: 1000,
    entriesMax: 2,
  });
  return { verified, passMs: (ms: number) => (nowMs += ms) };
}

describe("verified credentials", () => {
  it.each([
    [999, 7],
    [1000, undefined],
  ])("are recalled for a second: after %i ms", (ms, userId) => {
    const { verified, passMs } = atTime(0);
    verified.remember("tje0", "Tje0", 7);
    passMs(ms);
    expect(verified.recall("tje0", "Tje0")).toBe(userId);
  });

  it.each([
    ["tje0", "tje0"],
    ["tje", "0Tje0"],
    ["tje0T", "je0"],
    ["", "tje0Tje0"],
  ])("are not mixed up with %j and %j", (loginName, password) => {
    const { verified } = atTime(0);
    verified.remember("tje0", "Tje0", 7);
    expect(verified.recall(loginName, password)).toBeUndefined();
  });

  it("are forgotten together", () => {
    const { verified } = atTime(0);
    verified.remember("tje0", "Tje0", 7);
    verified.forgetAll();
    expect(verified.recall("tje0", "Tje0")).toBeUndefined();
  });

  it("give way to newer ones when there are too many", () => {
    const { verified } = atTime(0);
    for (const id of [1, 2, 3]) verified.remember(`user${id}`, "password", id);
    expect([1, 2, 3].map((id) => verified.recall(`user${id}`, "password"))).toEqual([
      undefined,
      2,
      3,
    ]);
  });
});
