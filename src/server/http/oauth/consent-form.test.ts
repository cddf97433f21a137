import { expect, it } from "vitest";
import { readParameters } from "../pages/read-parameters.ts";
import { consentTokenOf, isCurrentForm } from "./consent-form.ts";

const form = { query: "client_id=a&state=b", shownAt: 1000, userId: 7 };
const shown = { request: form.query, shownAt: "1000", token: consentTokenOf("secret", form) };
const now = { secret: "secret", at: 1000, userId: 7 };

it.each([
  ["at once", shown, now, true],
  ["in its last second", shown, { ...now, at: 1599 }, true],
  ["too late", shown, { ...now, at: 1600 }, false],
  ["before it was shown", shown, { ...now, at: 999 }, false],
  ["from another browser", shown, { ...now, secret: "another" }, false],
  ["from a browser without its cookie", shown, { ...now, secret: undefined }, false],
  ["after somebody else signed in", shown, { ...now, userId: 8 }, false],
  ["after he signed out", shown, { ...now, userId: 0 }, false],
  ["for another request", { ...shown, request: `${form.query}&x=1` }, now, false],
  ["with another time", { ...shown, shownAt: "999" }, now, false],
  ["without a time", { ...shown, shownAt: "" }, now, false],
  ["with a wrong token", { ...shown, token: `${shown.token}x` }, now, false],
  ["without a token", { ...shown, token: "" }, now, false],
])("takes or refuses a form that comes %s", (_when, fields, at, expected) => {
  expect(isCurrentForm(readParameters(new URLSearchParams(fields)), at)).toBe(expected);
});
