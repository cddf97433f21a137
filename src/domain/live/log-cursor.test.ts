import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advanceCursor, cursorAt, type LogCursor } from "./log-cursor.ts";

const waitingFor = ({ missing }: LogCursor): number[] => [...missing.keys()];

describe("a cursor of a log", () => {
  it("moves to the newest id and remembers what was not there", () => {
    const cursor = advanceCursor(cursorAt(5), [6, 9], 0);
    expect(cursor.lastId).toBe(9);
    expect(waitingFor(cursor)).toEqual([7, 8]);
    expect(waitingFor(advanceCursor(cursor, [7], 1))).toEqual([8]);
  });

  it("stays where nothing is new", () => {
    expect(advanceCursor(cursorAt(5), [], 0)).toEqual(cursorAt(5));
  });

  it.each([
    [59_999, [6]],
    [60_000, []],
  ])("looks for what is missing for a minute: %i ms", (nowMs, missing) => {
    const cursor = advanceCursor(cursorAt(5), [7], 0);
    expect(waitingFor(advanceCursor(cursor, [], nowMs))).toEqual(missing);
  });

  it("looks for no more than a thousand", () => {
    const cursor = advanceCursor(cursorAt(0), [5000], 0);
    expect(waitingFor(cursor)).toHaveLength(1000);
    expect(waitingFor(cursor)[0]).toBe(4000);
  });

  it("sees every id once, in whatever order they become visible", () => {
    const anyOrder = fc.integer({ min: 1, max: 60 }).chain((count) =>
      fc.record({
        order: fc.shuffledSubarray(
          Array.from({ length: count }, (_, index) => index + 1),
          { minLength: count },
        ),
        step: fc.integer({ min: 1, max: 7 }),
      }),
    );
    fc.assert(
      fc.property(anyOrder, ({ order, step }) => {
        const visible = new Set<number>();
        const told: number[] = [];
        let cursor = cursorAt(0);
        for (let at = 0; at < order.length; at += step) {
          for (const id of order.slice(at, at + step)) visible.add(id);
          const found = [...visible].filter((id) => id > cursor.lastId || cursor.missing.has(id));
          told.push(...found);
          cursor = advanceCursor(cursor, found, at);
        }
        expect(told.sort((a, b) => a - b)).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});
