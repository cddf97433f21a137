import { describe, expect, it } from "vitest";
import { readTime } from "./read-time.ts";

/** A Thursday. */
const now = new Date(2026, 10, 26, 14, 30);
const local = (month: number, day: number, hour: number, minute = 0) =>
  new Date(2026, month - 1, day, hour, minute);

describe("a time that is typed", () => {
  it.each([
    ["tomorrow 8", local(11, 27, 8)],
    ["Tomorrow at 8:15", local(11, 27, 8, 15)],
    ["i morgen 8.30", local(11, 27, 8, 30)],
    ["imorgon kl 9", local(11, 27, 9)],
    ["morgen um 8 Uhr", local(11, 27, 8)],
    ["heute 16", local(11, 26, 16)],
    ["vandaag 16 uur", local(11, 26, 16)],
    ["tomorrow", local(11, 27, 8)],
    ["in 2 hours", local(11, 26, 16, 30)],
    ["om 20 minutter", local(11, 26, 14, 50)],
    ["over 3 dagen", local(11, 29, 14, 30)],
    ["in 1 woche", local(12, 3, 14, 30)],
    ["monday 9", local(11, 30, 9)],
    ["torsdag", local(12, 3, 8)],
    ["friday", local(11, 27, 8)],
    ["16", local(11, 26, 16)],
    ["9", local(11, 27, 9)],
    ["24.12. 9:30", local(12, 24, 9, 30)],
    ["1.2.", local(14, 1, 8)],
    ["1.2.2027 7", local(14, 1, 7)],
    ["2026-12-01 10:00", local(12, 1, 10)],
  ])("%s", (typed, time) => {
    expect(readTime(typed, now)).toEqual(time);
  });

  it.each(["", "soon", "tomorrow 25", "8:60", "31.2.", "in 2 fortnights", "tomorrow eight"])(
    "is none: %s",
    (typed) => {
      expect(readTime(typed, now)).toBeNull();
    },
  );
});
