import * as fc from "fast-check";
import { expect, test } from "vitest";
import { buildPriority } from "../../../test/support/build-priority.ts";
import { roundTheClock } from "../business-clock.ts";
import { fireDueLevels } from "../escalation/fire-due-levels.ts";
import { fireOneByOne } from "./fire-one-by-one.ts";

const DUE_AT = 1_000_000;

const chains = fc.record({
  levelMinutes: fc.array(fc.nat({ max: 5 }), { maxLength: 6 }),
  level: fc.nat({ max: 6 }),
  lateSeconds: fc.integer({ min: -120, max: 2000 }),
});

test("the steps fire the same levels, and end where firing all at once ends", () => {
  fc.assert(
    fc.property(chains, ({ levelMinutes, level, lateSeconds }) => {
      const priority = buildPriority({ levelMinutes });
      const context = { priority, businessClock: roundTheClock, now: DUE_AT + lateSeconds };
      const start = { level, escalatesAt: DUE_AT, secondsLeft: null, suspended: false } as const;
      const together = fireDueLevels(start, context);
      const steps = fireOneByOne(start, context);
      expect(steps.map((step) => step.level)).toEqual(together.fired);
      const end = together.fired.length === 0 ? undefined : together.state;
      expect(steps.at(-1)?.chain).toEqual(end);
    }),
  );
});

test("each step leaves the chain at its level, waiting for the time when the next one is due", () => {
  fc.assert(
    fc.property(chains, ({ levelMinutes, level, lateSeconds }) => {
      const priority = buildPriority({ levelMinutes });
      const context = { priority, businessClock: roundTheClock, now: DUE_AT + lateSeconds };
      const start = { level, escalatesAt: DUE_AT, secondsLeft: null, suspended: false } as const;
      const steps = fireOneByOne(start, context);
      expect(steps.map((step) => step.chain.level)).toEqual(steps.map((step) => step.level.level));
      const waits = steps.slice(0, -1).map((step) => step.chain.escalatesAt);
      expect(waits).toEqual(steps.slice(1).map((step) => step.dueAt));
    }),
  );
});
