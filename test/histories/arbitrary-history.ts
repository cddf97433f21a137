import * as fc from "fast-check";
import type { EscalationEvent, EscalationReaction } from "../../src/domain/desk/priority.ts";
import { badgeCodes, type Badge } from "../../src/domain/ticket/message-summary.ts";
import {
  historyUsers,
  statusRows,
  type Act,
  type History,
  type LevelPlan,
  type MessageWish,
  type PriorityPlan,
  type SaveWish,
  type Step,
  type Wait,
} from "./history.ts";
import { historyCategories } from "./build-history-desk.ts";
import { openingFrames, type FrameName } from "./opening-frames.ts";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const MOST_STEPS = 20;

/** Zones and a time from which on their clocks change again and again, where they do at all. */
export const historyZones = {
  UTC: "2023-12-20T00:00Z",
  "Europe/Oslo": "2025-01-10T00:00Z",
  "America/New_York": "2024-01-05T00:00Z",
  "Asia/Kolkata": "2026-02-01T00:00Z",
  "Australia/Lord_Howe": "2025-03-01T00:00Z",
  "America/Sao_Paulo": "2017-01-01T00:00Z",
} as const;

export type HistoryZone = keyof typeof historyZones;

/** The simplest choice comes first: to it a failing history is shrunk. */
const user = fc.constantFrom(...keysOf(historyUsers).filter((name) => name !== "eve"));
const anyUser = fc.constantFrom(...keysOf(historyUsers));
const reaction: fc.Arbitrary<EscalationReaction> = fc.constantFrom(
  "None",
  "Restart",
  "Stop",
  "Continue",
);
const levelMinutes = fc.oneof(
  fc.constantFrom(60, 1, 0, 120, 480, 6000),
  fc.integer({ min: 0, max: 500 }),
);

const level: fc.Arbitrary<LevelPlan> = fc.record({
  minutes: levelMinutes,
  delegateTo: fc.option(anyUser, { nil: null, freq: 2 }),
});

const reactions: fc.Arbitrary<Record<EscalationEvent, EscalationReaction>> = fc.record({
  New: reaction,
  Read: reaction,
  ChangedOwner: reaction,
  NewInfo: reaction,
  Closed: reaction,
  ChangedPriority: reaction,
});

const priority: fc.Arbitrary<PriorityPlan> = fc.record({
  frame: fc.constantFrom(...keysOf<FrameName>(openingFrames)),
  alertSchedule: fc.boolean(),
  deadlineMinutes: fc.oneof(
    fc.constantFrom(0, 60, 240, 2880, 20_000),
    fc.integer({ min: 0, max: 500 }),
  ),
  levels: fc.array(level, { maxLength: 4 }),
  reactions,
});

const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 2, arbitrary: seconds(fc.integer({ min: 0, max: 120 })) },
  { weight: 2, arbitrary: seconds(fc.integer({ min: 0, max: 600 }), MINUTE) },
  { weight: 4, arbitrary: seconds(fc.integer({ min: 0, max: 4 * DAY })) },
  { weight: 1, arbitrary: seconds(fc.integer({ min: 0, max: 90 * DAY })) },
  {
    weight: 2,
    arbitrary: fc.record({ secondsPastClockChange: fc.integer({ min: -2 * HOUR, max: 3 * HOUR }) }),
  },
);

function seconds(amount: fc.Arbitrary<number>, unit = 1): fc.Arbitrary<Wait> {
  return amount.map((count) => ({ seconds: count * unit }));
}

