import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  customFieldTypeCodes,
  type CustomFieldType,
  type CustomFieldValue,
} from "../../../../domain/desk/custom-field.ts";
import { readCustomFieldText } from "./read-custom-field-text.ts";
import { writeCustomFieldText } from "./write-custom-field-text.ts";

const OSLO = "Europe/Oslo";
/** 2024-10-27T02:30 in Oslo, which the clocks show twice. */
const FIRST_HALF_PAST_TWO = 1_729_989_000;
const SECOND_HALF_PAST_TWO = FIRST_HALF_PAST_TWO + 3600;

type WriteRow = readonly [type: CustomFieldType, value: CustomFieldValue, text: string];

const written: readonly WriteRow[] = [
  ["Integer", 123, "[I:123]"],
  ["Integer", -2_147_483_648, "[I:-2147483648]"],
  ["Integer", null, "[I:0]"],
  ["ShortText", "hello", "hello"],
  ["ShortText", "[I:7]", "[I:7]"],
  ["ShortText", null, ""],
  ["LongText", " two\r\nlines ", " two\r\nlines "],
  ["LongText", null, ""],
  ["Date", "2024-02-28", "[D:02/28/2024]"],
  ["Date", "1760-01-02", "[D:01/02/1760]"],
  ["Date", null, "[DT:01/01/0001 00:00:00.0000000]"],
  ["Blob", "SGVsbG8=", "[B:SGVsbG8=]"],
  ["Blob", null, ""],
  ["Checkbox", true, "[I:1]"],
  ["Checkbox", false, "[I:0]"],
  ["Checkbox", null, "[I:0]"],
  ["MdoList", 5, "[I:5]"],
  ["MdoList", null, "[I:0]"],
  ["Decimal", 1.5, "[F:1.5]"],
  ["Decimal", -0.1, "[F:-0.1]"],
  ["Decimal", 1e21, "[F:1e+21]"],
  ["Decimal", null, "[F:0]"],
  // Summer time: two hours ahead of UTC; before 1 March only one.
  ["DateTime", Date.UTC(2024, 6, 1, 11, 5, 9) / 1000, "[DT:07/01/2024 13:05:09.0000000]"],
  ["DateTime", Date.UTC(2024, 1, 28, 12, 5) / 1000, "[DT:02/28/2024 13:05:00.0000000]"],
  ["DateTime", FIRST_HALF_PAST_TWO, "[DT:10/27/2024 02:30:00.0000000]"],
  ["DateTime", SECOND_HALF_PAST_TWO, "[DT:10/27/2024 02:30:00.0000000]"],
  ["DateTime", null, "[DT:01/01/0001 00:00:00.0000000]"],
  ["Time", 0, "[T:00:00]"],
  ["Time", 510, "[T:08:30]"],
  ["Time", 1439, "[T:23:59]"],
  ["Time", null, "[DT:01/01/0001 00:00:00.0000000]"],
  ["TimeSpan", 3600, "[TS:3600]"],
  ["TimeSpan", null, "[TS:0]"],
  ["RelationTo", 42, "[I:42]"],
  ["RelationTo", null, "[I:0]"],
  ["Attachment", 9, "[I:9]"],
  ["Attachment", null, "[I:0]"],
  ["DynamicLink", "https://example.org/", "https://example.org/"],
  ["DynamicLink", null, ""],
  ["ListText", "Red", "Red"],
  ["ListText", null, ""],
];

describe("writeCustomFieldText", () => {
  it.each(written)("writes %s %j as %j", (type, value, text) => {
    expect(writeCustomFieldText(type, value, OSLO)).toBe(text);
  });

  it("writes a value that is not of the field's type as empty", () => {
    for (const type of Object.keys(customFieldTypeCodes) as CustomFieldType[]) {
      const empty = writeCustomFieldText(type, null, OSLO);
      for (const stray of ["", ...(type === "Checkbox" ? [1, "true"] : [true])]) {
        expect(writeCustomFieldText(type, stray, OSLO)).toBe(empty);
      }
    }
  });
});

