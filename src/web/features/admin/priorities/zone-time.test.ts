import { describe, expect, it } from "vitest";
import {
  beforeClockChange,
  instantOfWall,
  nextClockChange,
  nextFridayAfternoon,
  wallTimeOf,
} from "./zone-time.ts";

const oslo = "Europe/Oslo";
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

describe("times on the clocks of a zone", () => {
  it.each([
    ["in winter", "2026-11-27T15:00", oslo, "2026-11-27T14:00:00.000Z"],
    ["in summer", "2026-07-03T15:00", oslo, "2026-07-03T13:00:00.000Z"],
    ["skipped in spring", "2026-03-29T02:30", oslo, "2026-03-29T01:30:00.000Z"],
    ["shown twice in autumn: the first", "2026-10-25T02:30", oslo, "2026-10-25T00:30:00.000Z"],
    ["behind UTC", "2026-11-27T15:00", "America/New_York", "2026-11-27T20:00:00.000Z"],
    ["no time", "soon", oslo, null],
  ])("%s", (_case, wall, zone, instant) => {
    expect(iso(instantOfWall(wall, zone))).toBe(instant);
  });

  it("are read as they are shown", () => {
    for (let hour = 0; hour < 400; hour += 1) {
      const at = Date.UTC(2026, 2, 20) + hour * 3_600_000;
      expect(instantOfWall(wallTimeOf(at, oslo), oslo)).toBe(at);
    }
  });

  it("say when clocks are moved next, and which afternoons are telling", () => {
    const january = Date.UTC(2026, 0, 10);
    expect(iso(nextClockChange(january, oslo))).toBe("2026-03-29T01:00:00.000Z");
    expect(beforeClockChange(january, oslo)).toBe("2026-03-27T15:00");
    expect(nextClockChange(january, "UTC")).toBeNull();
    expect(beforeClockChange(january, "UTC")).toBeNull();
    expect(nextFridayAfternoon(january, oslo)).toBe("2026-01-16T15:00");
    expect(nextFridayAfternoon(Date.UTC(2026, 0, 16, 20), oslo)).toBe("2026-01-16T15:00");
  });
});
