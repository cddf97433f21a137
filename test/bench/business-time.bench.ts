/**
 * Measures business time; run with `npx tsx test/bench/business-time.bench.ts`. Queries are spread
 * evenly over the span by a fixed generator, so two runs ask the same questions.
 */
import { addBusinessSeconds } from "../../src/domain/business-time/add-business-seconds.ts";
import {
  createBusinessTimeIndex,
  type BusinessTimeIndex,
} from "../../src/domain/business-time/business-time-index.ts";
import { businessSeconds } from "../../src/domain/business-time/business-seconds.ts";
import { explainBusinessTime } from "../../src/domain/business-time/explain-business-time.ts";
import type { Schedule } from "../../src/domain/business-time/schedule.ts";

const QUERIES = 1_000_000;
const DAY = 86_400;

const office = [{ startMinute: 540, stopMinute: 1020 }];
const schedule: Schedule = {
  week: [office, office, office, office, office, [], []],
  holidays: [
    { year: null, month: 1, day: 1 },
    { year: null, month: 5, day: 17 },
    { year: null, month: 12, day: 25 },
    { year: null, month: 12, day: 26 },
    { year: 2026, month: 4, day: 2 },
    { year: 2026, month: 4, day: 3 },
    { year: 2026, month: 4, day: 6 },
  ],
  timeZone: "Europe/Oslo",
};

function epochSeconds(iso: string): number {
  return Date.parse(iso) / 1000;
}

/** Numbers in [0, 1) from a linear congruence: cheap, so that it hardly shows in the times. */
function createSequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function instantsBetween(fromAt: number, untilAt: number, seed: number): Float64Array {
  const next = createSequence(seed);
  return Float64Array.from({ length: QUERIES }, () =>
    Math.floor(fromAt + next() * (untilAt - fromAt)),
  );
}

const rows: { what: string; milliseconds: number; result: number }[] = [];

function measure(what: string, run: () => number): void {
  const startedAt = performance.now();
  const result = run();
  rows.push({ what, milliseconds: Number((performance.now() - startedAt).toFixed(1)), result });
}

function sumOfDurations(index: BusinessTimeIndex, from: Float64Array, until: Float64Array): number {
  let sum = 0;
  for (let query = 0; query < QUERIES; query += 1) {
    const one = from[query] ?? 0;
    const other = until[query] ?? 0;
    sum += businessSeconds(index, Math.min(one, other), Math.max(one, other));
  }
  return sum;
}

function countOfDueTimes(index: BusinessTimeIndex, from: Float64Array, seconds: number): number {
  let count = 0;
  for (let query = 0; query < QUERIES; query += 1) {
    if (addBusinessSeconds(index, from[query] ?? 0, (query % seconds) + 1) !== null) count += 1;
  }
  return count;
}

const from = epochSeconds("2020-01-01T00:00:00Z");
const until = epochSeconds("2030-01-01T00:00:00Z");
const starts = instantsBetween(from, until, 1);
const stops = instantsBetween(from, until, 2);

measure("first question of the process (loads the time zone)", () =>
  businessSeconds(createBusinessTimeIndex(schedule), from, from + 7 * DAY),
);
const index = createBusinessTimeIndex(schedule);
measure("grow to ten years", () => businessSeconds(index, from, until));
measure("1 M durations within ten years", () => sumOfDurations(index, starts, stops));
measure("1 M due times, up to 24 h open", () => countOfDueTimes(index, starts, 86_400));
measure("1 M due times, up to 12 days open", () => countOfDueTimes(index, starts, 1_000_000));
measure("grow back to 1990", () =>
  businessSeconds(index, epochSeconds("1990-01-01T00:00:00Z"), until),
);
measure("grow to 1760 and 9999", () =>
  businessSeconds(
    index,
    epochSeconds("1760-01-02T00:00:00Z"),
    epochSeconds("9999-12-31T00:00:00Z"),
  ),
);
const closed = createBusinessTimeIndex({
  ...schedule,
  week: [office, [], [], [], [], [], []],
  timeZone: "America/New_York",
});
measure("grow for a due time in 9990, no years known", () =>
  Number(addBusinessSeconds(closed, epochSeconds("9990-01-01T00:00:00Z"), 1_000_000)),
);
measure("explain ten years", () => {
  let seconds = 0;
  for (const segment of explainBusinessTime(index, from, until)) {
    if (segment.kind === "open") seconds += segment.seconds;
  }
  return seconds;
});

console.table(rows);
