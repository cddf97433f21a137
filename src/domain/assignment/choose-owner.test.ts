import { describe, expect, it } from "vitest";
import {
  buildAssignmentFacts,
  type AssignmentWishes,
} from "../../../test/support/build-assignment-facts.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import type { AssignmentMethod } from "../desk/category.ts";
import type { AssignmentTrace } from "./assignment-trace.ts";
import { chooseOwner, type OwnerChoice } from "./choose-owner.ts";

const NOW = 1_000_000;

const ANNE = 10;
const ABSENT = 11;
const CARL = 12;
const MASTER = 13;
const OUTSIDER = 14;

const users = [
  buildUser(ANNE),
  buildUser(ABSENT, { status: "NotAvailable" }),
  buildUser(CARL),
  buildUser(MASTER, { status: "NotAvailable" }),
  buildUser(OUTSIDER),
];
const members = [ANNE, ABSENT, CARL];

type Wishes = Omit<AssignmentWishes, "users">;

function choose({ category, ...wishes }: Wishes): OwnerChoice {
  return chooseOwner(
    buildAssignmentFacts({ users, now: NOW, category: { members, ...category }, ...wishes }),
  );
}

type Expected = readonly [rule: OwnerChoice["rule"], ownerId: number, countsAsDelegation: boolean];

function outcome({ rule, ownerId, countsAsDelegation }: OwnerChoice): Expected {
  return [rule, ownerId, countsAsDelegation];
}

const nobody: Expected = ["unassigned", 0, false];

describe("the category's method", () => {
  it("goes round among those who are there: counter 7, members 10, 11 (absent), 12 -> 12", () => {
    expect(outcome(choose({ delegationCounter: 7 }))).toEqual(["even", CARL, true]);
  });

  it("draws by weight among those who are there", () => {
    const weights = [
      { userId: ANNE, weight: 1, definedByGroup: false },
      { userId: ABSENT, weight: 2, definedByGroup: false },
      { userId: CARL, weight: 5, definedByGroup: false },
      { userId: OUTSIDER, weight: 9, definedByGroup: true },
    ];
    const category = { assignmentMethod: "Weighted", members: weights } as const;
    const drawn = (random: number) => outcome(choose({ category, random: () => random }));
    expect(drawn(0)).toEqual(["weighted", ANNE, true]);
    expect(drawn(1 / 6)).toEqual(["weighted", CARL, true]);
    expect(drawn(0.99)).toEqual(["weighted", CARL, true]);
  });

  it("takes who has the fewest open tickets among those who are there", () => {
    const openTicketCounts = new Map([
      [ANNE, 4],
      [CARL, 3],
    ]);
    const category = { assignmentMethod: "Unfair" } as const;
    expect(outcome(choose({ category, openTicketCounts }))).toEqual(["fewestOpen", CARL, true]);
  });

  it.each<AssignmentMethod>(["Even", "Weighted", "Unfair"])(
    "%s leaves the ticket unassigned, and the counter alone, when nobody is there",
    (assignmentMethod) => {
      const category = { assignmentMethod, members: [ABSENT] };
      expect(outcome(choose({ category }))).toEqual(nobody);
      expect(outcome(choose({ category: { ...category, members: [] } }))).toEqual(nobody);
    },
  );

  it.each<AssignmentMethod>(["Not", "Unknown"])(
    "%s assigns nobody and does not ask the category's administrator either",
    (assignmentMethod) => {
      const category = {
        assignmentMethod,
        flags: ["DefaultToCategoryMaster"],
        masterUserId: CARL,
      } as const;
      expect(outcome(choose({ category }))).toEqual(nobody);
    },
  );
});

