import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  buildCustomField,
  customFieldsOf,
} from "../../../../../test/support/build-custom-field.ts";
import { decodeCustomFields } from "./decode-custom-fields.ts";
import { encodeCustomFields, type WireCustomFields } from "./encode-custom-fields.ts";

const clientEntry = createRequire(import.meta.url).resolve("@superoffice/webapi");

/** An answer of the original, recorded by the published client for its own tests. */
const recorded = JSON.parse(
  readFileSync(join(dirname(clientEntry), "../../__tests__/Person210.json"), "utf8").replace(
    /^\uFEFF/,
    "",
  ),
) as WireCustomFields;

const fields = customFieldsOf(
  buildCustomField("x_person_integer", "Integer"),
  buildCustomField("x_person_hidden_integer", "Integer"),
  buildCustomField("x_person_float", "Decimal"),
  buildCustomField("x_person_longtext", "LongText"),
  buildCustomField("x_person_date", "Date"),
  buildCustomField("x_person_datetime", "DateTime"),
  buildCustomField("x_person_time", "Time"),
  buildCustomField("x_person_boolean", "Checkbox"),
  buildCustomField("x_person_timespan", "TimeSpan"),
  buildCustomField("x_person_shorttext", "ShortText"),
  buildCustomField("x_person_shorttext_list", "ListText"),
  ...["user", "category", "priority", "request", "appointment", "contact", "rental"].map((table) =>
    buildCustomField(`x_person_${table}_relation`, "RelationTo"),
  ),
);

const values = {
  x_person_longtext: "Hello there",
  x_person_date: "2019-03-28",
  x_person_time: 9 * 60 + 34,
  x_person_boolean: true,
};

function only(dictionary: Readonly<Record<string, string>>, wanted: (key: string) => boolean) {
  return Object.fromEntries(Object.entries(dictionary).filter(([key]) => wanted(key)));
}

describe("a recorded answer", () => {
  it("has the keys that we write", () => {
    const ours = encodeCustomFields(values, fields, { zone: "UTC", language: null, culture: null });
    const theirs = only(recorded.CustomFields, (key) => key.startsWith("x_"));
    expect(Object.keys(ours.CustomFields).sort()).toEqual(Object.keys(theirs).sort());
    expect(Object.keys(ours.ExtraFields).sort()).toEqual(Object.keys(recorded.ExtraFields).sort());
  });

  it("has the texts that we write, but for the kinds whose documented form is another", () => {
    const other = /date|time/;
    const ours = encodeCustomFields(values, fields, { zone: "UTC", language: null, culture: null });
    expect(only(ours.ExtraFields, (key) => !other.test(key))).toEqual(
      only(recorded.ExtraFields, (key) => !other.test(key)),
    );
  });

  it("can be read", () => {
    const sent = { ExtraFields: recorded.ExtraFields };
    const decoded = decodeCustomFields(sent, {}, fields, { zone: "UTC" });
    expect(decoded.problems).toEqual([]);
    expect(Object.fromEntries(decoded.changes)).toEqual({ ...values, x_person_timespan: 0 });
  });

  it("changes nothing when it is sent back by a caller who touched nothing", () => {
    const sent = {
      ExtraFields: recorded.ExtraFields,
      CustomFields: only(recorded.CustomFields, (key) => key.startsWith("x_")),
    };
    const stored = { x_person_integer: 5, x_person_longtext: "changed meanwhile" };
    expect([...decodeCustomFields(sent, stored, fields, { zone: "UTC" }).changes]).toEqual([]);
  });
});
