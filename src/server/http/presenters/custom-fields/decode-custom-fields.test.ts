import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildCustomField,
  customFieldsOf,
} from "../../../../../test/support/build-custom-field.ts";
import type { CustomFieldType, CustomFieldValue } from "../../../../domain/desk/custom-field.ts";
import { decodeCustomFields, type SentCustomFields } from "./decode-custom-fields.ts";
import { encodeCustomFields } from "./encode-custom-fields.ts";

const fields = customFieldsOf(
  buildCustomField("x_seats", "Integer"),
  buildCustomField("x_note", "LongText"),
  buildCustomField("x_box", "Checkbox"),
  buildCustomField("x_due", "DateTime"),
  buildCustomField("x_grade", "Integer", { defaultValue: 3 }),
);

type Stored = Readonly<Record<string, CustomFieldValue>>;

function decode(sent: SentCustomFields, stored: Stored | null = {}) {
  const { changes, problems } = decodeCustomFields(sent, stored, fields, { zone: "Europe/Oslo" });
  return {
    changes: [...changes],
    problems: problems.map(({ key, code }) => [key, code]),
  };
}

const nothing = { changes: [], problems: [] };

describe("decodeCustomFields", () => {
  it("reads encoded and plain texts from either dictionary", () => {
    const CustomFields = { x_seats: "[I:4]", x_note: "[I:4]" };
    const ExtraFields = { x_box: "True", x_due: "1970-01-01T01:00:01" };
    expect(decode({ CustomFields, ExtraFields })).toEqual({
      changes: [
        ["x_seats", 4],
        ["x_note", "[I:4]"],
        ["x_box", true],
        ["x_due", 1],
      ],
      problems: [],
    });
  });

  it("finds nothing where nothing is sent", () => {
    const stored = { x_seats: 4 };
    expect(decode({}, stored)).toEqual(nothing);
    expect(decode({ CustomFields: null, ExtraFields: null }, stored)).toEqual(nothing);
    expect(decode({ CustomFields: {}, ExtraFields: {} }, stored)).toEqual(nothing);
  });

  it.each([null, ""])("clears with %j, and only what has a value", (text) => {
    const stored = { x_seats: 4, x_note: "old" };
    const cleared = { x_seats: text, x_note: text, x_due: text, x_box: text };
    expect(decode({ CustomFields: cleared }, stored).changes).toEqual([
      ["x_seats", null],
      ["x_note", null],
    ]);
  });

  it("reports texts of the wrong type once, and reads the others", () => {
    const sent = {
      CustomFields: { x_seats: "many", x_box: "[I:2]", x_note: "new" },
      ExtraFields: { x_seats: "few" },
    };
    expect(decode(sent)).toEqual({
      changes: [["x_note", "new"]],
      problems: [
        ["x_seats", "wrongType"],
        ["x_box", "wrongType"],
      ],
    });
  });

  it("refuses a text of the wrong type even in the dictionary that does not decide", () => {
    const sent = { CustomFields: { x_seats: "[I:5]" }, ExtraFields: { x_seats: "few" } };
    expect(decode(sent, { x_seats: 4 }).problems).toEqual([["x_seats", "wrongType"]]);
  });

  describe("keys", () => {
    it.each(["x_gone", "x_", "X_seats", "x_Seats", "X_SEATS", "x_seats:other", "SuperOffice:1"])(
      "refuses %s, which claims to be a field",
      (key) => {
        expect(decode({ CustomFields: { [key]: "[I:1]" } }).problems).toEqual([
          [key, "unknownField"],
        ]);
        expect(decode({ ExtraFields: { [key]: null } }).problems).toEqual([[key, "unknownField"]]);
      },
    );

    it.each([
      "x_seats:org",
      "x_seats:DisplayText",
      "x_seats:displayText",
      "x_seats:DisplayTooltip",
      "x_gone:org",
      "x_gone:DisplayText",
      "SuperOffice:1:DisplayText",
      "CustomFields1",
      "app.device.key",
      "xseats",
      " x_seats",
      "",
      "constructor",
      "toString",
      "__proto__",
    ])("ignores %j", (key) => {
      const dictionary = JSON.parse(`{${JSON.stringify(key)}: "[I:1]"}`) as Record<string, string>;
      expect(Object.keys(dictionary)).toEqual([key]);
      expect(decode({ CustomFields: dictionary, ExtraFields: dictionary })).toEqual(nothing);
    });
  });

  describe("companion with the loaded value", () => {
    it("leaves a field alone whose text equals it, although another caller changed it", () => {
      const CustomFields = { x_seats: "[I:4]", "x_seats:org": "[I:4]" };
      expect(decode({ CustomFields }, { x_seats: 5 })).toEqual(nothing);
      const ExtraFields = { x_seats: "[I:4]" };
      expect(decode({ CustomFields, ExtraFields }, { x_seats: 5 })).toEqual(nothing);
    });

    it("does not count when it differs", () => {
      const CustomFields = { x_seats: "[I:4]", "x_seats:org": "[I:3]" };
      expect(decode({ CustomFields }, { x_seats: 5 }).changes).toEqual([["x_seats", 4]]);
    });

    it("is not read, however broken it is", () => {
      const CustomFields = { x_seats: "[I:4]", "x_seats:org": "many" };
      expect(decode({ CustomFields })).toEqual({ changes: [["x_seats", 4]], problems: [] });
    });

    it("takes null and no text for the same", () => {
      const CustomFields = { x_note: null, "x_note:org": "" };
      expect(decode({ CustomFields }, { x_note: "by somebody else" })).toEqual(nothing);
    });

    it("keeps a number empty that is written as 0; without it 0 is meant", () => {
      const x_seats = "[I:0]";
      expect(decode({ CustomFields: { x_seats, "x_seats:org": x_seats } })).toEqual(nothing);
      expect(decode({ CustomFields: { x_seats } }).changes).toEqual([["x_seats", 0]]);
      expect(decode({ ExtraFields: { x_seats } })).toEqual(nothing);
      expect(decode({ ExtraFields: { x_seats: "0" } }).changes).toEqual([["x_seats", 0]]);
    });
  });

  describe("for a new record", () => {
    it("compares with the defaults", () => {
      expect(decode({ CustomFields: { x_grade: "3" } }, null)).toEqual(nothing);
      expect(decode({ CustomFields: { x_grade: "4" } }, null).changes).toEqual([["x_grade", 4]]);
      expect(decode({ CustomFields: { x_grade: "" } }, null).changes).toEqual([["x_grade", null]]);
    });

    it("finds nothing in the defaults sent back, nor in the empty number among them", () => {
      const { CustomFields, ExtraFields } = encodeCustomFields({ x_grade: 3 }, fields, {
        zone: "Europe/Oslo",
        language: null,
        culture: null,
      });
      expect(decode({ CustomFields, ExtraFields }, null)).toEqual(nothing);
    });

    it("takes over the values of a record that it is a copy of", () => {
      const CustomFields = {
        x_seats: "[I:4]",
        "x_seats:org": "[I:4]",
        x_grade: "[I:5]",
        "x_grade:org": "[I:5]",
      };
      const ExtraFields = { x_seats: "[I:4]", x_grade: "[I:5]" };
      expect(decode({ CustomFields, ExtraFields }, null).changes).toEqual([
        ["x_seats", 4],
        ["x_grade", 5],
      ]);
    });
  });

  describe("a key in both dictionaries", () => {
    const stored = { x_seats: 4 };

    it.each([
      ["[I:5]", "[I:6]", 5],
      ["[I:5]", "[I:4]", 5],
      ["[I:4]", "[I:6]", 6],
      ["4", "[I:6]", 6],
      ["", "[I:6]", null],
      ["[I:4]", null, null],
    ])("CustomFields %j and ExtraFields %j make it %j", (custom, extra, value) => {
      const sent = { CustomFields: { x_seats: custom }, ExtraFields: { x_seats: extra } };
      expect(decode(sent, stored).changes).toEqual([["x_seats", value]]);
    });

    it("changes nothing when both say what is stored", () => {
      const sent = { CustomFields: { x_seats: "4" }, ExtraFields: { x_seats: "[I:4]" } };
      expect(decode(sent, stored)).toEqual(nothing);
    });
  });

  it("does not move a time in a repeated hour that is sent back", () => {
    const second = Date.UTC(2024, 9, 27, 1, 30) / 1000;
    const x_due = "[DT:10/27/2024 02:30:00.0000000]";
    expect(decode({ CustomFields: { x_due } }, { x_due: second })).toEqual(nothing);
    expect(
      decode({ CustomFields: { x_due: "2024-10-27T02:30:00+02:00" } }, { x_due: second }),
    ).toEqual({ changes: [["x_due", second - 3600]], problems: [] });
  });

  describe("what was encoded", () => {
    const options = [
      { id: 1, label: "Red" },
      { id: 2, label: "Green" },
    ];
    const day = fc
      .date({ min: new Date("1760-01-02"), max: new Date("9999-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const instant = fc.oneof(
      fc.integer({ min: -6_626_880_000, max: 253_402_300_799 }),
      // Around a change of the clocks in Oslo and New York.
      fc.integer({ min: 1_729_980_000, max: 1_730_000_000 }),
      fc.integer({ min: 1_730_600_000, max: 1_730_650_000 }),
    );
    const text = fc.oneof(fc.string(), fc.constantFrom("[I:7]", "[D:02/28/2024]", " ", "null"));
    const values: Readonly<Record<CustomFieldType, fc.Arbitrary<CustomFieldValue>>> = {
      Integer: fc.integer(),
      ShortText: text,
      LongText: text,
      Date: day,
      Blob: fc.base64String(),
      Checkbox: fc.boolean(),
      MdoList: fc.constantFrom(1, 2),
      Decimal: fc.double({ noDefaultInfinity: true, noNaN: true }),
      DateTime: instant,
      Time: fc.integer({ min: 0, max: 1439 }),
      TimeSpan: fc.nat(),
      RelationTo: fc.integer({ min: 1 }),
      Attachment: fc.integer({ min: 1 }),
      DynamicLink: fc.webUrl(),
      ListText: fc.constantFrom("Red", "Green"),
    };
    const oneOfEach = customFieldsOf(
      ...(Object.keys(values) as CustomFieldType[]).map((type) =>
        buildCustomField(`x_${type}`, type, { options }),
      ),
    );
    const stored = fc
      .record(
        Object.fromEntries(
          Object.entries(values).map(([type, value]) => [
            `x_${type}`,
            fc.option(value, { nil: null }),
          ]),
        ),
      )
      .map((record) =>
        Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)),
      );
    const zone = fc.constantFrom("UTC", "Europe/Oslo", "America/New_York", "Pacific/Apia");

    it("changes nothing when it is sent back, in whole or in one dictionary", () => {
      fc.assert(
        fc.property(stored, zone, (record, inZone) => {
          const encoded = encodeCustomFields(record, oneOfEach, {
            zone: inZone,
            language: null,
            culture: null,
          });
          for (const sent of [
            encoded,
            { CustomFields: encoded.CustomFields },
            { ExtraFields: encoded.ExtraFields },
          ]) {
            const decoded = decodeCustomFields(sent, record, oneOfEach, { zone: inZone });
            expect([...decoded.changes]).toEqual([]);
            expect(decoded.problems).toEqual([]);
          }
        }),
      );
    });

    it("is written the same again by a record that takes it over", () => {
      fc.assert(
        fc.property(stored, zone, (record, inZone) => {
          const encoded = encodeCustomFields(record, oneOfEach, {
            zone: inZone,
            language: null,
            culture: null,
          });
          const bare = Object.entries(encoded.ExtraFields).filter(([key]) => !key.includes(":"));
          const sent = { CustomFields: Object.fromEntries(bare) };
          const decoded = decodeCustomFields(sent, {}, oneOfEach, { zone: inZone });
          expect(decoded.problems).toEqual([]);
          const copy = Object.fromEntries(decoded.changes);
          expect(
            encodeCustomFields(copy, oneOfEach, { zone: inZone, language: null, culture: null }),
          ).toEqual(encoded);
        }),
      );
    });
  });
});
