import { describe, expect, it } from "vitest";
import { readPaletteQuery } from "./palette-query.ts";

describe("what was typed into the palette", () => {
  it.each([
    ["", "", null, false],
    [" invoice ", "invoice", null, false],
    ["8391", "8391", 8391, false],
    ["#8391", "#8391", 8391, false],
    ["0", "0", null, false],
    ["2147483647", "2147483647", 2_147_483_647, false],
    ["2147483648", "2147483648", null, false],
    ["8391 billed", "8391 billed", null, false],
    ["> assign", "assign", null, true],
    [">12", "12", null, true],
  ])("%j asks for %j", (typed, text, ticketId, isCommandOnly) => {
    expect(readPaletteQuery(typed)).toEqual({ text, ticketId, isCommandOnly });
  });
});