describe("the category's administrator", () => {
  const asked = {
    members: [ABSENT],
    flags: ["DefaultToCategoryMaster"],
    masterUserId: MASTER,
  } as const;

  it.each<[string, Wishes, Expected]>([
    [
      "gets what nobody is there for, even while away",
      { category: asked },
      ["categoryMaster", MASTER, false],
    ],
    ["is not asked without the flag", { category: { ...asked, flags: [] } }, nobody],
    ["is not asked when there is none", { category: { ...asked, masterUserId: 0 } }, nobody],
    ["is not asked when he is gone", { category: { ...asked, masterUserId: 99 } }, nobody],
    [
      "is not asked when he is the one to be left out",
      { category: asked, excludedUserId: MASTER },
      nobody,
    ],
    [
      "is not asked while somebody is there",
      { category: { ...asked, members } },
      ["even", ANNE, true],
    ],
    [
      "need not be logged in",
      { category: { ...asked, flags: ["DefaultToCategoryMaster", "OnlyLoggedInUsers"] } },
      ["categoryMaster", MASTER, false],
    ],
  ])("%s", (_, wishes, expected) => {
    expect(outcome(choose(wishes))).toEqual(expected);
  });
});

const ofCompany = { supportUserId: 0, contact: { supportUserId: CARL } };

describe("our contact", () => {
  const flags = ["DelegateToOurContact"] as const;

  it.each<[string, Wishes, Expected]>([
    [
      "for the person comes before the company's",
      { person: { ...ofCompany, supportUserId: ANNE } },
      ["ourContact", ANNE, false],
    ],
    [
      "for the company serves people without one",
      { person: ofCompany },
      ["ourContact", CARL, false],
    ],
    [
      "need not be a member of the category",
      { person: { supportUserId: OUTSIDER, contact: null } },
      ["ourContact", OUTSIDER, false],
    ],
    [
      "who is away leaves the choice to the method, not to the company's contact",
      { person: { ...ofCompany, supportUserId: ABSENT } },
      ["even", ANNE, true],
    ],
    ["who does not exist leaves it to the method", { person: null }, ["even", ANNE, true]],
    [
      "who is to be left out leaves it to the method",
      { person: ofCompany, excludedUserId: CARL },
      ["even", ANNE, true],
    ],
    [
      "who may not use the category leaves it to the method",
      {
        person: { supportUserId: OUTSIDER, contact: null },
        category: { flags: ["DelegateToOurContact", "MembersOnly"] },
      },
      ["even", ANNE, true],
    ],
    [
      "is not asked without the flag",
      { person: ofCompany, category: { flags: [] } },
      ["even", ANNE, true],
    ],
    [
      "comes before a category that assigns nobody",
      { person: ofCompany, category: { assignmentMethod: "Not", flags } },
      ["ourContact", CARL, false],
    ],
    [
      "who is not logged in leaves it to the method",
      {
        person: ofCompany,
        category: { flags: ["DelegateToOurContact", "OnlyLoggedInUsers"] },
        activeUserIds: new Set([ANNE]),
      },
      ["even", ANNE, true],
    ],
  ])("%s", (_, wishes, expected) => {
    expect(outcome(choose({ category: { flags }, ...wishes }))).toEqual(expected);
  });

  it("may use a members-only category as an administrator", () => {
    const administrator = buildUser(OUTSIDER, { roleId: 2 });
    const choice = chooseOwner(
      buildAssignmentFacts({
        users: [...users.filter(({ userId }) => userId !== OUTSIDER), administrator],
        roles: [buildRole(2, ["ServiceAdministration"])],
        category: { members, flags: ["DelegateToOurContact", "MembersOnly"] },
        person: { supportUserId: OUTSIDER, contact: null },
      }),
    );
    expect(outcome(choice)).toEqual(["ourContact", OUTSIDER, false]);
  });
});

const stranger = { supportUserId: 0, contact: null };

const ticketOf = (ownerId: number, minutesAgo: number, ticketId = 1) => ({
  ticketId,
  ownerId,
  createdAt: NOW - minutesAgo * 60,
});

