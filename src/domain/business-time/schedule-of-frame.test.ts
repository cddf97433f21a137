import { describe, expect, it } from "vitest";
import { scheduleOfFrame } from "./schedule-of-frame.ts";
import { mapWeek, type OpenHours, type Week } from "./schedule.ts";

function frameOfMonday(startMinute: number, stopMinute: number) {
  const closed: OpenHours = { startMinute: 0, stopMinute: 0 };
  const week: Week<OpenHours> = [
    { startMinute, stopMinute },
    closed,
    closed,
    closed,
    closed,
    closed,
    closed,
  ];
  return { week, holidays: [], timeZone: "UTC" };
}

describe("scheduleOfFrame", () => {
  it.each([
    { what: "plain office hours", start: 540, stop: 1020, open: [[540, 1020]] },
    { what: "equal start and stop close the day", start: 540, stop: 540, open: [] },
    { what: "midnight to midnight is closed", start: 0, stop: 0, open: [] },
    { what: "23:59 to 23:59 is closed, not one minute", start: 1439, stop: 1439, open: [] },
    { what: "23:58 stays 23:58", start: 0, stop: 1438, open: [[0, 1438]] },
    { what: "23:59 means 24:00", start: 0, stop: 1439, open: [[0, 1440]] },
    { what: "24:00 stays 24:00", start: 0, stop: 1440, open: [[0, 1440]] },
    {
      what: "the last minute of the day can be open",
      start: 1439,
      stop: 1440,
      open: [[1439, 1440]],
    },
  ])("$what", ({ start, stop, open }) => {
    const [monday, tuesday] = scheduleOfFrame(frameOfMonday(start, stop)).week;
    expect(monday).toEqual(open.map(([startMinute, stopMinute]) => ({ startMinute, stopMinute })));
    expect(tuesday).toEqual([]);
  });

  it.each([
    [600, 599],
    [-1, 600],
    [0, 1441],
    [0.5, 600],
    [0, Number.NaN],
  ])("refuses a day from minute %d to %d", (start, stop) => {
    expect(() => scheduleOfFrame(frameOfMonday(start, stop))).toThrow(RangeError);
  });

  it("keeps the order of the weekdays, the holidays and the zone", () => {
    const frame = {
      week: mapWeek([1, 2, 3, 4, 5, 6, 7], (hour) => ({
        startMinute: hour * 60,
        stopMinute: 1200,
      })),
      holidays: [{ year: null, month: 12, day: 25 }],
      timeZone: "Europe/Oslo",
    };
    const schedule = scheduleOfFrame(frame);
    expect(schedule.week.map((hours) => hours[0]?.startMinute)).toEqual([
      60, 120, 180, 240, 300, 360, 420,
    ]);
    expect(schedule).toMatchObject({ holidays: frame.holidays, timeZone: "Europe/Oslo" });
  });
});
