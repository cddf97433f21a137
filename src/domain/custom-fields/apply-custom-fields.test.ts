import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCustomField, customFieldsOf } from "../../../test/support/build-custom-field.ts";
import type { CustomFieldValue } from "../desk/custom-field.ts";
import { applyCustomFields } from "./apply-custom-fields.ts";
import { defaultCustomFields } from "./default-custom-fields.ts";

const fields = customFieldsOf(
  buildCustomField("x_seats", "Integer"),
  buildCustomField("x_note", "ShortText", { maxLength: 10 }),
  buildCustomField("x_box", "Checkbox", { defaultValue: true }),
  buildCustomField("x_reason", "ShortText", { mandatory: true, defaultValue: "none given" }),
  buildCustomField("x_locked", "Integer", { readOnly: true }),
  buildCustomField("x_colour", "MdoList", { options: [{ id: 1, label: "Red" }] }),
);

const caller = { mayOverrideReadOnly: false };

function wishes(record: Readonly<Record<string, CustomFieldValue>>) {
  return new Map(Object.entries(record));
}

describe("applyCustomFields", () => {
  it("sets, replaces and removes values and keeps the others", () => {
    const stored = { x_seats: 4, x_note: "old" };
    const changes = wishes({ x_note: null, x_seats: 5, x_colour: 1 });
    expect(applyCustomFields(stored, changes, fields, caller)).toEqual({
      values: { x_seats: 5, x_colour: 1 },
      changedKeys: ["x_note", "x_seats", "x_colour"],
      problems: [],
    });
  });

  it("does not touch the record it is given", () => {
    const stored = Object.freeze({ x_seats: 4 });
    applyCustomFields(stored, wishes({ x_seats: null }), fields, caller);
    expect(stored).toEqual({ x_seats: 4 });
  });

  it("hands back the same object when every wish equals what is stored", () => {
    const stored = { x_seats: 4, x_note: "old" };
    const changes = wishes({ x_seats: 4, x_note: "old", x_colour: null, x_box: false });
    const applied = applyCustomFields(stored, changes, fields, caller);
    expect(applied.values).toBe(stored);
    expect(applied.changedKeys).toEqual([]);
  });

  it.each([
    ["x_note", null, ""],
    ["x_note", "", null],
    ["x_box", null, false],
    ["x_box", false, null],
  ] as const)("takes %s %j for the same as %j", (key, before, after) => {
    const stored = before === null ? {} : { [key]: before };
    expect(applyCustomFields(stored, wishes({ [key]: after }), fields, caller).changedKeys).toEqual(
      [],
    );
  });

  it("tells 0 from empty", () => {
    expect(applyCustomFields({}, wishes({ x_seats: 0 }), fields, caller).values).toEqual({
      x_seats: 0,
    });
  });

  it("stores an unticked box, so that a default cannot come back", () => {
    expect(applyCustomFields({ x_box: true }, wishes({ x_box: false }), fields, caller)).toEqual({
      values: { x_box: false },
      changedKeys: ["x_box"],
      problems: [],
    });
  });

  it("removes a value that is cleared with no characters", () => {
    const applied = applyCustomFields({ x_note: "old" }, wishes({ x_note: "" }), fields, caller);
    expect(applied.values).toEqual({});
    expect(applied.changedKeys).toEqual(["x_note"]);
  });

  it("ignores read-only fields, whatever is wished, unless the caller may override that", () => {
    const stored = { x_locked: 1 };
    for (const wish of [2, null, "nonsense"]) {
      const applied = applyCustomFields(stored, wishes({ x_locked: wish }), fields, caller);
      expect(applied).toEqual({ values: stored, changedKeys: [], problems: [] });
    }
    const override = { mayOverrideReadOnly: true };
    expect(applyCustomFields(stored, wishes({ x_locked: 2 }), fields, override).values).toEqual({
      x_locked: 2,
    });
  });

  it("reports every problem and leaves those fields as they are", () => {
    const stored = { x_reason: "broken", x_seats: 4 };
    const changes = wishes({
      x_gone: 1,
      x_reason: "",
      x_seats: 2 ** 31,
      x_colour: 2,
      x_note: "new",
    });
    const applied = applyCustomFields(stored, changes, fields, caller);
    expect(applied.problems.map(({ key, code }) => [key, code])).toEqual([
      ["x_gone", "unknownField"],
      ["x_reason", "required"],
      ["x_seats", "outOfRange"],
      ["x_colour", "unknownOption"],
    ]);
    expect(applied.values).toEqual({ ...stored, x_note: "new" });
    expect(applied.changedKeys).toEqual(["x_note"]);
  });

  it("does not check again what is stored already", () => {
    const stored = { x_colour: 99, x_note: "longer than today allows" };
    expect(applyCustomFields(stored, wishes(stored), fields, caller).problems).toEqual([]);
  });

  it("keeps values of fields that no longer exist", () => {
    const applied = applyCustomFields({ x_gone: 1 }, wishes({ x_seats: 2 }), fields, caller);
    expect(applied.values).toEqual({ x_gone: 1, x_seats: 2 });
  });

  it("finds no inherited members under hostile keys", () => {
    for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const changes = new Map<string, CustomFieldValue>([[key, 1]]);
      expect(applyCustomFields({}, changes, fields, caller)).toEqual({
        values: {},
        changedKeys: [],
        problems: [{ key, code: "unknownField" }],
      });
      const applied = applyCustomFields(
        {},
        changes,
        customFieldsOf(buildCustomField(key, "Integer")),
        caller,
      );
      expect(Object.entries(applied.values)).toEqual([[key, 1]]);
      expect(Object.getPrototypeOf(applied.values)).toBe(Object.prototype);
    }
  });

  describe("when the ticket must be complete", () => {
    const complete = { ...caller, mustBeComplete: true };

    it("refuses an untouched mandatory field without a value", () => {
      expect(applyCustomFields({}, new Map(), fields, complete).problems).toEqual([
        { key: "x_reason", code: "required" },
      ]);
      expect(applyCustomFields({}, new Map(), fields, caller).problems).toEqual([]);
    });

    it("is content with a value, given or by default", () => {
      const given = applyCustomFields({}, wishes({ x_reason: "because" }), fields, complete);
      expect(given.problems).toEqual([]);
      const byDefault = applyCustomFields(defaultCustomFields(fields), new Map(), fields, complete);
      expect(byDefault.problems).toEqual([]);
    });

    it("reports a field once", () => {
      const wrong = applyCustomFields({}, wishes({ x_reason: 7 }), fields, complete);
      expect(wrong.problems).toEqual([{ key: "x_reason", code: "wrongType", type: "ShortText" }]);
    });

    it("does not ask for what the caller may not fill in, nor for a tick", () => {
      const unanswerable = customFieldsOf(
        buildCustomField("x_locked", "Integer", { readOnly: true, mandatory: true }),
        buildCustomField("x_box", "Checkbox", { mandatory: true }),
      );
      expect(applyCustomFields({}, new Map(), unanswerable, complete).problems).toEqual([]);
      const override = { mayOverrideReadOnly: true, mustBeComplete: true };
      expect(
        applyCustomFields({}, new Map(), unanswerable, override).problems.map(({ key }) => key),
      ).toEqual(["x_locked"]);
    });
  });

  it("changes nothing the second time the same wishes are applied", () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom<CustomFieldValue>(null, "", "text", true, false),
    );
    const some = fc.dictionary(fc.constantFrom(...fields.keys()), value);
    fc.assert(
      fc.property(some, some, (stored, wished) => {
        const once = applyCustomFields(stored, wishes(wished), fields, caller);
        const twice = applyCustomFields(once.values, wishes(wished), fields, caller);
        expect(twice.values).toBe(once.values);
        expect(twice.problems).toEqual(once.problems);
      }),
    );
  });
});

describe("defaultCustomFields", () => {
  it("holds the fields that have a default", () => {
    expect(defaultCustomFields(fields)).toEqual({ x_box: true, x_reason: "none given" });
  });

  it("leaves out a default without characters and keeps 0 and false", () => {
    const some = customFieldsOf(
      buildCustomField("x_text", "ShortText", { defaultValue: "" }),
      buildCustomField("x_zero", "Integer", { defaultValue: 0 }),
      buildCustomField("x_off", "Checkbox", { defaultValue: false }),
    );
    expect(defaultCustomFields(some)).toEqual({ x_zero: 0, x_off: false });
  });
});