describe("the assignment quarantine", () => {
  const category = { assignmentLagMinutes: 30 };
  const quarantined = { category, person: stranger };
  const byMethod: Expected = ["even", ANNE, true];

  it.each<[string, Wishes, Expected]>([
    [
      "gives the ticket to the owner of an earlier one",
      { ...quarantined, ticketsInCategory: [ticketOf(CARL, 29)] },
      ["quarantine", CARL, false],
    ],
    [
      "gives it to somebody who has left the category since",
      { ...quarantined, ticketsInCategory: [ticketOf(OUTSIDER, 1)] },
      ["quarantine", OUTSIDER, false],
    ],
    [
      "takes the newest of several, whatever their order",
      {
        ...quarantined,
        ticketsInCategory: [ticketOf(ANNE, 9, 1), ticketOf(CARL, 2, 2), ticketOf(ANNE, 5, 3)],
      },
      ["quarantine", CARL, false],
    ],
    [
      "takes the higher id of two in the same second",
      { ...quarantined, ticketsInCategory: [ticketOf(ANNE, 3, 7), ticketOf(CARL, 3, 8)] },
      ["quarantine", CARL, false],
    ],
    [
      "passes over owners who are away and tickets without owner",
      {
        ...quarantined,
        ticketsInCategory: [ticketOf(0, 1, 1), ticketOf(ABSENT, 2, 2), ticketOf(CARL, 3, 3)],
      },
      ["quarantine", CARL, false],
    ],
    [
      "passes over the one to be left out",
      { ...quarantined, excludedUserId: CARL, ticketsInCategory: [ticketOf(CARL, 3)] },
      byMethod,
    ],
    [
      "ends when the window is over, to the second",
      { ...quarantined, ticketsInCategory: [ticketOf(CARL, 30)] },
      byMethod,
    ],
    [
      "holds one second longer",
      { ...quarantined, ticketsInCategory: [{ ...ticketOf(CARL, 30), createdAt: NOW - 1799 }] },
      ["quarantine", CARL, false],
    ],
    [
      "needs a known person",
      { category, person: null, ticketsInCategory: [ticketOf(CARL, 1)] },
      byMethod,
    ],
    [
      "is off with a window of 0",
      {
        person: stranger,
        category: { assignmentLagMinutes: 0 },
        ticketsInCategory: [ticketOf(CARL, 0)],
      },
      byMethod,
    ],
    [
      "is off with a window of -1",
      {
        person: stranger,
        category: { assignmentLagMinutes: -1 },
        ticketsInCategory: [ticketOf(CARL, 0)],
      },
      byMethod,
    ],
    [
      "comes before everything else",
      {
        category: { ...category, assignmentMethod: "Not", flags: ["DelegateToOurContact"] },
        person: { ...stranger, supportUserId: ANNE },
        arrivedByMail: true,
        settings: { crossPostWindowMinutes: 30 },
        newestTicket: ticketOf(ANNE, 1),
        ticketsInCategory: [ticketOf(CARL, 2)],
      },
      ["quarantine", CARL, false],
    ],
  ])("%s", (_, wishes, expected) => {
    expect(outcome(choose(wishes))).toEqual(expected);
  });
});

