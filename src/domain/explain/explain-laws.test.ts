import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCategory } from "../../../test/support/build-category.ts";
import { buildLevel, buildPriority } from "../../../test/support/build-priority.ts";
import { buildSaveDesk, statuses, users } from "../../../test/support/build-save-desk.ts";
import { at } from "../../../test/support/instant.ts";
import { createTicketLife, type TicketLife } from "../../../test/support/simulate-ticket.ts";
import type { Holiday, OpenHours, Week } from "../business-time/schedule.ts";
import type { Desk } from "../desk/desk.ts";
import {
  escalationEventCodes,
  escalationReactionCodes,
  priorityFlagBits,
  type EscalationEvent,
  type EscalationReaction,
  type Priority,
} from "../desk/priority.ts";
import { timeCounterCodes, type TimeCounter } from "../desk/status.ts";
import type { TicketInput } from "../ticket/save/ticket-input.ts";
import type { CountedTime } from "./counted-time.ts";
import { SEGMENTS_MAX } from "./explained-clock.ts";
import type { Difference, ExplainedCounter, Explanation } from "./explanation.ts";
import { STAYS_MAX } from "./explain-time-spent.ts";
import { timeSpentFields, type TimeSpentField } from "./time-spent-fields.ts";

const MAIN_CATEGORY = 1;
const priorityIds = [1, 2, 3];
const agents = [users.owner, users.colleague];
const START_AT = at("2026-03-26T07:00Z");

const oneOf = <Name extends string>(codes: Readonly<Record<Name, number>>) =>
  fc.constantFrom(...(Object.keys(codes) as Name[]));

const openHours: fc.Arbitrary<OpenHours> = fc
  .tuple(fc.integer({ min: 0, max: 96 }), fc.integer({ min: 0, max: 96 }))
  .map((ends) => ends.toSorted((a, b) => a - b).map((quarter) => quarter * 15))
  .map(([startMinute = 0, stopMinute = 0]) => ({ startMinute, stopMinute }));

const week: fc.Arbitrary<Week<OpenHours>> = fc.tuple(
  openHours,
  openHours,
  openHours,
  openHours,
  openHours,
  openHours,
  openHours,
);

const holiday: fc.Arbitrary<Holiday> = fc.record({
  year: fc.constantFrom(null, 2026),
  month: fc.constantFrom(3, 4, 5, 12),
  day: fc.integer({ min: 1, max: 28 }),
});

const reactions = fc.record(
  Object.fromEntries(
    (Object.keys(escalationEventCodes) as EscalationEvent[]).map((event) => [
      event,
      oneOf(escalationReactionCodes),
    ]),
  ) as Record<EscalationEvent, fc.Arbitrary<EscalationReaction>>,
);

function priorityWith(priorityId: number): fc.Arbitrary<Priority> {
  return fc
    .record({
      weekHours: week,
      holidays: fc.array(holiday, { maxLength: 6 }),
      reactions,
      deadlineMinutes: fc.constantFrom(0, 1, 240, 960, 20_000),
      levelMinutes: fc.array(fc.constantFrom(0, 1, 60, 500, 5000), { maxLength: 4 }),
      alertSchedule: fc.boolean(),
    })
    .map(({ levelMinutes, alertSchedule, ...columns }) => ({
      ...buildPriority({ priorityId }),
      ...columns,
      flags: alertSchedule ? priorityFlagBits.AlertSchedule : 0,
      escalationLevels: levelMinutes.map((minutes, index) => ({
        ...buildLevel(index + 1, minutes),
        action: index === 1 ? 1 : 0,
        delegateToUserId: users.colleague,
      })),
    }));
}

const anyPriorities = fc.tuple(priorityWith(1), priorityWith(2), priorityWith(3));

const anyDesk: fc.Arbitrary<Desk> = fc
  .record({
    priorities: anyPriorities,
    baseTimeZone: fc.constantFrom("UTC", "Europe/Oslo", "America/New_York", "Australia/Lord_Howe"),
    timeToReplyOnNewTicketMinutes: fc.constantFrom(-1, 0, 30),
    method: fc.constantFrom("Even" as const, "Unfair" as const, "Not" as const),
  })
  .map(({ priorities, method, ...settings }) =>
    buildSaveDesk({
      priorities,
      settings,
      categories: [
        buildCategory(MAIN_CATEGORY, {
          members: agents,
          assignmentMethod: method,
          flags: ["AcceptWhenReplying"],
        }),
      ],
    }),
  );

