import * as fc from "fast-check";
import { expect, it } from "vitest";
import { SPAN_LENGTH, spanOf } from "../../../domain/search/lexemes.ts";
import { searchWindows } from "./search-windows.ts";

it("of few tickets are one or two", () => {
  expect(searchWindows(1, [0])).toEqual([]);
  expect(searchWindows(2, [0])).toEqual([{ span: 0, from: 0, below: 2, mark: "~0" }]);
  expect(searchWindows(2048, [0])).toEqual([{ span: 0, from: 0, below: 2048, mark: "~0" }]);
  expect(searchWindows(2049, [0])).toEqual([
    { span: 0, from: 2048, below: 2049, mark: "~1" },
    { span: 0, from: 0, below: 2048, mark: "~0" },
  ]);
});

it("are the rest of a span, then whole ones that have tickets", () => {
  expect(searchWindows(3 * SPAN_LENGTH + 2049, [7, 3, 2, 0])).toEqual([
    { span: 3, from: 3 * SPAN_LENGTH + 2048, below: 3 * SPAN_LENGTH + 2049, mark: "~97" },
    { span: 3, from: 3 * SPAN_LENGTH, below: 3 * SPAN_LENGTH + 2048, mark: "~96" },
    { span: 2, from: 2 * SPAN_LENGTH, below: 3 * SPAN_LENGTH, mark: null },
    { span: 0, from: 0, below: 3 * SPAN_LENGTH, mark: null },
  ]);
});

it("have every ticket in exactly one of them", () => {
  const id = fc.integer({ min: 1, max: 400_000 });
  fc.assert(
    fc.property(id, id, (one, other) => {
      const [ticketId, below] = one < other ? [one, other] : [other, one + 1];
      const has = searchWindows(below, [6, 5, 4, 3, 2, 1, 0]).filter(
        ({ span, from, below: end, mark }) =>
          ticketId >= from &&
          ticketId < end &&
          spanOf(ticketId, SPAN_LENGTH) === span &&
          (mark === null || mark === `~${spanOf(ticketId, 2048)}`),
      );
      expect(has).toHaveLength(1);
    }),
  );
});
