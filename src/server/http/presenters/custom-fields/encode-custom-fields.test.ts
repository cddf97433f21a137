import { describe, expect, it } from "vitest";
import {
  buildCustomField,
  customFieldsOf,
} from "../../../../../test/support/build-custom-field.ts";
import { encodeCustomFields } from "./encode-custom-fields.ts";

const colours = [
  { id: 1, label: 'US:"Red";NO:"Rød"' },
  { id: 2, label: "Green" },
];
const raw = { zone: "UTC", language: null, culture: null };

describe("encodeCustomFields", () => {
  it("writes every field, empty or not, and its loaded value as a companion", () => {
    const fields = customFieldsOf(
      buildCustomField("x_seats", "Integer"),
      buildCustomField("x_note", "LongText"),
      buildCustomField("x_due", "Date"),
    );
    expect(encodeCustomFields({ x_seats: 4 }, fields, raw)).toEqual({
      ExtraFields: {
        x_seats: "[I:4]",
        x_note: "",
        x_due: "[DT:01/01/0001 00:00:00.0000000]",
      },
      CustomFields: {
        x_seats: "[I:4]",
        "x_seats:org": "[I:4]",
        x_note: "",
        "x_note:org": "",
        x_due: "[DT:01/01/0001 00:00:00.0000000]",
        "x_due:org": "[DT:01/01/0001 00:00:00.0000000]",
      },
    });
  });

  it("shows the choice of a list in both dictionaries", () => {
    const fields = customFieldsOf(buildCustomField("x_colour", "MdoList", { options: colours }));
    const encoded = encodeCustomFields({ x_colour: 2 }, fields, raw);
    expect(encoded.ExtraFields).toEqual({ x_colour: "[I:2]", "x_colour:DisplayText": "Green" });
    expect(encoded.CustomFields).toEqual({
      x_colour: "[I:2]",
      "x_colour:DisplayText": "Green",
      "x_colour:org": "[I:2]",
    });
  });

  it.each([
    [null, 'US:"Red";NO:"Rød"'],
    ["no", "Rød"],
    ["fr", "Red"],
  ])("shows a choice in the language %s", (language, shown) => {
    const fields = customFieldsOf(buildCustomField("x_colour", "MdoList", { options: colours }));
    const encoded = encodeCustomFields({ x_colour: 1 }, fields, {
      zone: "UTC",
      language,
      culture: language,
    });
    expect(encoded.CustomFields["x_colour:DisplayText"]).toBe(shown);
  });

  it.each([
    ["MdoList", 99],
    ["MdoList", null],
    ["RelationTo", 7],
    ["RelationTo", null],
  ] as const)("has an empty display text for %s %j, of which nothing is known", (type, value) => {
    const fields = customFieldsOf(buildCustomField("x_field", type, { options: colours }));
    const { CustomFields } = encodeCustomFields({ x_field: value }, fields, raw);
    expect(CustomFields["x_field:DisplayText"]).toBe("");
  });

  it("mirrors only x_ keys in ExtraFields", () => {
    const fields = customFieldsOf(
      buildCustomField("SuperOffice:1", "Integer"),
      buildCustomField("x_seats", "Integer"),
    );
    const encoded = encodeCustomFields({}, fields, raw);
    expect(Object.keys(encoded.ExtraFields)).toEqual(["x_seats"]);
    expect(Object.keys(encoded.CustomFields)).toEqual([
      "SuperOffice:1",
      "SuperOffice:1:DisplayText",
      "SuperOffice:1:org",
      "x_seats",
      "x_seats:org",
    ]);
  });

  it("leaves out values of fields that no longer exist", () => {
    expect(encodeCustomFields({ x_gone: 1 }, new Map(), raw)).toEqual({
      ExtraFields: {},
      CustomFields: {},
    });
  });

  it("finds no inherited values", () => {
    const fields = customFieldsOf(buildCustomField("toString", "LongText"));
    expect(encodeCustomFields({}, fields, raw).CustomFields["toString"]).toBe("");
  });

  const userDefined = [
    ["Integer", 1234],
    ["Decimal", -1234.5],
    ["TimeSpan", 3600],
    ["Checkbox", true],
    ["Checkbox", false],
    ["Date", "2025-12-24"],
    ["DateTime", Date.UTC(2025, 6, 1, 22, 5) / 1000],
    ["Time", 8 * 60 + 30],
    ["MdoList", 1],
    ["Integer", null],
    ["DateTime", null],
    ["Checkbox", null],
  ] as const;

  it.each([
    [
      "as programs read them",
      { language: null, culture: null },
      [
        "1234",
        "-1234.5",
        "3600",
        "[SR_YES]",
        "[SR_NO]",
        "2025-12-24",
        "2025-07-02T00:05:00",
        "08:30",
        'US:"Red";NO:"Rød"',
        "",
        "",
        "",
      ],
    ],
    [
      "for Norwegians",
      { language: "no", culture: "no" },
      [
        "1 234",
        "−1 234,5",
        "3 600",
        "Ja",
        "Nei",
        "24.12.2025",
        "02.07.2025, 00:05",
        "08:30",
        "Rød",
        "",
        "",
        "",
      ],
    ],
    [
      "in English words and a German culture",
      { language: "en", culture: "de-DE" },
      [
        "1.234",
        "-1.234,5",
        "3.600",
        "Yes",
        "No",
        "24.12.2025",
        "02.07.2025, 00:05",
        "08:30",
        "Red",
        "",
        "",
        "",
      ],
    ],
    [
      "for Americans",
      { language: "en", culture: "en-US" },
      [
        "1,234",
        "-1,234.5",
        "3,600",
        "Yes",
        "No",
        "12/24/2025",
        "07/02/2025, 12:05 AM",
        "08:30 AM",
        "Red",
        "",
        "",
        "",
      ],
    ],
  ] as const)("shows user-defined fields %s", (_name, reader, expected) => {
    const shown = userDefined.map(([type, value]) => {
      const fields = customFieldsOf(buildCustomField("SuperOffice:1", type, { options: colours }));
      const encoded = encodeCustomFields({ "SuperOffice:1": value }, fields, {
        ...reader,
        zone: "Europe/Oslo",
      });
      // Blanks within numbers and times are of several kinds.
      return encoded.CustomFields["SuperOffice:1:DisplayText"]?.replace(/\s/g, " ");
    });
    expect(shown).toEqual(expected);
  });

  it("gives a user-defined list a tooltip, and a text nothing", () => {
    const fields = customFieldsOf(
      buildCustomField("SuperOffice:1", "MdoList"),
      buildCustomField("SuperOffice:2", "ShortText"),
    );
    expect(Object.keys(encodeCustomFields({}, fields, raw).CustomFields)).toEqual([
      "SuperOffice:1",
      "SuperOffice:1:DisplayText",
      "SuperOffice:1:DisplayTooltip",
      "SuperOffice:1:org",
      "SuperOffice:2",
      "SuperOffice:2:org",
    ]);
  });
});
