import { describe, expect, test } from "vitest";
import { decideImport } from "./decide-import.ts";

const link = { localId: 7, fingerprint: "as read", localState: "as stored" };

describe("what is done with a record of another desk", () => {
  test.each([
    ["is new", null, { fingerprint: "as read", localState: null }, "create"],
    ["is the same", link, { fingerprint: "as read", localState: "as stored" }, "unchanged"],
    [
      "is the same, and changed here",
      link,
      { fingerprint: "as read", localState: "x" },
      "unchanged",
    ],
    ["is the same, and gone here", link, { fingerprint: "as read", localState: null }, "unchanged"],
    ["changed", link, { fingerprint: "other", localState: "as stored" }, "update"],
    ["changed on both sides", link, { fingerprint: "other", localState: "x" }, "changedHere"],
    ["changed, and is gone here", link, { fingerprint: "other", localState: null }, "goneHere"],
    [
      "changed, and was here before",
      { ...link, localState: null },
      { fingerprint: "other", localState: "x" },
      "ownHere",
    ],
  ] as const)("that %s", (_what, known, sides, decision) => {
    expect(decideImport(known, sides)).toBe(decision);
  });
});
