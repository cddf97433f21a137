import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeAfter, placeInOrder, type Placed } from "./sort-order.ts";

const rowsOf = (...places: readonly number[]): Placed[] =>
  places.map((sortOrder, index) => ({ id: index + 1, sortOrder }));

describe("a row that is given a place", () => {
  it.each([
    {
      where: "to the front",
      rows: rowsOf(1, 2, 3),
      id: 3,
      sortOrder: 1,
      expected: { 3: 1, 1: 2, 2: 3 } as object,
    },
    {
      where: "where a gap ends the moving",
      rows: rowsOf(1, 2, 4),
      id: 3,
      sortOrder: 1,
      expected: { 3: 1, 1: 2, 2: 3 } as object,
    },
    {
      where: "into a gap",
      rows: rowsOf(1, 5, 9),
      id: 1,
      sortOrder: 7,
      expected: { 1: 7 } as object,
    },
    { where: "where it is", rows: rowsOf(1, 2, 3), id: 2, sortOrder: 2, expected: {} as object },
    {
      where: "where it is with another one",
      rows: rowsOf(1, 2, 2),
      id: 2,
      sortOrder: 2,
      expected: { 3: 3 } as object,
    },
    {
      where: "behind all",
      rows: rowsOf(1, 2, 3),
      id: 1,
      sortOrder: 100,
      expected: { 1: 100 } as object,
    },
  ])("goes $where", ({ rows, id, sortOrder, expected }) => {
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
