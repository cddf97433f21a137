import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoCategories } from "../catalogue/categories.ts";
import { demoTags } from "../catalogue/tags.ts";
import { demoUsers } from "../catalogue/users.ts";
import { composeSurroundings } from "../compose/compose-surroundings.ts";
import type { DemoIds } from "../demo-ids.ts";
import { createDraws } from "../draws.ts";
import { DAY, HOUR } from "./office-hours.ts";
import { planTickets } from "./plan-tickets.ts";
import type { DemoWorld } from "./story.ts";
import type { TicketPlan } from "./ticket-plan.ts";

/** 2026-03-02, a Monday. */
const MONDAY = 1_772_409_600;

const position = (list: readonly string[], name: string): number => list.indexOf(name) + 1;
const ids: DemoIds = {
  user: (login) => position([...demoUsers.map((user) => user.login), "intake"], login),
  category: (name) =>
    position(
      demoCategories.map(({ fullName }) => fullName),
      name,
    ),
  status: (key) => position(["open", "inQueue", "waitingForCustomer", "waitingForThirdParty"], key),
  ticketType: (name) => position(["Request", "Incident", "Change", "Problem"], name),
  tag: (name) => position(demoTags, name),
};

function worldAt(now: number): DemoWorld {
  return { ...composeSurroundings(createDraws(1)), ids, time: { now, today: now - (now % DAY) } };
}

const planFrom = (seed: number, now: number, ticketCount?: number): readonly TicketPlan[] =>
  planTickets(worldAt(now), createDraws(seed), ticketCount);

const anyMoment = fc
  .tuple(fc.nat(6), fc.integer({ min: 0, max: DAY - 1 }))
  .map(([days, seconds]) => MONDAY + days * DAY + seconds);

describe("planTickets", () => {
  it("plans the same for the same seed and time, and something else for another seed", () => {
    const now = MONDAY + 14 * HOUR;
    expect(planFrom(1, now, 50)).toEqual(planFrom(1, now, 50));
    expect(planFrom(2, now, 50)).not.toEqual(planFrom(1, now, 50));
  });

  it("plans at any time of the week lives that are in order and end by now", () => {
    fc.assert(
      fc.property(fc.integer(), anyMoment, (seed, now) => {
        const plans = planFrom(seed, now, 200);
        expect(plans.map(({ ticketId }) => ticketId)).toEqual(
          Array.from({ length: 200 }, (_, index) => index + 1),
        );
        const openings = plans.map(({ opening }) => opening.at);
        expect(openings).toEqual(openings.toSorted((one, other) => one - other));
        expect(openings[0]).toBeGreaterThan(now - 732 * DAY);
        for (const { opening, events, readAt } of plans) {
          const times = [opening.at, ...events.map(({ at }) => at)];
          expect(times).toEqual(times.toSorted((one, other) => one - other));
          expect(Math.max(...times, readAt ?? 0)).toBeLessThanOrEqual(now);
          expect(times.every(Number.isInteger)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("keeps the ticket of the published sample request an ordinary one for whatever seed", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const plan = planFrom(seed, MONDAY + 10 * HOUR, 839)[838];
        const statuses = plan?.events.map((event) => "save" in event && event.save.baseStatus);
        expect(plan?.opening.save.personId).toBeGreaterThan(0);
        expect(statuses).not.toContain("Deleted");
        expect(statuses).not.toContain("Spam");
      }),
      { numRuns: 4 },
    );
  });

  it("begins every ticket with one message of the same moment", () => {
    for (const { opening, events } of planFrom(4, MONDAY + 12 * HOUR, 200)) {
      const [first] = events;
      expect(first?.at).toBe(opening.at);
      expect(first !== undefined && "message" in first).toBe(true);
    }
  });
});
