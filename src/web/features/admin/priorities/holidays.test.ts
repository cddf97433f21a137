import { describe, expect, it } from "vitest";
import { formatHoliday, parseHoliday } from "./holidays.ts";

describe("holidays as they are typed", () => {
  it.each([
    ["25/12", "0001-12-25T00:00:00", "25/12"],
    ["1.5.", "0001-05-01T00:00:00", "01/05"],
    ["24/12/2026", "2026-12-24T00:00:00", "24/12/2026"],
    ["29/2", "0004-02-29T00:00:00", "29/02"],
    ["29-2-2028", "2028-02-29T00:00:00", "29/02/2028"],
  ])("%s is a day", (text, stored, shown) => {
    expect(parseHoliday(text)).toBe(stored);
    expect(formatHoliday(stored)).toBe(shown);
  });

  it.each(["29/2/2027", "31/4", "0/1", "1/13", "12", "1/1/26", "christmas"])(
    "%s is none",
    (text) => {
      expect(parseHoliday(text)).toBeNull();
    },
  );
});
