import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeAfter, placeInOrder, type Placed } from "./sort-order.ts";

const rowsOf = (...places: readonly number[]): Placed[] =>
  places.map((sortOrder, index) => ({ id: index + 1, sortOrder }));

describe("a row that is given a place", () => {
  it.each([
    ["to the front", rowsOf(1, 2, 3), 3, 1, { 3: 1, 1: 2, 2: 3 }],
    ["where a gap ends the moving", rowsOf(1, 2, 4), 3, 1, { 3: 1, 1: 2, 2: 3 }],
    ["into a gap", rowsOf(1, 5, 9), 1, 7, { 1: 7 }],
    ["where it is", rowsOf(1, 2, 3), 2, 2, {}],
    ["where it is with another one", rowsOf(1, 2, 2), 2, 2, { 3: 3 }],
    ["behind all", rowsOf(1, 2, 3), 1, 100, { 1: 100 }],
  ])("goes %s", (_where, rows, id, sortOrder, expected) => {
    expect(Object.fromEntries(placeInOrder(rows, { id, sortOrder }))).toEqual(expected);
  });

  it("has it alone, and the others keep their order", () => {
    const place = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 8 }),
        place,
        fc.nat(),
        (places, to, pick) => {
          const rows = rowsOf(...places);
          const id = (pick % rows.length) + 1;
          const changes = placeInOrder(rows, { id, sortOrder: to });
          const after = rows.map((row) => ({
            ...row,
            sortOrder: changes.get(row.id) ?? row.sortOrder,
          }));
          expect(after.filter(({ sortOrder }) => sortOrder === to)).toEqual([
            { id, sortOrder: to },
          ]);
          const orderOf = (all: readonly Placed[]): number[] =>
            all
              .filter((row) => row.id !== id)
              .toSorted((one, other) => one.sortOrder - other.sortOrder || one.id - other.id)
              .map((row) => row.id);
          expect(orderOf(after)).toEqual(orderOf(rows));
        },
      ),
    );
  });

  it("comes behind all others when it is new", () => {
    expect(placeAfter([])).toBe(1);
    expect(placeAfter(rowsOf(4, 9, 2))).toBe(10);
  });
});
