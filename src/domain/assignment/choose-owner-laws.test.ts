import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAssignmentFacts } from "../../../test/support/build-assignment-facts.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import { seededRandom } from "../../../test/support/seeded-random.ts";
import {
  assignmentMethodCodes,
  type AssignmentMethod,
  type CategoryFlag,
} from "../desk/category.ts";
import { isAssignable, userStatusCodes, type UserStatus } from "../desk/user.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import { assignmentNeeds } from "./assignment-needs.ts";
import type { AssignmentTrace } from "./assignment-trace.ts";
import { chooseOwner, type OwnerChoice } from "./choose-owner.ts";

const NOW = 1_000_000;
const FIRST_USER_ID = 10;
const LAST_USER_ID = 17;

const roles = [
  buildRole(2, [], { categoryIds: new Set([5]) }),
  buildRole(3, [], { categoryIds: new Set([6]) }),
  buildRole(4, ["ServiceAdministration"]),
];

/** A user of the desk, mostly; sometimes nobody or somebody who is gone. */
const userId = fc
  .integer({ min: FIRST_USER_ID - 1, max: LAST_USER_ID + 1 })
  .map((id) => (id < FIRST_USER_ID ? 0 : id));

const user = fc.record({
  status: fc.oneof(
    { weight: 6, arbitrary: fc.constant<UserStatus>("Normal") },
    { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(userStatusCodes) as UserStatus[])) },
  ),
  deleted: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
  roleId: fc.constantFrom(1, 1, 1, 2, 3, 4),
});

const member = fc.record({
  userId: fc.integer({ min: FIRST_USER_ID, max: LAST_USER_ID + 1 }),
  weight: fc.integer({ min: 0, max: 5 }),
  definedByGroup: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
});

const earlierTicket = fc.record({
  ticketId: fc.integer({ min: 1, max: 9999 }),
  ownerId: userId,
  createdAt: fc.integer({ min: NOW - 3600, max: NOW }),
});

const flags = fc.subarray<CategoryFlag>([
  "OnlyLoggedInUsers",
  "DefaultToCategoryMaster",
  "DelegateToOurContact",
  "MembersOnly",
]);

const methods = Object.keys(assignmentMethodCodes) as AssignmentMethod[];

const facts: fc.Arbitrary<AssignmentFacts> = fc
  .record({
    users: fc.array(user, { minLength: 8, maxLength: 8 }),
    flags,
    assignmentMethod: fc.constantFrom(...methods),
    members: fc.uniqueArray(member, { selector: (entry) => entry.userId }),
    masterUserId: userId,
    assignmentLagMinutes: fc.constantFrom(-1, 0, 30),
    crossPostWindowMinutes: fc.constantFrom(0, 20),
    arrivedByMail: fc.boolean(),
    person: fc.option(
      fc.record({
        supportUserId: userId,
        contact: fc.option(fc.record({ supportUserId: userId })),
      }),
    ),
    excludedUserId: userId,
    activeUserIds: fc.array(userId),
    openTicketCounts: fc.array(fc.tuple(userId, fc.nat(3))),
    delegationCounter: fc.nat(1_000_000),
    ticketsInCategory: fc.array(earlierTicket, { maxLength: 4 }),
    newestTicket: fc.option(earlierTicket),
    seed: fc.integer(),
  })
  .map((drawn) => {
    const { assignmentMethod, members, masterUserId, assignmentLagMinutes } = drawn;
    return buildAssignmentFacts({
      users: drawn.users.map((wishes, index) => buildUser(FIRST_USER_ID + index, wishes)),
      roles,
      settings: { crossPostWindowMinutes: drawn.crossPostWindowMinutes },
      category: {
        assignmentMethod,
        members,
        masterUserId,
        assignmentLagMinutes,
        flags: drawn.flags,
      },
      person: drawn.person,
      arrivedByMail: drawn.arrivedByMail,
      excludedUserId: drawn.excludedUserId,
      now: NOW,
      activeUserIds: new Set(drawn.activeUserIds),
      openTicketCounts: new Map(drawn.openTicketCounts),
      delegationCounter: drawn.delegationCounter,
      ticketsInCategory: drawn.ticketsInCategory,
      newestTicket: drawn.newestTicket,
      random: seededRandom(drawn.seed),
    });
  });

function everyChoice(check: (choice: OwnerChoice, facts: AssignmentFacts) => void): void {
  fc.assert(
    fc.property(facts, (drawn) => check(chooseOwner(drawn), drawn)),
    { numRuns: 2000 },
  );
}