describe("a cross-post", () => {
  const crossPost = {
    person: stranger,
    arrivedByMail: true,
    settings: { crossPostWindowMinutes: 10 },
    newestTicket: ticketOf(CARL, 9),
  } as const;
  const byMethod: Expected = ["even", ANNE, true];

  it.each<[string, Wishes, Expected]>([
    ["goes to the owner of the person's other ticket", crossPost, ["crossPost", CARL, false]],
    [
      "goes to somebody outside the category",
      { ...crossPost, newestTicket: ticketOf(OUTSIDER, 1) },
      ["crossPost", OUTSIDER, false],
    ],
    [
      "does not go to somebody who may not use the category",
      {
        ...crossPost,
        newestTicket: ticketOf(OUTSIDER, 1),
        category: { flags: ["MembersOnly"] },
      },
      byMethod,
    ],
    ["does not go to somebody away", { ...crossPost, newestTicket: ticketOf(ABSENT, 1) }, byMethod],
    ["does not go to nobody", { ...crossPost, newestTicket: ticketOf(0, 1) }, byMethod],
    ["is none after the window", { ...crossPost, newestTicket: ticketOf(CARL, 10) }, byMethod],
    ["is none without another ticket", { ...crossPost, newestTicket: null }, byMethod],
    ["comes by mail only", { ...crossPost, arrivedByMail: false }, byMethod],
    ["needs a known person", { ...crossPost, person: null }, byMethod],
    ["needs a window", { ...crossPost, settings: { crossPostWindowMinutes: 0 } }, byMethod],
    [
      "comes before our contact",
      {
        ...crossPost,
        person: { ...stranger, supportUserId: ANNE },
        category: { flags: ["DelegateToOurContact"] },
      },
      ["crossPost", CARL, false],
    ],
  ])("%s", (_, wishes, expected) => {
    expect(outcome(choose(wishes))).toEqual(expected);
  });
});

describe("the trace", () => {
  it("tells the whole story of a choice", () => {
    const choice = choose({
      category: {
        assignmentLagMinutes: 30,
        flags: ["DelegateToOurContact", "OnlyLoggedInUsers"],
        members: [ANNE, ABSENT, CARL, OUTSIDER],
      },
      person: { supportUserId: 0, contact: { supportUserId: OUTSIDER } },
      arrivedByMail: true,
      settings: { crossPostWindowMinutes: 5 },
      excludedUserId: OUTSIDER,
      activeUserIds: new Set([CARL, OUTSIDER]),
      delegationCounter: 41,
      ticketsInCategory: [ticketOf(ANNE, 4, 77)],
    });
    expect(choice.ownerId).toBe(CARL);
    expect(choice.trace).toEqual<AssignmentTrace>({
      categoryId: 5,
      method: "Even",
      onlyLoggedInUsers: true,
      excludedUserId: OUTSIDER,
      decidedAt: NOW,
      members: [
        { userId: ANNE, origin: "own", weight: 1, passedOver: "notLoggedIn" },
        { userId: ABSENT, origin: "own", weight: 1, passedOver: "notPresent" },
        { userId: CARL, origin: "own", weight: 1, passedOver: null },
        { userId: OUTSIDER, origin: "own", weight: 1, passedOver: "excluded" },
      ],
      steps: [
        {
          rule: "quarantine",
          windowMinutes: 30,
          tickets: [
            { ticketId: 77, createdAt: NOW - 240, ownerId: ANNE, passedOver: "notLoggedIn" },
          ],
          ownerId: 0,
        },
        { rule: "crossPost", windowMinutes: 5, ticket: null, ownerId: 0 },
        {
          rule: "ourContact",
          contactOf: "company",
          userId: OUTSIDER,
          passedOver: "excluded",
          ownerId: 0,
        },
        { rule: "even", counter: 41, candidateCount: 1, place: 0, ownerId: CARL },
      ],
    });
  });

  it("says that neither person nor company has a contact with us", () => {
    const { trace } = choose({ category: { flags: ["DelegateToOurContact"] }, person: stranger });
    expect(trace.steps[0]).toEqual({
      rule: "ourContact",
      contactOf: null,
      userId: 0,
      passedOver: null,
      ownerId: 0,
    });
  });

  it("of a ticket that finds nobody ends with the last rule asked in vain", () => {
    const { trace } = choose({
      category: { members: [ABSENT], flags: ["DefaultToCategoryMaster"], masterUserId: 99 },
    });
    expect(trace.steps).toEqual([
      { rule: "even", counter: 0, candidateCount: 0, place: null, ownerId: 0 },
      { rule: "categoryMaster", userId: 99, passedOver: "unknownUser", ownerId: 0 },
    ]);
  });
});
