import { describe, expect, it } from "vitest";
import { readFieldText, writeFieldText } from "./custom-field-text.ts";

const NO_DATE = "[DT:01/01/0001 00:00:00.0000000]";

describe("the text of a custom field", () => {
  it.each([
    ["Integer", "[I:5]", "5"],
    ["Decimal", "[F:2.5]", "2.5"],
    ["Checkbox", "[I:1]", "1"],
    ["Checkbox", "[I:0]", ""],
    ["MdoList", "[I:3]", "3"],
    ["Date", "[D:12/03/2026]", "2026-12-03"],
    ["Time", "[T:08:05]", "08:05"],
    ["TimeSpan", "[TS:5400]", "90"],
    ["ShortText", "A [I:5] B", "A [I:5] B"],
  ])("of type %s: %s is edited as %s, and back", (type, text, value) => {
    expect(readFieldText(type, text)).toBe(value);
    expect(writeFieldText(type, value)).toBe(text);
  });

  it("keeps the moment of a date with a time, wherever the device is", () => {
    const text = "[DT:12/03/2026 22:30:00.0000000]";
    expect(writeFieldText("DateTime", readFieldText("DateTime", text))).toBe(text);
  });

  it.each([
    ["DateTime", NO_DATE],
    ["Date", NO_DATE],
    ["Time", NO_DATE],
    ["MdoList", "[I:0]"],
    ["TimeSpan", "[TS:0]"],
  ])("of type %s is empty for %s", (type, text) => {
    expect(readFieldText(type, text)).toBe("");
  });

  it.each([
    ["Integer", "1.5"],
    ["Integer", "five"],
    ["Decimal", "1,2,3"],
    ["TimeSpan", "-1"],
    ["Time", "8 o'clock"],
  ])("of type %s refuses %s", (type, value) => {
    expect(writeFieldText(type, value)).toBeNull();
  });

  it("takes a decimal comma", () => {
    expect(writeFieldText("Decimal", "2,5")).toBe("[F:2.5]");
  });
});
