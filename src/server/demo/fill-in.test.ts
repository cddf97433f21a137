import { describe, expect, it } from "vitest";
import { fillIn } from "./fill-in.ts";

describe("fillIn", () => {
  it.each([
    ["Printer in {room}", { room: "B2.14" }, "Printer in B2.14"],
    ["{a} and {b}, {a} again", { a: "one", b: "two" }, "one and two, one again"],
    ["{agent} in {room}", { room: "A1.04" }, "{agent} in A1.04"],
    ["No slots { } here", { "": "x" }, "No slots { } here"],
    ["{price}", { price: "$& {room}", room: "A1" }, "$& {room}"],
  ])("makes %j with %j into %j", (text, words, filled) => {
    expect(fillIn(text, words)).toBe(filled);
  });
});
