import type { AssignmentFacts } from "../../src/domain/assignment/assignment-facts.ts";
import type { User } from "../../src/domain/desk/user.ts";
import { buildCategory, type CategoryWishes } from "./build-category.ts";
import { buildDesk, type DeskWishes } from "./build-desk.ts";

export interface AssignmentWishes extends Partial<Omit<AssignmentFacts, "desk" | "category">> {
  readonly users: readonly User[];
  readonly roles?: DeskWishes["roles"];
  readonly settings?: DeskWishes["settings"];
  /** Category 5. Without a wish the users are its members. */
  readonly category?: CategoryWishes;
}

const ASSIGNMENT_CATEGORY_ID = 5;

/** An assignment in which nothing but the users counts, and nobody is ever drawn. */
export function buildAssignmentFacts(wishes: AssignmentWishes): AssignmentFacts {
  const { users, roles = [], settings = {}, category: categoryWishes, ...facts } = wishes;
  const category = buildCategory(ASSIGNMENT_CATEGORY_ID, {
    members: users.map(({ userId }) => userId),
    ...categoryWishes,
  });
  return {
    desk: buildDesk({ users, roles, categories: [category], settings }),
    category,
    person: null,
    arrivedByMail: false,
    excludedUserId: 0,
    now: 1_000_000,
    activeUserIds: new Set(),
    openTicketCounts: new Map(),
    delegationCounter: 0,
    ticketsInCategory: [],
    newestTicket: null,
    random: () => Number.NaN,
    ...facts,
  };
}
