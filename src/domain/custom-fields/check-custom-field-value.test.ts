import { describe, expect, it } from "vitest";
import { buildCustomField } from "../../../test/support/build-custom-field.ts";
import type { CustomField, CustomFieldType, CustomFieldValue } from "../desk/custom-field.ts";
import { checkCustomFieldValue } from "./check-custom-field-value.ts";

const options = [
  { id: 3, label: "Red" },
  { id: 7, label: "Green" },
];

function field(type: CustomFieldType, wishes: Partial<CustomField> = {}): CustomField {
  return buildCustomField("x_field", type, { options, ...wishes });
}

function answer(type: CustomFieldType, value: CustomFieldValue): string | undefined {
  return checkCustomFieldValue(field(type, { mandatory: true }), value)?.code;
}

type Outcome = "ok" | "wrongType" | "outOfRange" | "unknownOption" | "tooLong" | "brokenText";
type Row = readonly [type: CustomFieldType, value: CustomFieldValue, outcome: Outcome];

const rows: readonly Row[] = [
  ["Integer", -2_147_483_649, "outOfRange"],
  ["Integer", -2_147_483_648, "ok"],
  ["Integer", 0, "ok"],
  ["Integer", 2_147_483_647, "ok"],
  ["Integer", 2_147_483_648, "outOfRange"],
  ["Integer", 1.5, "wrongType"],
  ["Integer", Number.NaN, "wrongType"],
  ["Integer", "7", "wrongType"],
  ["Integer", true, "wrongType"],

  ["ShortText", "anything", "ok"],
  ["ShortText", "😀", "ok"],
  ["ShortText", "\uD83D", "brokenText"],
  ["ShortText", "a\0b", "brokenText"],
  ["ShortText", 7, "wrongType"],
  ["LongText", "line\r\nline\t", "ok"],
  ["LongText", "a\uDE00b", "brokenText"],
  ["LongText", false, "wrongType"],
  ["DynamicLink", "https://example.org/?a=1", "ok"],
  ["DynamicLink", 0, "wrongType"],

  ["Date", "1760-01-01", "outOfRange"],
  ["Date", "1760-01-02", "ok"],
  ["Date", "9999-12-31", "ok"],
  ["Date", "2024-02-29", "ok"],
  ["Date", "2023-02-29", "wrongType"],
  ["Date", "1900-02-29", "wrongType"],
  ["Date", "2024-04-31", "wrongType"],
  ["Date", "2024-00-10", "wrongType"],
  ["Date", "2024-13-10", "wrongType"],
  ["Date", "2024-01-00", "wrongType"],
  ["Date", "2024-1-1", "wrongType"],
  ["Date", "2024-01-01T00:00:00", "wrongType"],
  ["Date", 20240101, "wrongType"],

  ["Blob", "SGVsbG8=", "ok"],
  ["Blob", "SGVsbG8", "wrongType"],
  ["Blob", "SGVsbG8-", "wrongType"],
  ["Blob", "SG=sbG8=", "wrongType"],
  ["Blob", "A===", "wrongType"],
  ["Blob", 1, "wrongType"],

  ["Checkbox", true, "ok"],
  ["Checkbox", false, "ok"],
  ["Checkbox", 1, "wrongType"],
  ["Checkbox", "true", "wrongType"],

  ["MdoList", 3, "ok"],
  ["MdoList", 4, "unknownOption"],
  ["MdoList", 0, "unknownOption"],
  ["MdoList", "Red", "wrongType"],

  ["Decimal", -1.5e300, "ok"],
  ["Decimal", Number.MIN_VALUE, "ok"],
  ["Decimal", Number.POSITIVE_INFINITY, "wrongType"],
  ["Decimal", Number.NaN, "wrongType"],
  ["Decimal", "1.5", "wrongType"],

  ["DateTime", -6_626_880_001, "outOfRange"],
  ["DateTime", -6_626_880_000, "ok"],
  ["DateTime", 253_402_300_799, "ok"],
  ["DateTime", 253_402_300_800, "outOfRange"],
  ["DateTime", 0.5, "wrongType"],
  ["DateTime", "2024-01-01", "wrongType"],

  ["Time", -1, "outOfRange"],
  ["Time", 0, "ok"],
  ["Time", 1439, "ok"],
  ["Time", 1440, "outOfRange"],
  ["Time", "08:30", "wrongType"],

  ["TimeSpan", -1, "outOfRange"],
  ["TimeSpan", 0, "ok"],
  ["TimeSpan", 2_147_483_647, "ok"],
  ["TimeSpan", 2_147_483_648, "outOfRange"],
  ["TimeSpan", 1.5, "wrongType"],

  ["RelationTo", 0, "outOfRange"],
  ["RelationTo", 1, "ok"],
  ["RelationTo", 2_147_483_648, "outOfRange"],
  ["RelationTo", "1", "wrongType"],
  ["Attachment", 0, "outOfRange"],
  ["Attachment", 1, "ok"],
  ["Attachment", true, "wrongType"],

  ["ListText", "Green", "ok"],
  ["ListText", "green", "unknownOption"],
  ["ListText", 7, "wrongType"],
];

describe("checkCustomFieldValue", () => {
  it.each(rows)("finds for %s the value %j %s", (type, value, outcome) => {
    const problem = checkCustomFieldValue(field(type), value);
    expect(problem?.code ?? "ok").toBe(outcome);
  });

  it("names the key, the type and the bounds", () => {
    expect(checkCustomFieldValue(field("Integer"), "7")).toEqual({
      key: "x_field",
      code: "wrongType",
      type: "Integer",
    });
    expect(checkCustomFieldValue(field("Time"), 1440)).toEqual({
      key: "x_field",
      code: "outOfRange",
      min: "00:00",
      max: "23:59",
    });
  });

  it("counts the length of text in UTF-16 units, and 0 as no limit", () => {
    const short = field("ShortText", { maxLength: 4 });
    expect(checkCustomFieldValue(short, "abcd")).toBeNull();
    expect(checkCustomFieldValue(short, "😀😀")).toBeNull();
    expect(checkCustomFieldValue(short, "😀😀!")).toEqual({
      key: "x_field",
      code: "tooLong",
      maxLength: 4,
      length: 5,
    });
    expect(checkCustomFieldValue(field("ShortText"), "a".repeat(100_000))).toBeNull();
  });

  it("lets every field be empty unless it is mandatory", () => {
    for (const empty of [null, ""]) {
      expect(checkCustomFieldValue(field("Integer"), empty)).toBeNull();
      expect(checkCustomFieldValue(field("Integer", { mandatory: true }), empty)).toEqual({
        key: "x_field",
        code: "required",
      });
    }
  });

  it("does not take blanks for the answer to a mandatory field, but takes 0", () => {
    expect(answer("LongText", " \n\t")).toBe("required");
    expect(answer("Integer", 0)).toBeUndefined();
    expect(answer("Time", 0)).toBeUndefined();
  });

  it("never finds a mandatory checkbox empty", () => {
    const box = field("Checkbox", { mandatory: true });
    expect(checkCustomFieldValue(box, null)).toBeNull();
    expect(checkCustomFieldValue(box, false)).toBeNull();
  });

  it("checks base64 of the size of a whole request", () => {
    const large = "QUJD".repeat(8_000_000);
    expect(checkCustomFieldValue(field("Blob"), large)).toBeNull();
    expect(checkCustomFieldValue(field("Blob"), `${large}!AAA`)?.code).toBe("wrongType");
  });
});
