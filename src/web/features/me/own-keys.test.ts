import { describe, expect, it } from "vitest";
import { keyTakenBy, withKey } from "./own-keys.ts";

const commands = [
  { id: "a", keys: "A", label: "me.keys" },
  { id: "b", keys: "Shift B", label: "me.keys" },
  { id: "c", label: "me.keys" },
] as const;

describe("own keys", () => {
  it("are kept until they are emptied", () => {
    expect(withKey({ a: "X" }, "b", "Y")).toEqual({ a: "X", b: "Y" });
    expect(withKey({ a: "X", b: "Y" }, "b", " ")).toEqual({ a: "X" });
  });

  it.each([
    [{}, null],
    [{ c: "a" }, "a"],
    [{ c: "shift  b" }, "b"],
    [{ c: "a", a: "Z" }, null],
    [{ c: "Q", a: "q" }, "a"],
  ])("of %j are taken by %j", (keys, taker) => {
    expect(keyTakenBy(commands, keys, "c")?.id ?? null).toBe(taker);
  });
});
