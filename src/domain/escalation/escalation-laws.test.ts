import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildLevel, buildPriority } from "../../../test/support/build-priority.ts";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import {
  escalationEventCodes,
  escalationReactionCodes,
  type EscalationEvent,
  type EscalationReaction,
  type Priority,
} from "../desk/priority.ts";
import type { EscalationState } from "./escalation-state.ts";
import { fireDueLevels } from "./fire-due-levels.ts";
import { reactToEscalationEvent } from "./react-to-escalation-event.ts";
import { resumeEscalation, suspendEscalation } from "./suspend-escalation.ts";

const START_AT = at("2026-03-02T00:00Z");
const businessClock = officeClock(1);
const events = Object.keys(escalationEventCodes) as EscalationEvent[];
const reactions = Object.keys(escalationReactionCodes) as EscalationReaction[];

const anyEvent = fc.constantFrom(...events);
const anySeconds = fc.integer({ min: 0, max: 14 * 86_400 });

const anyPriority: fc.Arbitrary<Priority> = fc
  .record({
    alertSchedule: fc.boolean(),
    gaps: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3000 })), {
      maxLength: 5,
    }),
    reactions: fc.record(
      Object.fromEntries(events.map((event) => [event, fc.constantFrom(...reactions)])),
    ),
  })
  .map(({ alertSchedule, gaps, reactions: chosen }) => {
    let number = 0;
    const levels = gaps.map(([gap, minutes]) => buildLevel((number += gap), minutes));
    return buildPriority({ alertSchedule, levels, reactions: chosen });
  });

/** A chain counting down `seconds` that was set up at `startAt`. */
function runningFrom(priority: Priority, startAt: number, seconds: number): EscalationState {
  const left: EscalationState = {
    level: 0,
    escalatesAt: null,
    secondsLeft: seconds,
    suspended: true,
  };
  return resumeEscalation(left, { priority, businessClock, now: startAt });
}

const anyState: fc.Arbitrary<EscalationState> = fc.oneof(
  fc.tuple(fc.nat({ max: 20 }), anySeconds).map(([level, seconds]) => ({
    level,
    escalatesAt: START_AT + seconds,
    secondsLeft: null,
    suspended: false as const,
  })),
  fc.tuple(fc.nat({ max: 20 }), anySeconds).map(([level, secondsLeft]) => ({
    level,
    escalatesAt: null,
    secondsLeft,
    suspended: false as const,
  })),
  fc.tuple(fc.nat({ max: 20 }), anySeconds).map(([level, secondsLeft]) => ({
    level,
    escalatesAt: null,
    secondsLeft,
    suspended: true as const,
  })),
  fc
    .nat({ max: 20 })
    .map((level) => ({ level, escalatesAt: null, secondsLeft: null, suspended: false as const })),
);

const isTime = (value: unknown): boolean => Number.isInteger(value);
const isRest = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

/** Which kinds a state is, told from the bare fields as they are stored. */
function kindsOf({ escalatesAt, secondsLeft, suspended }: EscalationState): string[] {
  const flag: boolean = suspended;
  const kinds = {
    running: isTime(escalatesAt) && secondsLeft === null && !flag,
    stopped: escalatesAt === null && isRest(secondsLeft) && !flag,
    suspended: escalatesAt === null && isRest(secondsLeft) && flag,
    ended: escalatesAt === null && secondsLeft === null && !flag,
  };
  return Object.entries(kinds).flatMap(([kind, holds]) => (holds ? [kind] : []));
}