type Step = (life: TicketLife) => void;

const anyStatus = fc.constantFrom(
  ...Object.values(statuses).filter((id) => id !== statuses.merged),
);

const anyWish: fc.Arbitrary<TicketInput> = fc.record(
  {
    statusId: anyStatus,
    priorityId: fc.constantFrom(...priorityIds),
    owner: fc.constantFrom(0, users.caller, ...agents, "automatic" as const),
    deadlineAt: fc.constantFrom(null, START_AT + 86_400, START_AT + 900_000),
    activatesAt: fc.constantFrom(null, START_AT + 50_000, START_AT + 500_000),
    title: fc.constantFrom("One", "Other"),
  },
  { requiredKeys: [] },
);

const anyUser = fc.constantFrom(users.caller, ...agents);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(anyUser, anyWish).map(
      ([userId, wish]): Step =>
        (life) =>
          life.save(userId, wish),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyUser, fc.boolean()).map(
      ([userId, incoming]): Step =>
        (life) =>
          life.addMessage(
            userId,
            incoming ? { createdById: 0, badge: "Incoming" } : { securityLevel: "External" },
          ),
    ),
  },
  {
    weight: 2,
    arbitrary: anyUser.map(
      (userId): Step =>
        (life) =>
          life.read(userId),
    ),
  },
  { weight: 3, arbitrary: fc.constant<Step>((life) => life.runJobs()) },
);

const anyGap = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 20_000 }),
  fc.integer({ min: 20_000, max: 600_000 }),
);

const anySteps = fc.array(fc.tuple(anyGap, anyStep), { maxLength: 14 });

const anyCreation: fc.Arbitrary<TicketInput> = fc
  .tuple(anyWish, fc.constantFrom(0, 100_000))
  .map(([wish, age]) => ({ ...wish, createdAt: START_AT - age, title: "No light" }));

/** Everybody on the made desk may edit everything, so that most steps happen. */
function live(desk: Desk, creation: TicketInput, steps: readonly (readonly [number, Step])[]) {
  const { owner = users.owner, statusId, ...others } = creation;
  const first = statusId === statuses.removed ? {} : { statusId: statusId ?? statuses.open };
  const life = createTicketLife(
    { desk: withEditors(desk), now: START_AT, userId: users.caller },
    { categoryId: MAIN_CATEGORY, priorityId: 1, ...others, ...first, owner },
  );
  for (const [gap, step] of steps) {
    life.now += gap;
    step(life);
  }
  return life;
}

function withEditors(desk: Desk): Desk {
  const role = desk.roles.get(2);
  if (role === undefined) throw new Error("the desk has a role that edits");
  const rights = new Set([
    ...role.rights,
    "ServiceAdministration" as const,
    "MarkRequestsAsSpam" as const,
  ]);
  return {
    ...desk,
    roles: new Map([...desk.roles, [2, { ...role, rights }]]),
    users: new Map([...desk.users].map(([id, user]) => [id, { ...user, roleId: 2 }])),
  };
}

const timedFields = [
  "deadlineAt",
  "escalatesAt",
  "timeToReplyMinutes",
  "timeToCloseMinutes",
] as const;
const counterFields = Object.keys(timeSpentFields) as TimeSpentField[];
const plainFields = ["ownerId", "priorityId", "readStatus"] as const;
const allFields = [...timedFields, ...counterFields, ...plainFields];

/** What is wrong with a told span: it has a gap or an overlap, or does not count what it says. */
function faultsOfTime({ fromAt, untilAt, segments, countedSeconds }: CountedTime): string[] {
  const faults: string[] = [];
  let toldUntilAt = fromAt;
  let sum = 0;
  for (const segment of segments) {
    const { kind, seconds } = segment;
    const counts = kind === "open" || kind === "elapsed" ? seconds : 0;
    if (segment.fromAt !== toldUntilAt) faults.push(`a gap before ${segment.fromAt}`);
    if (seconds !== segment.untilAt - segment.fromAt || seconds <= 0) faults.push("a wrong length");
    if (kind !== "summary" && segment.countedSeconds !== counts) faults.push(`${kind} miscounts`);
    toldUntilAt = segment.untilAt;
    sum += segment.countedSeconds;
  }
  if (toldUntilAt !== Math.max(fromAt, untilAt)) faults.push("not told to the end");
  if (sum !== countedSeconds) faults.push("segments that do not add up");
  if (segments.length > SEGMENTS_MAX) faults.push("too many segments");
  return faults;
}

