import * as fc from "fast-check";
import { types } from "pg";
import { describe, expect, test } from "vitest";
import { parseTimestamp, timestampParameter, valueTypes } from "./value-types.ts";

const EARLIEST = -62_135_596_800;
const LATEST = 253_402_300_799;

describe("parseTimestamp", () => {
  test.each([
    ["1970-01-01 00:00:00+00", 0],
    ["1969-12-31 23:59:59+00", -1],
    ["1970-01-01 00:00:01+00", 1],
    ["2000-02-29 12:00:00+00", 951_825_600],
    ["1900-02-28 23:59:59+00", -2_203_891_201],
    ["1900-03-01 00:00:00+00", -2_203_891_200],
    ["2026-11-24 02:28:11+00", 1_795_487_291],
    ["2038-01-19 03:14:08+00", 2_147_483_648],
    ["0001-01-01 00:00:00+00", EARLIEST],
    ["0099-12-31 23:59:59+00", -59_011_459_201],
    ["9999-12-31 23:59:59+00", LATEST],
  ])("reads %s", (text, expected) => {
    expect(parseTimestamp(text)).toBe(expected);
  });

  test.each([
    ["1970-01-01 00:00:00.999999+00", 0],
    ["1969-12-31 23:59:59.000001+00", -1],
    ["1969-12-31 23:59:59.5+00", -1],
  ])("cuts the fraction of %s off towards the past", (text, expected) => {
    expect(parseTimestamp(text)).toBe(expected);
  });

  test.each([
    "infinity",
    "-infinity",
    "",
    "10000-01-01 00:00:00+00",
    "0001-12-31 23:59:59+00 BC",
    "2026-01-01 00:00:00+01",
    "2026-01-01 00:00:00-00:30",
    "2026-01-01 00:00:00",
    "2026-01-01",
  ])("refuses %j", (text) => {
    expect(() => parseTimestamp(text)).toThrow(RangeError);
  });
});

describe("timestampParameter", () => {
  test.each([
    [0, "1970-01-01T00:00:00.000Z"],
    [-1, "1969-12-31T23:59:59.000Z"],
    [EARLIEST, "0001-01-01T00:00:00.000Z"],
    [LATEST, "9999-12-31T23:59:59.000Z"],
    [null, null],
  ])("writes %s", (at, expected) => {
    expect(timestampParameter(at)).toBe(expected);
  });

  test.each([EARLIEST - 1, LATEST + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses %s",
    (at) => {
      expect(() => timestampParameter(at)).toThrow(RangeError);
    },
  );

  test("writes what parseTimestamp reads, for every instant", () => {
    fc.assert(
      fc.property(fc.integer({ min: EARLIEST, max: LATEST }), (at) => {
        const text = timestampParameter(at)?.replace("T", " ").replace(".000Z", "+00") ?? "";
        expect(parseTimestamp(text)).toBe(at);
      }),
    );
  });
});

const parserOf = valueTypes.getTypeParser as (oid: number) => (text: string) => unknown;
const read = (oid: number, text: string): unknown => parserOf(oid)(text);

describe("valueTypes", () => {
  test("reads 64-bit numbers that are exact and refuses others", () => {
    expect(read(20, "9007199254740991")).toBe(Number.MAX_SAFE_INTEGER);
    expect(read(20, "-9007199254740991")).toBe(Number.MIN_SAFE_INTEGER);
    expect(() => read(20, "9007199254740992")).toThrow(RangeError);
  });

  test("keeps a calendar day as text", () => {
    expect(read(1082, "2026-03-29")).toBe("2026-03-29");
  });

  test("reads arrays by the rule of their elements, nested and with nulls", () => {
    expect(read(1185, '{"1970-01-01 00:00:07+00",NULL}')).toEqual([7, null]);
    expect(read(1016, "{{1,2},{3,4}}")).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("leaves the parsers of other users of the driver alone", () => {
    const parse: unknown = types.getTypeParser(types.builtins.TIMESTAMPTZ)(
      "1970-01-01 00:00:00+00",
    );
    expect(parse).toBeInstanceOf(Date);
  });
});
