import { describe, expect, it } from "vitest";
import {
  addLevel,
  formatDuration,
  moveLevel,
  parseDuration,
  removeLevel,
} from "./escalation-levels.ts";

describe("durations as they are typed", () => {
  it.each([
    ["90", 90],
    ["1:30", 90],
    ["2 h", 120],
    ["2h 15m", 135],
    ["2 t 15 min", 135],
    ["45 m", 45],
    ["0", 0],
    ["1:60", null],
    ["", null],
    ["soon", null],
  ])("%s is %s minutes", (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it("are read as they are shown", () => {
    for (const minutes of [0, 59, 60, 61, 2880]) {
      expect(parseDuration(formatDuration(minutes))).toBe(minutes);
    }
  });
});

describe("a chain of levels", () => {
  it("numbers its levels from the first, however they are moved", () => {
    const three = addLevel(addLevel(addLevel([])));
    const marked = three.map((level, place) => ({ ...level, ScriptId: place }));
    const shape = (levels: typeof three) =>
      levels.map(({ AlertLevel, ScriptId }) => [AlertLevel, ScriptId]);
    expect(shape(moveLevel(marked, 2, -1))).toEqual([
      [1, 0],
      [2, 2],
      [3, 1],
    ]);
    expect(shape(moveLevel(marked, 0, 1))).toEqual([
      [1, 1],
      [2, 0],
      [3, 2],
    ]);
    expect(shape(removeLevel(marked, 0))).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
