import { describe, expect, it } from "vitest";
import {
  addInterval,
  closedWeek,
  copyDay,
  faultOfDay,
  isRoundTheClock,
  parseTime,
  sortDay,
  tidyTime,
  wholeWeek,
} from "./opening-hours.ts";

const at = (text: string) => {
  const [Start = "", Stop = ""] = text.split("-");
  return { Start, Stop };
};

describe("times of a day", () => {
  it.each([
    ["8", 480],
    ["08:30", 510],
    ["0830", 510],
    ["8.30", 510],
    ["23:59", 1439],
    ["24:00", 1440],
    ["24:01", null],
    ["8:60", null],
    ["8:59", 539],
    ["", null],
    ["noon", null],
  ])("%s is minute %s", (text, minute) => {
    expect(parseTime(text)).toBe(minute);
  });

  it("are stored in one form, and kept as typed where they are none", () => {
    expect(tidyTime("8")).toBe("08:00");
    expect(tidyTime("8:6")).toBe("8:6");
  });
});

describe("the hours of a day", () => {
  it.each([
    ["a break between", ["08:00-11:30", "12:00-16:00"], null],
    ["one beginning where another ends", ["08:00-12:00", "12:00-16:00"], null],
    ["one minute of overlap", ["08:00-12:01", "12:00-16:00"], { place: 1, fault: "overlap" }],
    ["an earlier one typed later", ["12:00-16:00", "08:00-11:30"], null],
    ["one within another", ["08:00-16:00", "10:00-11:00"], { place: 1, fault: "overlap" }],
    ["until midnight", ["16:00-24:00"], null],
    ["no length", ["08:00-08:00"], { place: 0, fault: "stopBeforeStart" }],
    ["over midnight", ["22:00-06:00"], { place: 0, fault: "stopBeforeStart" }],
    ["no time", ["08:00-25:00"], { place: 0, fault: "notATime" }],
  ])("%s", (_case, texts, fault) => {
    expect(faultOfDay(texts.map(at))).toEqual(fault);
  });

  it("are stored ascending, and left alone while they are wrong", () => {
    expect(sortDay([at("12:00-16:00"), at("8-11:30")])).toEqual([
      at("08:00-11:30"),
      at("12:00-16:00"),
    ]);
    expect(sortDay([at("12-16"), at("8-13")])).toEqual([at("12-16"), at("8-13")]);
  });

  it("get a lunch break, an evening, or a first interval, never a fault", () => {
    expect(addInterval([])).toEqual([at("08:00-16:00")]);
    expect(addInterval([at("08:00-16:00")])).toEqual([at("08:00-11:30"), at("12:00-16:00")]);
    expect(faultOfDay(addInterval([at("13:00-17:00")]))).toBeNull();
    expect(faultOfDay(addInterval([at("08:00-11:30"), at("12:00-16:00")]))).toBeNull();
  });

  it("can be copied, and be round the clock in two ways", () => {
    const hours = { ...closedWeek, Monday: [at("08:00-16:00")] };
    expect(copyDay(hours, "Monday", ["Tuesday"]).Tuesday).toEqual([at("08:00-16:00")]);
    expect(copyDay(hours, "Monday", ["Tuesday"]).Sunday).toEqual([]);
    expect([closedWeek, wholeWeek, hours].map(isRoundTheClock)).toEqual([true, true, false]);
  });
});