/** The counted seconds, and what is told to be missing or too much, must make up the value. */
function faultsOf(explanation: Explanation): string[] {
  const { deadlineAt, escalatesAt, timeToReplyMinutes, timeToCloseMinutes } = explanation;
  const faults = timedFields.flatMap((field) => {
    const { time } = explanation[field];
    return time === null ? [] : faultsOfTime(time).map((fault) => `${field}: ${fault}`);
  });
  const claim = (what: string, claimed: unknown, counted: unknown): void => {
    if (claimed !== counted) faults.push(`${what}: ${String(claimed)} but ${String(counted)}`);
  };
  for (const { value, time } of [deadlineAt, escalatesAt]) {
    if (time !== null) claim("the end of the span", value, time.untilAt);
  }
  if (deadlineAt.rule.code === "deadlineOfPriority" && deadlineAt.rule.minutes !== null) {
    claim("the deadline", deadlineAt.rule.minutes * 60, deadlineAt.time?.countedSeconds);
  }
  if ("inOpeningHours" in escalatesAt.rule) {
    claim("the countdown", escalatesAt.rule.seconds, escalatesAt.time?.countedSeconds);
  }
  for (const { value, time, difference } of [timeToReplyMinutes, timeToCloseMinutes]) {
    if (time === null) continue;
    claim("minutes", value - excessOf(difference), Math.floor(time.countedSeconds / 60));
  }
  for (const field of counterFields) {
    faults.push(...faultsOfCounter(explanation[field]).map((fault) => `${field}: ${fault}`));
  }
  return faults;
}

function faultsOfCounter({ value, stays, earlierStays, difference, rule }: ExplainedCounter) {
  const finished = stays.filter(({ running }) => !running);
  const running = stays.filter((stay) => stay.running);
  const faults = stays.flatMap(({ time }) => faultsOfTime(time));
  if (finished.length > STAYS_MAX) faults.push("too many stays");
  if (finished.length + (earlierStays?.count ?? 0) !== rule.count) faults.push("stays are missing");
  const counted = finished.reduce(
    (sum, { time }) => sum + time.countedSeconds,
    earlierStays?.countedSeconds ?? 0,
  );
  if (counted + excessOf(difference) !== value) faults.push(`${counted} counted for ${value}`);
  if (running.some(({ bookedSeconds }) => bookedSeconds !== 0)) faults.push("counts too early");
  return faults;
}

const excessOf = (difference: Difference<unknown> | null): number => difference?.excess ?? 0;

describe("an explanation of a ticket on a desk that nobody reconfigures", () => {
  it("derives every value exactly, whatever happened to the ticket", () => {
    fc.assert(
      fc.property(anyDesk, anyCreation, anySteps, (desk, creation, steps) => {
        const life = live(desk, creation, steps);
        const explanation = life.explain();
        const told = allFields.map((field) => [field, explanation[field].value]);
        expect(told).toEqual(allFields.map((field) => [field, life.ticket[field]]));
        const differences = allFields.filter((field) => explanation[field].difference !== null);
        expect(differences).toEqual([]);
        expect(allFields.filter((field) => explanation[field].change === null)).toEqual([]);
        expect(faultsOf(explanation)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an explanation of a ticket on a desk whose hours and levels are edited meanwhile", () => {
  it("tells by how much each stored value differs from what can be derived", () => {
    fc.assert(
      fc.property(
        anyDesk,
        anyCreation,
        anySteps,
        anyPriorities,
        (desk, creation, steps, edited) => {
          const life = live(desk, creation, steps);
          const priorities = new Map(edited.map((priority) => [priority.priorityId, priority]));
          life.desk = { ...life.desk, priorities };
          expect(faultsOf(life.explain())).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const counters = Object.keys(timeCounterCodes) as TimeCounter[];

describe("the stays behind a counter", () => {
  it("remain where they were booked when statuses come to count for something else", () => {
    const reassigned = fc.array(fc.constantFrom(...counters), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(anyDesk, anyCreation, anySteps, reassigned, (desk, creation, steps, anew) => {
        const life = live(desk, creation, steps);
        const statusRows = [...life.desk.statuses].map(
          ([id, status], index) => [id, { ...status, timeCounter: anew[index] ?? "None" }] as const,
        );
        life.desk = { ...life.desk, statuses: new Map(statusRows) };
        const explanation = life.explain();
        const differences = counterFields.filter((field) => explanation[field].difference !== null);
        expect(differences).toEqual([]);
        expect(faultsOf(explanation)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
