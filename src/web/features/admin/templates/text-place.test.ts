import { describe, expect, it } from "vitest";
import { blankBody } from "./template.ts";
import { insertedInto, placeOfVariable } from "./text-place.ts";

const body = { ...blankBody(1, { isDefault: true }), Subject: "Hello you", Plain: "Hi" };

describe("inserting a variable", () => {
  it.each([
    [{ member: "Subject", start: 6, end: 6 }, { Subject: "Hello [[x]]you" }],
    [{ member: "Subject", start: 6, end: 9 }, { Subject: "Hello [[x]]" }],
    [{ member: "Html", start: 0, end: 0 }, { Html: "[[x]]" }],
    [null, { Plain: "Hi[[x]]" }],
  ] as const)("goes to %j", (place, changes) => {
    expect(insertedInto(body, place, "x")).toEqual(changes);
  });
});

describe("the place of a fault", () => {
  it.each([
    ["Dear [[nobody]],", "There is no variable [[nobody]].", [5, 15]],
    ["Dear [[ Nobody ]],", "There is no variable [[nobody]].", [8, 14]],
    ["Dear [[nobody]],", "It is too long.", null],
    ["Dear you", "There is no variable [[nobody]].", null],
  ] as const)("in %j for %j is %j", (text, fault, place) => {
    expect(placeOfVariable(text, fault)).toEqual(place);
  });
});
