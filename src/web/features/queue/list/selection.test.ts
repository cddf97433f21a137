import { describe, expect, it } from "vitest";
import {
  countSelected,
  everythingSelected,
  extended,
  isSelected,
  nothingSelected,
  toggled,
} from "./selection.ts";

const idAt = (index: number): number | undefined => (index < 10 ? 100 + index : undefined);
const idsOf = (selection: ReturnType<typeof toggled>): unknown =>
  selection.kind === "all" ? "all" : [...selection.ids].sort((one, other) => one - other);

describe("a selection", () => {
  it("gains and loses a ticket", () => {
    const one = toggled(nothingSelected, 101, 1);
    expect(idsOf(one)).toEqual([101]);
    expect(idsOf(toggled(one, 101, 1))).toEqual([]);
    expect([isSelected(one, 101), isSelected(one, 102)]).toEqual([true, false]);
  });

  it("is extended from where it began, in both directions, and keeps what it had", () => {
    const begun = toggled(toggled(nothingSelected, 109, 9), 104, 4);
    const down = extended(begun, { from: 4, to: 6, idAt });
    expect(idsOf(down)).toEqual([104, 105, 106, 109]);
    expect(idsOf(extended(down, { from: 6, to: 3, idAt }))).toEqual([103, 104, 105, 106, 109]);
  });

  it("begins where the user is when there is none, and leaves out rows that are not there yet", () => {
    expect(idsOf(extended(nothingSelected, { from: 8, to: 11, idAt }))).toEqual([108, 109]);
  });

  it("of everything counts what the list has, and shrinks to the ticket that is pointed at", () => {
    expect(countSelected(everythingSelected, 50_000)).toBe(50_000);
    expect(isSelected(everythingSelected, 7)).toBe(true);
    expect(extended(everythingSelected, { from: 0, to: 3, idAt })).toBe(everythingSelected);
    expect(idsOf(toggled(everythingSelected, 103, 3))).toEqual([103]);
  });
});