const statusId = fc.constantFrom(...statusRows.map(([id]) => id));
const activatesInMinutes = fc.oneof(
  fc.integer({ min: -60, max: 10_000 }),
  fc.constant<number | null>(null),
);
const statusWish: fc.Arbitrary<Partial<SaveWish>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 5, arbitrary: fc.record({ statusId }) },
  {
    weight: 5,
    arbitrary: fc.record({
      baseStatus: fc.constantFrom("Active", "Closed", "Postponed", "Deleted", "Spam", "Merged"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      baseStatus: fc.constantFrom("Postponed1Hour", "PostponedDay", "PostponedMonth"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      baseStatus: fc.constantFrom("Postponed", "PostponedSpecific"),
      activatesInMinutes,
    }),
  },
  { weight: 1, arbitrary: fc.record({ statusId, activatesInMinutes }) },
);

const otherWishes: fc.Arbitrary<SaveWish> = fc.record(
  {
    priority: fc.integer({ min: 0, max: 2 }),
    owner: fc.constantFrom("ann", "ben", "cleo", "dan", "nobody", "automatic"),
    deadlineInMinutes: fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: -500, max: 20_000 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    categoryId: fc.constantFrom(...Object.values(historyCategories)),
    postsBack: fc.boolean(),
  },
  { requiredKeys: ["postsBack"] },
);

/** A save that says little is the rule, one that says everything the exception. */
const saveWish: fc.Arbitrary<SaveWish> = fc
  .tuple(statusWish, otherWishes, fc.integer({ min: 0, max: 15 }))
  .map(([status, others, said]): SaveWish => {
    const { priority: position, owner, deadlineInMinutes, categoryId, postsBack } = others;
    return {
      postsBack,
      ...status,
      ...(position !== undefined && (said & 1) !== 0 && { priority: position }),
      ...(owner !== undefined && (said & 2) !== 0 && { owner }),
      ...(deadlineInMinutes !== undefined && (said & 4) !== 0 && { deadlineInMinutes }),
      ...(categoryId !== undefined && (said & 8) !== 0 && { categoryId }),
    };
  });

const message: fc.Arbitrary<MessageWish> = fc.record({
  from: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("caller", "customer") },
    { weight: 1, arbitrary: fc.constantFrom("customerNotedByCaller", "outside", "ann", "eve") },
  ),
  securityLevel: fc.constantFrom("External", "External", "Internal"),
  badge: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Badge>("Unknown") },
    { weight: 2, arbitrary: fc.constantFrom(...keysOf(badgeCodes)) },
  ),
  postedSecondsAgo: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 * DAY }) },
  ),
  timeSpentMinutes: fc.integer({ min: 0, max: 90 }),
  massMailing: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 9),
});

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Act>({ kind: "jobs" }) },
  {
    weight: 3,
    arbitrary: anyUser.map((by): Act => ({ kind: "read", by })),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(user, message).map(([by, said]): Act => ({
      kind: "message",
      by,
      message: said,
    })),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(user, saveWish).map(([by, wish]): Act => ({ kind: "save", by, wish })),
  },
);

const step: fc.Arbitrary<Step> = fc.record({ wait, awake: fc.boolean(), act });

const timeCounter = fc.constantFrom("None", "Internally", "Externally", "Queue");

/** No ticket starts out merged, or postponed until a time that is not told. */
const canBeCreated = ({ statusId: id, baseStatus, activatesInMinutes: end }: SaveWish): boolean =>
  id !== 5 &&
  baseStatus !== "Merged" &&
  !(baseStatus === "PostponedSpecific" && typeof end !== "number");

const creation: fc.Arbitrary<History["creation"]> = fc.record({
  by: user,
  wish: saveWish.map((wish): SaveWish => (canBeCreated(wish) ? wish : { postsBack: false })),
  datedBackSeconds: fc.option(fc.integer({ min: -300, max: 20 * DAY }), { nil: null, freq: 2 }),
});

/** Lives of tickets on a desk in one of the given zones. */
export function arbitraryHistory(zones: readonly HistoryZone[]): fc.Arbitrary<History> {
  return fc
    .record({
      timeZone: fc.constantFrom(...zones),
      afterSeconds: fc.integer({ min: 0, max: 400 * DAY }),
      timeToReplyOnNewTicketMinutes: fc.constantFrom(-1, 0, 30),
      timeCounters: fc.array(timeCounter, {
        minLength: statusRows.length,
        maxLength: statusRows.length,
      }),
      priorities: fc.tuple(priority, priority, priority),
      creation,
      steps: fc.array(step, { minLength: 1, maxLength: MOST_STEPS, size: "max" }),
    })
    .map(({ afterSeconds, ...history }) => ({
      ...history,
      startAt: Date.parse(historyZones[history.timeZone]) / 1000 + afterSeconds,
    }));
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}
