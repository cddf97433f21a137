import { describe, expect, test } from "vitest";
import { at } from "../../../test/support/instant.ts";
import { baseStatusCodes, type BaseStatus } from "../desk/status.ts";
import {
  chooseActivation,
  type ActivationChoice,
  type ActivationSituation,
  type ActivationWish,
} from "./choose-activation.ts";

const NOW = at("2026-03-02T12:00+01:00");
const STORED = NOW + 1000;
const WANTED = NOW + 5000;

const postponed: ActivationSituation = {
  baseStatus: "Postponed",
  storedActivatesAt: null,
  now: NOW,
  timeZone: "Europe/Oslo",
};

function chosen(activatesAt: number | null): ActivationChoice {
  return { kind: "chosen", activatesAt };
}

const missingActivation: ActivationChoice = {
  kind: "refused",
  refusal: { kind: "validation", field: "activatesAt", reason: { code: "missingActivation" } },
};

const others = (Object.keys(baseStatusCodes) as BaseStatus[]).filter((b) => b !== "Postponed");

describe.each(others)("a ticket that is %s after the save", (baseStatus) => {
  test.each<ActivationWish>([
    {},
    { activatesAt: WANTED },
    { baseStatus: "Postponed1Hour" },
    { baseStatus: "PostponedSpecific" },
  ])("has no activation time, whatever the wish: %o", (wish) => {
    const situation = { ...postponed, baseStatus, storedActivatesAt: STORED };
    expect(chooseActivation(wish, situation)).toEqual(chosen(null));
  });
});

describe("a ticket that becomes postponed", () => {
  test.each<{ wish: ActivationWish; expected: ActivationChoice; why: string }>([
    { wish: {}, expected: chosen(null), why: "until changed by hand" },
    { wish: { activatesAt: null }, expected: chosen(null), why: "an empty time says nothing" },
    { wish: { activatesAt: WANTED }, expected: chosen(WANTED), why: "the time given" },
    { wish: { activatesAt: NOW - 1 }, expected: chosen(NOW - 1), why: "also one in the past" },
    { wish: { baseStatus: "Postponed" }, expected: chosen(null), why: "the plain base status" },
    { wish: { baseStatus: "Postponed2Hours" }, expected: chosen(NOW + 7200), why: "the period" },
    { wish: { baseStatus: "PostponedDay" }, expected: chosen(NOW + 86_400), why: "the period" },
    {
      wish: { baseStatus: "Postponed2Hours", activatesAt: null },
      expected: chosen(NOW + 7200),
      why: "a period outranks an empty time",
    },
    {
      wish: { baseStatus: "Postponed2Hours", activatesAt: WANTED },
      expected: chosen(WANTED),
      why: "a time outranks a period",
    },
    {
      wish: { baseStatus: "PostponedSpecific", activatesAt: WANTED },
      expected: chosen(WANTED),
      why: "the specific time",
    },
    { wish: { baseStatus: "PostponedSpecific" }, expected: missingActivation, why: "no time" },
    {
      wish: { baseStatus: "PostponedSpecific", activatesAt: null },
      expected: missingActivation,
      why: "an empty time",
    },
  ])("by $wish: $why", ({ wish, expected }) => {
    expect(chooseActivation(wish, postponed)).toEqual(expected);
  });
});

describe("a ticket that stays postponed", () => {
  test.each<{ wish: ActivationWish; expected: ActivationChoice; why: string }>([
    { wish: {}, expected: chosen(STORED), why: "the stored time stays" },
    { wish: { baseStatus: "Postponed" }, expected: chosen(STORED), why: "an echo changes nothing" },
    { wish: { activatesAt: STORED }, expected: chosen(STORED), why: "an echo changes nothing" },
    { wish: { activatesAt: null }, expected: chosen(null), why: "an empty time clears" },
    { wish: { activatesAt: WANTED }, expected: chosen(WANTED), why: "a new time" },
    { wish: { baseStatus: "Postponed1Hour" }, expected: chosen(NOW + 3600), why: "timed anew" },
    {
      wish: { baseStatus: "Postponed1Hour", activatesAt: STORED },
      expected: chosen(NOW + 3600),
      why: "an echoed time does not outrank the period",
    },
    {
      wish: { baseStatus: "Postponed1Hour", activatesAt: null },
      expected: chosen(NOW + 3600),
      why: "nor does an empty one",
    },
    {
      wish: { baseStatus: "PostponedSpecific", activatesAt: STORED },
      expected: chosen(STORED),
      why: "the stored time, named again",
    },
    {
      wish: { baseStatus: "PostponedSpecific" },
      expected: missingActivation,
      why: "no time named",
    },
  ])("by $wish: $why", ({ wish, expected }) => {
    expect(chooseActivation(wish, { ...postponed, storedActivatesAt: STORED })).toEqual(expected);
  });
});
