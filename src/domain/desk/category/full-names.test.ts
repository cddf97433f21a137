import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCategory } from "../../../../test/support/build-category.ts";
import { buildSaveDesk } from "../../../../test/support/build-save-desk.ts";
import type { Category } from "../category.ts";
import type { Desk } from "../desk.ts";
import { decideSaveCategory, type CategoryInput } from "./decide-save-category.ts";
import { faultOfCategoryDeletion } from "./decide-delete-category.ts";

const blankDesk = { ...buildSaveDesk(), categories: new Map<number, Category>() };

const decide = (desk: Desk, categoryId: number, input: CategoryInput) =>
  decideSaveCategory({ stored: desk.categories.get(categoryId) ?? null, input, desk });

/** The desk as it is when what was decided has been stored. */
function applied(desk: Desk, categoryId: number, input: CategoryInput): Desk {
  const decision = decide(desk, categoryId, input);
  if (decision.kind !== "write") return desk;
  const categories = new Map(desk.categories);
  const id = categoryId || categories.size + 1;
  const { fields, fullName, fullNamesBelow } = decision;
  categories.set(id, { ...buildCategory(id), ...fields, fullName });
  for (const [below, name] of fullNamesBelow) {
    const category = categories.get(below);
    if (category !== undefined) categories.set(below, { ...category, fullName: name });
  }
  return { ...desk, categories };
}

/** Names from the root down, found without what is stored of them; null = a circle. */
function pathOf(desk: Desk, categoryId: number): string | null {
  const names: string[] = [];
  for (let id = categoryId; id !== 0;) {
    const category = desk.categories.get(id);
    if (category === undefined || names.length > desk.categories.size) return null;
    names.unshift(category.name);
    id = category.parentId;
  }
  return names.join("/");
}

describe("full names of categories", () => {
  it("are the path from the root, whatever is made, renamed and moved", () => {
    const step = fc.record({
      id: fc.nat(7),
      name: fc.option(fc.constantFrom("a", "bb", 'US:"c";NO:"d"', "e/f"), { nil: undefined }),
      parentId: fc.option(fc.nat(7), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let desk: Desk = blankDesk;
        for (const { id, name, parentId } of steps) {
          const known = desk.categories.has(id) ? id : 0;
          desk = applied(desk, known, {
            ...(name !== undefined && { name }),
            ...(parentId !== undefined && { parentId }),
          });
        }
        for (const { categoryId, fullName } of desk.categories.values()) {
          expect(pathOf(desk, categoryId)).toBe(fullName);
        }
      }),
    );
  });
});

describe("the saving of a category", () => {
  const desk = buildSaveDesk();
  const faultsOf = (input: CategoryInput, categoryId = 1) => {
    const decision = decide(desk, categoryId, input);
    return decision.kind === "faulty"
      ? decision.faults.map(({ path, reason }) => `${path.join("/")}: ${reason.code}`)
      : decision.kind;
  };

  it.each<[CategoryInput, unknown]>([
    [{ name: "x".repeat(64) }, "write"],
    [{ name: "x".repeat(65) }, ["name: tooLong"]],
    [{ externalName: "x".repeat(256) }, ["externalName: tooLong"]],
    [{ flags: 1023 }, "write"],
    [{ flags: 1024 }, ["flags: unknownBits"]],
    [{ assignmentLagMinutes: -1 }, "write"],
    [{ assignmentLagMinutes: -2 }, ["assignmentLagMinutes: outOfRange"]],
    [{ masterUserId: 25 }, ["masterUserId: deletedRecord"]],
    [{ masterUserId: 23 }, "write"],
    [{ defaultTicketStatusId: 9 }, ["defaultTicketStatusId: deletedRecord"]],
    [{ defaultMessageStatusId: 5 }, ["defaultMessageStatusId: statusNotPickable"]],
    [{ notificationEmail: "a@b.c,d@e.f" }, "write"],
    [{ notificationEmail: "a@b.c,,d@e.f" }, ["notificationEmail: notAnEmail"]],
    [{ externalName: " " }, ["externalName: required"]],
    [{ externalName: "", flags: 1 }, "write"],
    [{ name: "a\0" }, ["name: brokenText"]],
  ])("to %j comes to %j", (input, expected) => {
    expect(faultsOf({ externalName: "Support", ...input })).toEqual(expected);
  });

  it("checks what it refers to only where that changes", () => {
    const stored = {
      ...buildCategory(7),
      masterUserId: 25,
      defaultTicketStatusId: 9,
      externalName: "x",
    };
    const decision = decideSaveCategory({ stored, input: { name: "Renamed" }, desk });
    expect(decision.kind).toBe("write");
  });
});

describe("the deletion of a category", () => {
  const alone = new Map([[1, buildCategory(1)]]);
  const [one, below] = [buildCategory(1), buildCategory(2, { parentId: 1 })];
  const both = new Map([
    [1, one],
    [2, below],
  ]);
  it.each([
    { which: "with one below it", category: one, categories: both, fault: "hasChildren" },
    {
      which: "with tickets",
      category: below,
      categories: both,
      holdsTickets: true,
      fault: "holdsTickets",
    },
    { which: "of the last one", category: one, categories: alone, fault: "lastOfItsKind" },
    { which: "of any other", category: below, categories: both, fault: null },
  ])("$which: $fault", ({ category, categories, holdsTickets = false, fault }) => {
    const desk = { ...blankDesk, categories };
    expect(faultOfCategoryDeletion(category, { desk, holdsTickets })).toBe(fault);
  });
});
