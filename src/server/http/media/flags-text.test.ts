import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineFlags } from "../../../contract/enum.ts";
import { EFieldRight, ETableRight } from "../../../contract/enums/rights.ts";
import { TicketCategoryFlags } from "../../../contract/enums/ticket-category.ts";
import { flagsText } from "./flags-text.ts";

describe("flagsText", () => {
  it.each([
    ["ETableRight", ETableRight, 0, "None"],
    ["ETableRight", ETableRight, 1, "Select"],
    ["ETableRight", ETableRight, 7, "URI"],
    ["ETableRight", ETableRight, 15, "FULL"],
    ["ETableRight", ETableRight, 16, "Filtering"],
    ["ETableRight", ETableRight, 37, "RI, RestrictedUpdate"],
    ["ETableRight", ETableRight, 39, "Select, WRITE"],
    ["ETableRight", ETableRight, 255, "Delete, RF, WRITE, Unused1, Uninitialized"],
    ["EFieldRight", EFieldRight, 0, "None"],
    ["EFieldRight", EFieldRight, 32, "Nullable"],
    ["EFieldRight", EFieldRight, 67, "Update, UIHintMandatory"],
    ["EFieldRight", EFieldRight, 192, "UIHints"],
    ["TicketCategoryFlags", TicketCategoryFlags, 0, "Unknown"],
    ["TicketCategoryFlags", TicketCategoryFlags, 9, "Internal, ListInMain"],
  ])("writes %s", (_name, type, mask, expected) => {
    expect(flagsText(type)(mask)).toBe(expected);
  });

  it("writes nothing for no bits when zero has no name", () => {
    const Days = defineFlags("Days", { Monday: 1, Tuesday: 2 });
    expect(flagsText(Days)(0)).toBe("");
  });

  it("explains every bit of every mask", () => {
    for (const type of [ETableRight, EFieldRight, TicketCategoryFlags]) {
      const textOf = flagsText(type);
      const values: Readonly<Record<string, number>> = type.values;
      const allBits = Object.values(values).reduce((all, bits) => all | bits, 0);
      fc.assert(
        fc.property(fc.nat(), (any) => {
          const mask = any & allBits;
          const bits = textOf(mask)
            .split(", ")
            .reduce((sum, name) => sum | (values[name] ?? Number.NaN), 0);
          expect(bits).toBe(mask);
        }),
      );
    }
  });
});
