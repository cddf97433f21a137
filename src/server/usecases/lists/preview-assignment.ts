import type { Caller } from "../../../domain/access/caller.ts";
import { assignmentNeeds } from "../../../domain/assignment/assignment-needs.ts";
import { seededRandom } from "../../../domain/assignment/seeded-random.ts";
import {
  simulateAssignment,
  type SimulatedAssignment,
} from "../../../domain/assignment/simulate-assignment.ts";
import type { Category, CategoryMember } from "../../../domain/desk/category.ts";
import {
  faultsOfMembers,
  type MemberWish,
} from "../../../domain/desk/category/decide-category-members.ts";
import {
  decideSaveCategory,
  type CategoryInput,
} from "../../../domain/desk/category/decide-save-category.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { faultOfNumber } from "../../../domain/desk/check-fields.ts";
import type { Context } from "../../context.ts";
import { loadAssignmentFacts } from "../../storage/tickets/load-assignment-facts.ts";
import { requireTask } from "./change-lists.ts";
import { ListRefusedError } from "./list-refused-error.ts";
import { findStored, refuseFor, writeOf, type ListSave } from "./list-save.ts";

export interface AssignmentPreview extends SimulatedAssignment {
  readonly desk: Desk;
  readonly category: Category;
}

interface AssignmentWish {
  readonly save: ListSave<Category, CategoryInput>;
  /** Whoever is a member by himself; null = as it is stored. */
  readonly members: readonly MemberWish[] | null;
  readonly tickets: number;
  /** Null = whatever chance brings. */
  readonly seed: number | null;
}

const SIMULATED_TICKETS_MAX = 10_000;

/**
 * Who would get new tickets of a category, saved or not, whose people nobody knows. Stores nothing.
 * Throws `ListRefusedError` for a category that could not be saved, `RefusedError` for callers who could
 * not save it, `AppError` "notFound".
 */
export async function previewAssignment(
  context: Context,
  caller: Caller,
  { save, members, tickets, seed }: AssignmentWish,
): Promise<AssignmentPreview> {
  requireTask(caller, "administerCategories");
  refuseFor(faultOfNumber(tickets, 1, SIMULATED_TICKETS_MAX), "tickets");
  const desk = context.desk.current();
  const category = wishedCategory(desk, save, members);
  const now = context.clock.now();
  const situation = { desk, category, person: null, arrivedByMail: false, excludedUserId: 0, now };
  const needs = assignmentNeeds(situation);
  const { categoryId } = category;
  const facts = await loadAssignmentFacts(
    context.database,
    { ticketId: 0, categoryId, personId: 0 },
    // Whoever only wants to know makes nobody wait.
    needs.delegationCounter === "locked" ? { ...needs, delegationCounter: "addedTo" } : needs,
  );
  const random = seed === null ? context.random : seededRandom(seed);
  return { desk, category, ...simulateAssignment({ ...situation, ...facts, random }, tickets) };
}

function wishedCategory(
  desk: Desk,
  save: ListSave<Category, CategoryInput>,
  wishes: readonly MemberWish[] | null,
): Category {
  const stored = findStored(desk.categories, save);
  const decision = decideSaveCategory({ stored, input: save.input(stored, desk), desk });
  const write = writeOf(decision, save);
  const members = stored?.members ?? [];
  const category =
    write === null
      ? stored
      : { ...write.fields, categoryId: save.id, fullName: write.fullName, members };
  if (category === null) throw new Error("a new category is never unchanged");
  return { ...category, members: membersOf(category, wishes, desk) };
}

/** Those whom a user group brings stay, but for who is a member by himself as well. */
function membersOf(
  category: Category,
  wishes: readonly MemberWish[] | null,
  desk: Desk,
): readonly CategoryMember[] {
  if (wishes === null) return category.members;
  const faults = faultsOfMembers(category, wishes, desk);
  if (faults.length > 0) throw new ListRefusedError(faults);
  const own = wishes.map((wish) => ({ ...wish, definedByGroup: false }));
  const ownIds = new Set(wishes.map(({ userId }) => userId));
  const ofGroups = category.members.filter(
    ({ definedByGroup, userId }) => definedByGroup && !ownIds.has(userId),
  );
  return [...own, ...ofGroups];
}
