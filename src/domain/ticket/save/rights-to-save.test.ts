import { describe, expect, test } from "vitest";
import { buildCategory } from "../../../../test/support/build-category.ts";
import { categories, statuses, users } from "../../../../test/support/build-save-desk.ts";
import {
  buildCreation,
  buildSaveSituation,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import type { FunctionalRight } from "../../desk/role.ts";
import type { Ticket } from "../ticket.ts";
import { decideSave } from "./decide-save.ts";
import type { SaveSituation } from "./save-situation.ts";

/** The caller belongs to two of four categories, one of each pair is for members only. */
const OPEN = 11;
const OPEN_FOREIGN = 12;
const SHUT = 13;
const SHUT_FOREIGN = 14;

const members = [users.caller];
const fourCategories = [
  buildCategory(OPEN, { members }),
  buildCategory(OPEN_FOREIGN),
  buildCategory(SHUT, { members, flags: ["MembersOnly"] }),
  buildCategory(SHUT_FOREIGN, { flags: ["MembersOnly"] }),
];

function outcome(save: SaveSituation): string {
  const decision = decideSave(save);
  if (decision.kind !== "refused") return decision.kind;
  return decision.refusals.map(({ kind, reason }) => `${kind} ${reason.code}`).join();
}

const REFUSED = "forbidden noEditAccess";

const roles: readonly {
  readonly rights: readonly FunctionalRight[];
  /** Of somebody else's tickets, the categories in which a change is granted. */
  readonly grantedIn: readonly number[];
}[] = [
  { rights: [], grantedIn: [] },
  { rights: ["ListAllRequests", "ReadAllRequests"], grantedIn: [] },
  { rights: ["ListRequestsInOwnCategories", "ReadRequestsInOwnCategories"], grantedIn: [] },
  { rights: ["EditRequestsInOwnCategories"], grantedIn: [OPEN, SHUT] },
  { rights: ["ReadAllRequests", "EditRequestsInOwnCategories"], grantedIn: [OPEN, SHUT] },
  { rights: ["EditAllRequests"], grantedIn: [OPEN, OPEN_FOREIGN, SHUT] },
  { rights: ["CategoryAdministration", "MarkRequestsAsSpam", "CreateTags"], grantedIn: [] },
  { rights: ["ServiceAdministration"], grantedIn: [OPEN, OPEN_FOREIGN, SHUT, SHUT_FOREIGN] },
  { rights: ["GeneralAdministrator"], grantedIn: [OPEN, OPEN_FOREIGN, SHUT, SHUT_FOREIGN] },
];

describe.each(roles)("with the rights $rights", ({ rights, grantedIn }) => {
  const change = (stored: Partial<Ticket>, wishes: SaveWishes = {}) =>
    outcome(
      buildSaveSituation({
        categories: fourCategories,
        rights,
        stored,
        input: { title: "Changed" },
        ...wishes,
      }),
    );

  test.each([OPEN, OPEN_FOREIGN, SHUT, SHUT_FOREIGN])(
    "a ticket in category %i can be changed by its owner",
    (categoryId) => {
      expect(change({ categoryId, ownerId: users.caller })).toBe("write");
    },
  );

  test.each([OPEN, OPEN_FOREIGN, SHUT, SHUT_FOREIGN])(
    "a ticket in category %i that another owns, or nobody, can be changed as the role says",
    (categoryId) => {
      const expected = grantedIn.includes(categoryId) ? "write" : REFUSED;
      expect(change({ categoryId, ownerId: users.owner })).toBe(expected);
      expect(change({ categoryId, ownerId: 0 })).toBe(expected);
      expect(change({ categoryId, ownerId: 0, createdById: users.caller })).toBe(expected);
      expect(change({ categoryId, ownerId: 0, securityLevel: "Internal" })).toBe(expected);
    },
  );

  test("nothing wrong with the wish is told to somebody who may not change the ticket", () => {
    const faulty = { input: { title: "", owner: 99 } };
    const expected = grantedIn.includes(OPEN_FOREIGN)
      ? "validation required,validation unknownRecord"
      : REFUSED;
    expect(change({ categoryId: OPEN_FOREIGN }, faulty)).toBe(expected);
  });

  test("a ticket merged into another is closed to all and says where it went", () => {
    for (const ownerId of [users.caller, users.owner]) {
      const merged = { baseStatus: "Merged", statusId: statuses.merged } as const;
      const stored = { ...merged, ownerId, categoryId: SHUT_FOREIGN, mergedIntoTicketId: 901 };
      expect(
        decideSave(buildSaveSituation({ categories: fourCategories, rights, stored })),
      ).toEqual({
        kind: "refused",
        refusals: [{ kind: "conflict", reason: { code: "merged", intoTicketId: 901 } }],
      });
    }
  });

  test("a ticket can be created, and an own one moved, wherever the category is not shut", () => {
    const isAdministrator = grantedIn.includes(SHUT_FOREIGN);
    for (const categoryId of [OPEN, OPEN_FOREIGN, SHUT, SHUT_FOREIGN]) {
      const shut = categoryId === SHUT_FOREIGN && !isAdministrator;
      const expected = shut ? "forbidden membersOnlyCategory" : "write";
      const wishes = { categories: fourCategories, rights, input: { categoryId } };
      expect(outcome(buildCreation(wishes))).toBe(expected);
      expect(change({ ownerId: users.caller }, wishes)).toBe(expected);
    }
  });
});

describe("an account that does not work on tickets", () => {
  test.each([
    { status: "ReadOnly" },
    { status: "Deleted" },
    { status: "None" },
    { serviceUserId: 1 },
  ] as const)("such as %o creates and changes none, not even its own", (caller) => {
    const wishes: SaveWishes = { caller, rights: ["EditAllRequests"] };
    expect(outcome(buildCreation(wishes))).toBe(REFUSED);
    const input = { title: "Changed" };
    expect(outcome(buildSaveSituation({ ...wishes, input }))).toBe(REFUSED);
    const stored = { ownerId: users.caller };
    expect(outcome(buildSaveSituation({ ...wishes, input, stored }))).toBe(REFUSED);
  });

  test("is not one that is away", () => {
    const wishes: SaveWishes = { caller: { status: "NotAvailable" } };
    expect(outcome(buildCreation(wishes))).toBe("write");
    expect(outcome(buildSaveSituation({ ...wishes, input: { title: "Changed" } }))).toBe("write");
  });
});

describe("a ticket in a category that is shut to its owner", () => {
  const stored = { ownerId: users.caller, categoryId: categories.membersOnly };

  test("may stay there and be moved out, but not back", () => {
    const stay = { title: "Changed", categoryId: categories.membersOnly };
    expect(outcome(buildSaveSituation({ stored, input: stay }))).toBe("write");
    const out = { categoryId: categories.sales };
    expect(outcome(buildSaveSituation({ stored, input: out }))).toBe("write");
    const back = buildSaveSituation({
      stored: { ...stored, categoryId: categories.sales },
      input: { categoryId: categories.membersOnly },
    });
    expect(outcome(back)).toBe("forbidden membersOnlyCategory");
  });
});
