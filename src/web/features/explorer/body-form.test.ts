import { describe, expect, it } from "vitest";
import {
  blankOf,
  kindOf,
  memberSchema,
  missingMembers,
  bodyObject,
  schemaOfMember,
  withoutMember,
  writeBody,
} from "./body-form.ts";
import type { Description, Schema } from "./description.ts";

const description: Description = {
  paths: {},
  components: { schemas: { Owner: { type: "object", properties: { Id: { type: "integer" } } } } },
};

describe("the form of a body", () => {
  it.each([
    ["", {}],
    ['{"Title":"x"}', { Title: "x" }],
    ["[1]", null],
    ["null", null],
    ["{", null],
  ])("reads %j as %j", (text, body) => {
    expect(bodyObject(text)).toEqual(body);
  });

  it("writes what it reads", () => {
    const body = { Title: "x", Owner: { Id: 1 } };
    expect(bodyObject(writeBody(body))).toEqual(body);
  });

  it.each<[Schema, string, unknown]>([
    [{ type: ["string", "null"] }, "text", ""],
    [{ type: "integer" }, "number", 0],
    [{ type: "boolean" }, "truth", false],
    [{ type: "string", enum: ["A", "B"] }, "choice", "A"],
    [{ $ref: "#/components/schemas/Owner" }, "object", {}],
    [{ anyOf: [{ $ref: "#/components/schemas/Owner" }, { type: "null" }] }, "object", {}],
    [{ type: "array", items: {} }, "json", []],
    [{ type: ["string", "integer"] }, "json", null],
    [{}, "json", null],
  ])("fills %j in as %s", (schema, kind, blank) => {
    const own = schemaOfMember(schema, description);
    expect(kindOf(own)).toBe(kind);
    expect(blankOf(kindOf(own), own)).toEqual(blank);
  });

  it("offers what is missing and may be sent", () => {
    const properties = { Title: {}, TableRight: { readOnly: true }, Slevel: {} };
    expect(missingMembers({ title: "x" }, { properties })).toEqual(["Slevel"]);
    expect(memberSchema({ properties }, "slevel")).toBe(properties.Slevel);
    expect(memberSchema({ properties }, "other")).toBeUndefined();
    expect(withoutMember({ a: 1, b: 2 }, "a")).toEqual({ b: 2 });
  });
});
