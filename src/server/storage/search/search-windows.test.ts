import * as fc from "fast-check";
import { expect, it } from "vitest";
import { searchWindows } from "./search-windows.ts";

it("of few tickets is one", () => {
  expect(searchWindows(1)).toEqual([]);
  expect(searchWindows(2)).toEqual([{ below: 2, spans: ["~2048.0"] }]);
  expect(searchWindows(2048)).toEqual([{ below: 2048, spans: ["~2048.0"] }]);
  expect(searchWindows(2049)).toEqual([{ below: 2049, spans: ["~2048.1", "~2048.0"] }]);
  expect(searchWindows(4097)).toEqual([
    { below: 4097, spans: ["~2048.2", "~2048.1"] },
    { below: 2048, spans: ["~16384.0"] },
  ]);
});

it("have every ticket in exactly one of them", () => {
  const id = fc.integer({ min: 1, max: 2_147_483_646 });
  fc.assert(
    fc.property(id, id, (one, other) => {
      const [ticketId, below] = one < other ? [one, other] : [other, one + 1];
      const windows = searchWindows(below);
      const has = windows.filter(({ below: end, spans }) => {
        const spanned = spans.map((span) => span.slice(1).split(".").map(Number));
        return (
          ticketId < end &&
          (spans.length === 0 ||
            spanned.some(([length = 1, span]) => Math.floor(ticketId / length) === span))
        );
      });
      expect(has).toHaveLength(1);
    }),
  );
});
