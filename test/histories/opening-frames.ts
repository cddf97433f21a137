import type { Holiday, OpenHours, Week } from "../../src/domain/business-time/schedule.ts";

/** Opening hours as an administrator enters them: one start and one stop for each weekday. */
export interface Frame {
  readonly week: Week<OpenHours>;
  readonly holidays: readonly Holiday[];
}

export type FrameName = keyof typeof openingFrames;

const closed = hours("00:00", "00:00");
const office = hours("09:00", "17:00");

const yearly: readonly Holiday[] = [
  { year: null, month: 1, day: 1 },
  { year: null, month: 2, day: 29 },
  { year: null, month: 5, day: 17 },
  { year: null, month: 12, day: 25 },
];

/** Among them days on which the clock changes in one of the zones. */
const dated: readonly Holiday[] = [
  { year: 2017, month: 10, day: 15 },
  { year: 2018, month: 2, day: 18 },
  { year: 2024, month: 3, day: 10 },
  { year: 2025, month: 4, day: 6 },
  { year: 2025, month: 10, day: 26 },
  { year: 2026, month: 4, day: 2 },
];

/** From the ordinary to the odd: closings at midnight, hours in which clocks change, hardly ever. */
export const openingFrames = {
  roundTheClock: { week: everyDay(closed), holidays: [...yearly, ...dated] },
  office: {
    week: [office, office, office, office, office, closed, closed],
    holidays: [...yearly, ...dated],
  },
  everyDayButHolidays: { week: everyDay(hours("00:00", "24:00")), holidays: yearly },
  untilOneMinuteToMidnight: { week: everyDay(hours("00:00", "23:59")), holidays: [] },
  aDifferentTimeEachDay: {
    week: [
      hours("08:17", "16:43"),
      hours("00:00", "06:30"),
      closed,
      hours("22:00", "24:00"),
      hours("00:00", "00:01"),
      hours("23:15", "23:45"),
      hours("01:45", "02:20"),
    ],
    holidays: dated,
  },
  smallHours: { week: everyDay(hours("01:30", "02:30")), holidays: yearly },
  sundayNight: {
    week: [
      closed,
      closed,
      closed,
      closed,
      closed,
      hours("22:30", "24:00"),
      hours("02:15", "05:00"),
    ],
    holidays: [],
  },
  aroundMidnight: { week: everyDay(hours("00:00", "00:30")), holidays: dated },
  lateEvening: { week: everyDay(hours("22:45", "24:00")), holidays: [] },
  oneMinuteAWeek: {
    week: [closed, closed, hours("12:00", "12:01"), closed, closed, closed, closed],
    holidays: [],
  },
} as const satisfies Record<string, Frame>;

function everyDay(open: OpenHours): Week<OpenHours> {
  return [open, open, open, open, open, open, open];
}

function hours(start: string, stop: string): OpenHours {
  return { startMinute: minuteOf(start), stopMinute: minuteOf(stop) };
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