const unreadable = undefined;

type ReadRow = readonly [
  type: CustomFieldType,
  text: string,
  value: CustomFieldValue | typeof unreadable,
];

const read: readonly ReadRow[] = [
  ["Integer", "[I:123]", 123],
  ["Integer", "[i:-5]", -5],
  ["Integer", "123", 123],
  ["Integer", " +7 ", 7],
  ["Integer", "3.0", 3],
  ["Integer", "3.5", unreadable],
  ["Integer", "1e3", unreadable],
  ["Integer", "0x10", unreadable],
  ["Integer", "[F:3]", unreadable],
  ["Integer", "[I:]", unreadable],
  ["Integer", "[I:12", unreadable],
  ["Integer", "twelve", unreadable],
  ["Integer", "99999999999", 99_999_999_999],

  ["ShortText", "[I:7]", "[I:7]"],
  ["ShortText", "  ", "  "],
  ["LongText", "[DT:01/01/0001 00:00:00.0000000]", "[DT:01/01/0001 00:00:00.0000000]"],
  ["DynamicLink", "null", "null"],
  ["ListText", "Red", "Red"],

  ["Date", "[D:02/28/2024]", "2024-02-28"],
  ["Date", "[D:02/28/2024 00:00:00.0000000]", "2024-02-28"],
  ["Date", "[DT:02/28/2024 23:30:00.00000]", "2024-02-28"],
  ["Date", "2024-02-28", "2024-02-28"],
  ["Date", "2024-02-28T23:30:00", "2024-02-28"],
  ["Date", "2024-02-28T23:30:00Z", "2024-02-29"],
  ["Date", "2024-02-28T00:30:00+09:00", "2024-02-27"],
  ["Date", "[D:01/01/1760]", null],
  ["Date", "[D:01/02/1760]", "1760-01-02"],
  ["Date", "[D:01/01/0001 00:00:00.0000000]", null],
  ["Date", "0001-01-01T00:00:00", null],
  ["Date", "[D:28/02/2024]", unreadable],
  ["Date", "[D:02/30/2024]", unreadable],
  ["Date", "28.02.2024", unreadable],
  ["Date", "[T:08:30]", unreadable],

  ["Blob", "[B:SGVsbG8=]", "SGVsbG8="],
  ["Blob", "SGVsbG8=", "SGVsbG8="],
  ["Blob", "[I:1]", unreadable],

  ["Checkbox", "[I:1]", true],
  ["Checkbox", "[I:0]", false],
  ["Checkbox", "True", true],
  ["Checkbox", "FALSE", false],
  ["Checkbox", "1", true],
  ["Checkbox", "0", false],
  ["Checkbox", "[I:2]", unreadable],
  ["Checkbox", "yes", unreadable],

  ["MdoList", "[I:5]", 5],
  ["MdoList", "5", 5],
  ["MdoList", "[I:0]", null],
  ["MdoList", "-1", null],
  ["MdoList", "-2", -2],
  ["MdoList", "Red", unreadable],
  ["RelationTo", "[I:0]", null],
  ["RelationTo", "[I:42]", 42],
  ["Attachment", "9", 9],
  ["Attachment", "nine", unreadable],

  ["Decimal", "[F:1.5]", 1.5],
  ["Decimal", "[M:99.5]", 99.5],
  ["Decimal", "[I:3]", 3],
  ["Decimal", "-.5", -0.5],
  ["Decimal", "1e+21", 1e21],
  ["Decimal", "1,5", unreadable],
  ["Decimal", "1 000", unreadable],
  ["Decimal", "NaN", unreadable],
  ["Decimal", "Infinity", unreadable],

  ["DateTime", "[DT:07/01/2024 13:05:09.9999999]", Date.UTC(2024, 6, 1, 11, 5, 9) / 1000],
  ["DateTime", "2024-07-01T13:05:09", Date.UTC(2024, 6, 1, 11, 5, 9) / 1000],
  ["DateTime", "2024-07-01 13:05", Date.UTC(2024, 6, 1, 11, 5) / 1000],
  ["DateTime", "2024-07-01T13:05:09Z", Date.UTC(2024, 6, 1, 13, 5, 9) / 1000],
  ["DateTime", "2024-07-01", Date.UTC(2024, 5, 30, 22) / 1000],
  ["DateTime", "[DT:03/31/2024 02:30:00.0000000]", Date.UTC(2024, 2, 31, 1, 30) / 1000],
  ["DateTime", "[DT:10/27/2024 02:30:00.0000000]", FIRST_HALF_PAST_TWO],
  ["DateTime", "2024-10-27T02:30:00+01:00", SECOND_HALF_PAST_TWO],
  ["DateTime", "[DT:01/01/0001 00:00:00.0000000]", null],
  ["DateTime", "0000-12-31T23:06:32.000Z", null],
  ["DateTime", "[DT:07/01/2024 24:00:00]", unreadable],
  ["DateTime", "tomorrow", unreadable],
  ["DateTime", "1719831909", unreadable],

  ["Time", "[T:08:30]", 510],
  ["Time", "[T:00:00]", 0],
  ["Time", "[T:23:59]", 1439],
  ["Time", "[T:24:00]", unreadable],
  ["Time", "[T:08:60]", unreadable],
  ["Time", "8:30", 510],
  ["Time", "08:30:59.9999999", 510],
  ["Time", "[T:06/19/2019 14:35:56.00000]", 875],
  ["Time", "[DT:01/01/1760 09:34:44.0000000]", 574],
  ["Time", "[DT:01/01/1760 00:00:00.0000000]", 0],
  ["Time", "[DT:01/01/0001 00:00:00.0000000]", null],
  ["Time", "[DT:01/01/0001 08:30:00.0000000]", 510],
  ["Time", "2024-07-01T08:30:00", 510],
  ["Time", "2024-07-01T08:30:00Z", 630],
  ["Time", "510", unreadable],
  ["Time", "[TS:510]", unreadable],

  ["TimeSpan", "[TS:3600]", 3600],
  ["TimeSpan", "[I:3600]", 3600],
  ["TimeSpan", "3600", 3600],
  ["TimeSpan", "[TS:-1]", -1],
  ["TimeSpan", "1:00", unreadable],
];

