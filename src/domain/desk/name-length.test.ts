import { describe, expect, it } from "vitest";
import { lengthOfName } from "./name-length.ts";

describe("the length of a name", () => {
  it.each([
    ["", 0],
    ["Open", 4],
    ["Open  ", 4],
    ['US:"Open";NO:"Åpen og klar"', 12],
    ['US:"Open";', 4],
    ['US:"Say ""hi"""', 8],
    ['US:"Open" or so', 15],
    ['See US:"Open"', 13],
    ['US:"Open', 8],
  ])("of %j is %i", (name, length) => {
    expect(lengthOfName(name)).toBe(length);
  });
});
