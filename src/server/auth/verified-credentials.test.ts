import { describe, expect, it } from "vitest";
import { createVerifiedCredentials } from "./verified-credentials.ts";

function startRemembering() {
  let nowMs = 0;
  const verified = createVerifiedCredentials({
    monotonicMs: () => nowMs,
    keepMs: 1000,
    entriesMax: 2,
  });
  const key = verified.keyOf("tje0", "Tje0");
  return { verified, key, passMs: (ms: number) => (nowMs += ms) };
}

describe("verified credentials", () => {
  it.each([
    [999, 7],
    [1000, undefined],
  ])("are recalled for a second: after %i ms", (ms, userId) => {
    const { verified, key, passMs } = startRemembering();
    verified.remember(key, 7, verified.epoch());
    passMs(ms);
    expect(verified.recall(key)).toBe(userId);
  });

  it("are kept longer when they were verified again", () => {
    const { verified, key, passMs } = startRemembering();
    verified.remember(key, 7, verified.epoch());
    passMs(600);
    verified.remember(key, 7, verified.epoch());
    passMs(600);
    expect(verified.recall(key)).toBe(7);
  });

  it.each([
    ["tje0", "tje0"],
    ["tje", "0Tje0"],
    ["tje0T", "je0"],
    ["", "tje0Tje0"],
  ])("are not mixed up with %j and %j", (loginName, password) => {
    const { verified, key } = startRemembering();
    expect(verified.keyOf(loginName, password)).not.toBe(key);
  });

  it("cannot be looked up with the key of another process", () => {
    const { key } = startRemembering();
    expect(startRemembering().key).not.toBe(key);
  });

  it("are forgotten together", () => {
    const { verified, key } = startRemembering();
    verified.remember(key, 7, verified.epoch());
    verified.forgetAll();
    expect(verified.recall(key)).toBeUndefined();
  });

  it("are not remembered when something changed while they were looked at", () => {
    const { verified, key } = startRemembering();
    const epoch = verified.epoch();
    verified.forgetAll();
    verified.remember(key, 7, epoch);
    expect(verified.recall(key)).toBeUndefined();
    verified.remember(key, 7, verified.epoch());
    expect(verified.recall(key)).toBe(7);
  });

  it("give way to newer ones when there are too many", () => {
    const { verified } = startRemembering();
    const keys = [1, 2, 3].map((id) => verified.keyOf(`user${id}`, "password"));
    for (const [index, key] of keys.entries()) verified.remember(key, index, verified.epoch());
    expect(keys.map((key) => verified.recall(key))).toEqual([undefined, 1, 2]);
  });
});