describe("an automatic choice", () => {
  it("is tried here with facts that reach every rule", () => {
    const rules = fc
      .sample(facts, { numRuns: 500, seed: 1 })
      .map((drawn) => chooseOwner(drawn).rule);
    expect(new Set(rules)).toEqual(
      new Set([
        "quarantine",
        "crossPost",
        "ourContact",
        "even",
        "weighted",
        "fewestOpen",
        "categoryMaster",
        "unassigned",
      ]),
    );
  });

  it("is nobody or somebody who may own tickets, and never the one to be left out", () => {
    everyChoice(({ ownerId }, { desk, excludedUserId }) => {
      const owner = desk.users.get(ownerId);
      expect(ownerId === 0 || (owner !== undefined && isAssignable(owner))).toBe(true);
      expect(ownerId === 0 || ownerId !== excludedUserId).toBe(true);
    });
  });

  it("gives nobody who is away a ticket, but the category's administrator", () => {
    everyChoice(({ ownerId, rule }, { desk }) => {
      const status = desk.users.get(ownerId)?.status ?? "Normal";
      expect(status === "Normal" || rule === "categoryMaster").toBe(true);
    });
  });

  it("counts as a delegation exactly if the category's method found the owner", () => {
    everyChoice(({ rule, countsAsDelegation, ownerId }) => {
      expect(countsAsDelegation).toBe(["even", "weighted", "fewestOpen"].includes(rule));
      expect(rule === "unassigned").toBe(ownerId === 0);
    });
  });

  it("names every member exactly once", () => {
    everyChoice(({ trace }, { category }) => {
      const named = trace.members.filter(({ origin }) => origin !== "role");
      const namedIds = trace.members.map((entry) => entry.userId);
      expect(new Set(named.map((entry) => entry.userId))).toEqual(
        new Set(category.members.map((entry) => entry.userId)),
      );
      expect(new Set(namedIds).size).toBe(namedIds.length);
    });
  });

  it("can be followed from its trace alone, also after a way through JSON", () => {
    everyChoice(({ trace, ownerId }) => {
      const stored = JSON.parse(JSON.stringify(trace)) as AssignmentTrace;
      expect(stored).toEqual(trace);
      expect(ownerByTrace(stored)).toBe(ownerId);
    });
  });

  it("does not change when only what it needs has been looked up", () => {
    fc.assert(
      fc.property(facts, fc.integer(), (full, seed) => {
        const lookedUp = { ...onlyNeeded(full), random: seededRandom(seed) };
        expect(chooseOwner(lookedUp)).toEqual(chooseOwner({ ...full, random: seededRandom(seed) }));
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves the counter alone where the needs say so", () => {
    everyChoice(({ countsAsDelegation }, drawn) => {
      const { delegationCounter } = assignmentNeeds(drawn);
      expect(countsAsDelegation && delegationCounter === "unused").toBe(false);
    });
  });
});

/** The facts as a store would look them up: bounded by the needs, nothing else filled in. */
function onlyNeeded(full: AssignmentFacts): AssignmentFacts {
  const needs = assignmentNeeds(full);
  const { quarantineAfter, crossPostAfter } = needs;
  const newest = full.newestTicket;
  const countsOf = new Set(needs.openTicketCountsOf);
  return {
    ...full,
    activeUserIds: needs.activeAfter === null ? new Set() : full.activeUserIds,
    openTicketCounts: new Map([...full.openTicketCounts].filter(([id]) => countsOf.has(id))),
    delegationCounter: needs.delegationCounter === "locked" ? full.delegationCounter : 0,
    ticketsInCategory: full.ticketsInCategory.filter(
      ({ createdAt }) => quarantineAfter !== null && createdAt > quarantineAfter,
    ),
    newestTicket:
      newest !== null && crossPostAfter !== null && newest.createdAt > crossPostAfter
        ? newest
        : null,
  };
}

/** Works out the owner from the words and numbers of a trace, as a reader would. */
function ownerByTrace({ members, steps }: AssignmentTrace): number {
  const candidates = members.filter(({ passedOver }) => passedOver === null);
  const last = steps.at(-1);
  switch (last?.rule) {
    case "quarantine":
      return last.tickets.find(({ passedOver }) => passedOver === null)?.ownerId ?? 0;
    case "crossPost":
      return last.ticket?.passedOver === null ? last.ticket.ownerId : 0;
    case "ourContact":
    case "categoryMaster":
      return last.passedOver === null ? last.userId : 0;
    case "even":
      return candidates[last.counter % candidates.length]?.userId ?? 0;
    case "weighted":
      return (
        candidates
          .flatMap((entry) => repeated(entry.userId, entry.weight))
          .at((last.draw ?? 0) - 1) ?? 0
      );
    case "fewestOpen":
      return last.tiedUserIds[(last.draw ?? 1) - 1] ?? 0;
    case undefined:
      return 0;
  }
}

function repeated(value: number, times: number): number[] {
  return Array.from({ length: times }, () => value);
}
