import { describe, expect, test } from "vitest";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import { roundTheClock } from "../business-clock.ts";
import {
  firstDeadline,
  nextDeadline,
  type DeadlineBasis,
  type DeadlineChange,
  type DeadlineFields,
} from "./deadline.ts";

const createdAt = at("2026-01-16T16:00+01:00");
const wanted = at("2026-02-01T12:00+01:00");
const other = at("2026-02-02T12:00+01:00");

const office: DeadlineBasis = { createdAt, deadlineMinutes: 240, businessClock: officeClock(1) };
const officeDeadline = at("2026-01-19T12:00+01:00");
const none: DeadlineBasis = { ...office, deadlineMinutes: 0 };
const round: DeadlineBasis = { ...office, businessClock: roundTheClock };
const roundDeadline = at("2026-01-16T20:00+01:00");

const computed: DeadlineFields = { deadlineAt: officeDeadline, deadlineManual: false };
const agreed: DeadlineFields = { deadlineAt: wanted, deadlineManual: true };
const empty: DeadlineFields = { deadlineAt: null, deadlineManual: false };

describe("the deadline of a new ticket", () => {
  test.each<{ sent: number | null | undefined; basis: DeadlineBasis; expected: DeadlineFields }>([
    { sent: undefined, basis: office, expected: computed },
    { sent: null, basis: office, expected: computed },
    { sent: wanted, basis: office, expected: agreed },
    { sent: wanted, basis: none, expected: agreed },
    { sent: officeDeadline, basis: office, expected: { ...computed, deadlineManual: true } },
    { sent: undefined, basis: none, expected: empty },
    { sent: undefined, basis: { ...office, deadlineMinutes: -1 }, expected: empty },
    {
      sent: undefined,
      basis: { ...round, deadlineMinutes: 1 },
      expected: { deadlineAt: createdAt + 60, deadlineManual: false },
    },
    {
      sent: undefined,
      basis: { ...office, businessClock: { elapsedSeconds: () => 0, dueAt: () => null } },
      expected: empty,
    },
  ])("for $sent is $expected", ({ sent, basis, expected }) => {
    expect(firstDeadline(sent, basis)).toEqual(expected);
  });
});

describe("the deadline of an existing ticket", () => {
  const keptPriority = { priorityChanged: false };
  const newPriority = { priorityChanged: true };

  test.each<{
    stored: DeadlineFields;
    change: DeadlineChange;
    basis: DeadlineBasis;
    expected: DeadlineFields;
    why: string;
  }>([
    {
      stored: computed,
      change: { wanted: undefined, ...keptPriority },
      basis: round,
      expected: computed,
      why: "nothing else moves it, not even new opening hours",
    },
    {
      stored: computed,
      change: { wanted: officeDeadline, ...keptPriority },
      basis: office,
      expected: computed,
      why: "an echo is not a choice",
    },
    {
      stored: computed,
      change: { wanted: other, ...keptPriority },
      basis: office,
      expected: { deadlineAt: other, deadlineManual: true },
      why: "a date is an agreement",
    },
    {
      stored: agreed,
      change: { wanted: other, ...keptPriority },
      basis: office,
      expected: { deadlineAt: other, deadlineManual: true },
      why: "an agreement may change",
    },
    {
      stored: agreed,
      change: { wanted: null, ...keptPriority },
      basis: office,
      expected: empty,
      why: "emptying ends the agreement",
    },
    {
      stored: empty,
      change: { wanted: null, ...keptPriority },
      basis: office,
      expected: empty,
      why: "empty stays empty",
    },
    {
      stored: computed,
      change: { wanted: undefined, ...newPriority },
      basis: round,
      expected: { deadlineAt: roundDeadline, deadlineManual: false },
      why: "a new priority counts from the creation",
    },
    {
      stored: computed,
      change: { wanted: officeDeadline, ...newPriority },
      basis: round,
      expected: { deadlineAt: roundDeadline, deadlineManual: false },
      why: "an echo does not hold a computed one",
    },
    {
      stored: computed,
      change: { wanted: undefined, ...newPriority },
      basis: none,
      expected: empty,
      why: "a new priority may have none",
    },
    {
      stored: empty,
      change: { wanted: undefined, ...newPriority },
      basis: office,
      expected: computed,
      why: "a new priority may bring one",
    },
    {
      stored: empty,
      change: { wanted: null, ...newPriority },
      basis: office,
      expected: computed,
      why: "an echoed empty date does not prevent that",
    },
    {
      stored: agreed,
      change: { wanted: undefined, ...newPriority },
      basis: round,
      expected: agreed,
      why: "an agreement survives a new priority",
    },
    {
      stored: agreed,
      change: { wanted, ...newPriority },
      basis: round,
      expected: agreed,
      why: "and its echo does too",
    },
    {
      stored: computed,
      change: { wanted: other, ...newPriority },
      basis: round,
      expected: { deadlineAt: other, deadlineManual: true },
      why: "a date outranks the new priority",
    },
    {
      stored: agreed,
      change: { wanted: null, ...newPriority },
      basis: round,
      expected: empty,
      why: "so does the wish for none",
    },
  ])("$why", ({ stored, change, basis, expected }) => {
    expect(nextDeadline(stored, change, basis)).toEqual(expected);
  });

  test("is the same again after a priority was changed and changed back", () => {
    const change = { wanted: undefined, priorityChanged: true };
    const there = nextDeadline(computed, change, round);
    expect(nextDeadline(there, change, office)).toEqual(computed);
  });
});