describe("readCustomFieldText", () => {
  it.each(read)("reads for %s the text %j as %j", (type, text, value) => {
    expect(readCustomFieldText(type, text, OSLO)).toBe(value);
  });

  const types = Object.keys(customFieldTypeCodes) as CustomFieldType[];

  it.each(types)("reads no text as an empty %s", (type) => {
    expect(readCustomFieldText(type, "", OSLO)).toBeNull();
  });

  it("takes a bare day for what it is, even one that the zone skipped", () => {
    expect(readCustomFieldText("Date", "[D:12/30/2011]", "Pacific/Apia")).toBe("2011-12-30");
  });

  it("never throws, whatever the text", () => {
    const markers = fc.constantFrom("I", "F", "M", "D", "DT", "T", "TS", "B", "A", "X");
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.tuple(markers, fc.string()).map(([marker, body]) => `[${marker}:${body}]`),
      fc.stringMatching(/^\[DT:\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d\]$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), text, (type, some) => {
        const value = readCustomFieldText(type, some, OSLO);
        expect(["string", "number", "boolean", "object", "undefined"]).toContain(typeof value);
      }),
    );
  });

  it("reads back every decimal as it was", () => {
    const decimal = fc.double({ noDefaultInfinity: true, noNaN: true });
    fc.assert(
      fc.property(decimal, (value) => {
        const text = writeCustomFieldText("Decimal", value, "UTC");
        expect(Math.abs(Number(readCustomFieldText("Decimal", text, "UTC")))).toBe(Math.abs(value));
      }),
    );
  });
});
