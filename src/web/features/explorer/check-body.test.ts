import { describe, expect, it } from "vitest";
import { checkBody } from "./check-body.ts";
import type { Description, Schema } from "./description.ts";

const ticket: Schema = {
  type: "object",
  properties: {
    Title: { type: ["string", "null"], maxLength: 5 },
    Status: { type: "string", enum: ["Active", "Closed"] },
    OwnedBy: { anyOf: [{ $ref: "#/components/schemas/Owner" }, { type: "null" }] },
    Tags: { type: "array", items: { $ref: "#/components/schemas/Owner" } },
  },
};
const owner: Schema = {
  type: "object",
  properties: { Id: { type: "integer", format: "int32" } },
};
const description: Description = { paths: {}, components: { schemas: { Owner: owner } } };
const check = (body: unknown) => Object.fromEntries(checkBody(body, ticket, description));

describe("a body against its schema", () => {
  it.each([
    ["is right", { Title: "12345", Status: "Active", OwnedBy: { Id: 2_147_483_647 } }, {}],
    ["stays as it is where it is null", { Title: null, OwnedBy: null, Status: null }, {}],
    ["may write names in any case", { title: "a" }, {}],
    ["blanks at the end do not count", { Title: "12345 " }, {}],
    ["is too long by one", { Title: "123456" }, { Title: { code: "tooLong", max: 5 } }],
    ["is of another type", { Title: 1 }, { Title: { code: "otherType", expected: "string" } }],
    [
      "has a fraction",
      { OwnedBy: { Id: 1.5 } },
      { "OwnedBy/Id": { code: "otherType", expected: "integer" } },
    ],
    [
      "is larger than 32 bits",
      { OwnedBy: { Id: 2_147_483_648 } },
      { "OwnedBy/Id": { code: "outOfRange" } },
    ],
    [
      "is none of the names",
      { Status: "Open" },
      { Status: { code: "notOneOf", names: "Active, Closed" } },
    ],
    ["has a member that nobody knows", { Titel: "a" }, { Titel: { code: "unknownMember" } }],
    [
      "is wrong within a list",
      { Tags: [{}, { Id: "1" }] },
      { "Tags/1/Id": { code: "otherType", expected: "integer" } },
    ],
    ["is a list", [], { "": { code: "otherType", expected: "object" } }],
  ])("%s", (_case, body, faults) => {
    expect(check(body)).toEqual(faults);
  });
});
