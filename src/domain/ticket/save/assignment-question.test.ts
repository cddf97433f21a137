import { describe, expect, test } from "vitest";
import { buildCategory } from "../../../../test/support/build-category.ts";
import { categories, users } from "../../../../test/support/build-save-desk.ts";
import {
  buildCreation,
  buildSaveSituation,
  persons,
  SAVE_NOW,
} from "../../../../test/support/build-save-situation.ts";
import { assignmentQuestion } from "./assignment-question.ts";
import { defaultTicket } from "./default-ticket.ts";

const automatic = { owner: "automatic" } as const;

describe("the category's rules", () => {
  test("are asked about the ticket as it is wished to be", () => {
    const input = { ...automatic, categoryId: categories.sales, personId: persons.ada };
    for (const save of [buildSaveSituation({ input }), buildCreation({ input })]) {
      expect(assignmentQuestion(save)).toEqual({
        desk: save.desk,
        category: save.desk.categories.get(categories.sales),
        personId: persons.ada,
        person: save.references.persons.get(persons.ada),
        arrivedByMail: false,
        excludedUserId: 0,
        now: SAVE_NOW,
      });
    }
  });

  test("are asked about a stored category and nobody in particular", () => {
    const question = assignmentQuestion(buildSaveSituation({ input: automatic }));
    expect(question).toMatchObject({
      category: { categoryId: categories.support },
      personId: 0,
      person: null,
    });
  });

  test("are asked for a new ticket whose creator leaves the owner to them", () => {
    const caller = { defaultOwner: "automatic" } as const;
    expect(assignmentQuestion(buildCreation({ caller }))).not.toBeNull();
    const named = { caller, input: { owner: users.colleague } };
    expect(assignmentQuestion(buildCreation(named))).toBeNull();
  });

  test("are not asked when nobody leaves the owner to them", () => {
    const caller = { defaultOwner: "automatic" } as const;
    expect(assignmentQuestion(buildSaveSituation({ caller }))).toBeNull();
    expect(assignmentQuestion(buildSaveSituation({ input: { owner: 0 } }))).toBeNull();
    expect(assignmentQuestion(buildCreation({ caller: { defaultOwner: "self" } }))).toBeNull();
  });

  test("are not asked for a save that is refused anyway", () => {
    const input = { ...automatic, title: "" };
    expect(assignmentQuestion(buildSaveSituation({ input }))).toBeNull();
    expect(assignmentQuestion(buildCreation({ input }))).toBeNull();
  });
});

test("a caller to whom every category is shut gets a default ticket without one", () => {
  const shut = Object.values(categories).map((id) => buildCategory(id, { flags: ["MembersOnly"] }));
  expect(defaultTicket(buildCreation({ categories: shut })).categoryId).toBe(0);
});