describe("any escalation chain", () => {
  test("is the same after being halted and let go on at the same instant", () => {
    fc.assert(
      fc.property(anyPriority, anySeconds, fc.nat(), (priority, seconds, elapsed) => {
        const running = runningFrom(priority, START_AT, seconds);
        const wait = (running.escalatesAt ?? START_AT) - START_AT;
        const now = START_AT + (elapsed % (wait + 1));
        const context = { priority, businessClock, now };
        expect(resumeEscalation(suspendEscalation(running, context), context)).toEqual(running);
      }),
    );
  });

  test("is the same after an event that stops it and one that continues it at the same instant", () => {
    fc.assert(
      fc.property(anyPriority, anySeconds, fc.nat(), (priority, seconds, elapsed) => {
        const running = runningFrom(priority, START_AT, seconds);
        const wait = (running.escalatesAt ?? START_AT) - START_AT;
        const now = START_AT + (elapsed % (wait + 1));
        const stopAndContinue = {
          ...priority,
          reactions: { ...priority.reactions, Read: "Stop", NewInfo: "Continue" } as const,
        };
        const context = { priority: stopAndContinue, businessClock, now, ticketActive: true };
        const stopped = reactToEscalationEvent(running, "Read", context);
        expect(stopped.escalatesAt).toBeNull();
        expect(reactToEscalationEvent(stopped, "NewInfo", context)).toEqual(running);
      }),
    );
  });

  test("ends up the same whether a ticket leaves Active before its event or after", () => {
    fc.assert(
      fc.property(anyState, anyEvent, anyPriority, anySeconds, (state, event, priority, later) => {
        const context = { priority, businessClock, now: START_AT + later, ticketActive: false };
        const after = suspendEscalation(reactToEscalationEvent(state, event, context), context);
        const before = reactToEscalationEvent(suspendEscalation(state, context), event, context);
        expect(after).toEqual(before);
        expect(after.escalatesAt).toBeNull();
      }),
    );
  });

  test("on a ticket that is not active, an event does what it would on an active one, halted at once", () => {
    fc.assert(
      fc.property(anyState, anyEvent, anyPriority, anySeconds, (state, event, priority, later) => {
        const context = { priority, businessClock, now: START_AT + later };
        const halted = suspendEscalation(state, context);
        const inactive = reactToEscalationEvent(halted, event, { ...context, ticketActive: false });
        const active = suspendEscalation(
          reactToEscalationEvent(halted, event, { ...context, ticketActive: true }),
          context,
        );
        expect(inactive).toEqual(active);
      }),
    );
  });

  test("fires the same levels at the same times however often somebody looks", () => {
    fc.assert(
      fc.property(anyState, anyPriority, anySeconds, anySeconds, (state, priority, a, b) => {
        const [early, late] = [START_AT + Math.min(a, b), START_AT + Math.max(a, b)];
        const once = fireDueLevels(state, { priority, businessClock, now: late });
        const first = fireDueLevels(state, { priority, businessClock, now: early });
        const second = fireDueLevels(first.state, { priority, businessClock, now: late });
        expect(second.state).toEqual(once.state);
        expect([...first.fired, ...second.fired]).toEqual(once.fired);
      }),
    );
  });

  test("fires in ascending order and has nothing due afterwards", () => {
    fc.assert(
      fc.property(anyState, anyPriority, anySeconds, (state, priority, later) => {
        const now = START_AT + later;
        const { state: after, fired } = fireDueLevels(state, { priority, businessClock, now });
        const numbers = fired.map(({ level }) => level);
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        expect(after.level).toBe(numbers.at(-1) ?? state.level);
        expect(after.escalatesAt ?? now + 1).toBeGreaterThan(now);
      }),
    );
  });

  test("is always exactly one of running, stopped, suspended and ended", () => {
    const anyStep = fc.record({
      kind: fc.constantFrom("react", "suspend", "resume", "fire"),
      event: anyEvent,
      priority: anyPriority,
      seconds: anySeconds,
      ticketActive: fc.boolean(),
    });
    fc.assert(
      fc.property(anyState, fc.array(anyStep, { maxLength: 20 }), (initial, steps) => {
        let now = START_AT;
        let state = initial;
        for (const { kind, event, priority, seconds, ticketActive } of steps) {
          now += seconds;
          const context = { priority, businessClock, now, ticketActive };
          if (kind === "react") state = reactToEscalationEvent(state, event, context);
          if (kind === "suspend") state = suspendEscalation(state, context);
          if (kind === "resume") state = resumeEscalation(state, context);
          if (kind === "fire") state = fireDueLevels(state, context).state;
          expect(kindsOf(state)).toHaveLength(1);
        }
      }),
    );
  });
});
