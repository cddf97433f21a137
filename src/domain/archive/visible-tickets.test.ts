import * as fc from "fast-check";
import { expect, it } from "vitest";
import { buildCategory } from "../../../test/support/build-category.ts";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import { accessAllows, accessToTicket } from "../access/access-to-ticket.ts";
import { callerOf } from "../access/caller.ts";
import { functionalRights } from "../desk/role.ts";
import { visibleTickets } from "./visible-tickets.ts";

const CALLER = 20;

const categories = [1, 2, 3, 4].map((categoryId) =>
  buildCategory(categoryId, {
    flags: categoryId % 2 === 0 ? ["MembersOnly"] : [],
    members: categoryId > 2 ? [CALLER] : [],
  }),
);

it("are those that the rule of one ticket lets through", () => {
  const rights = fc.subarray([...functionalRights]);
  const ticket = fc.record({
    ownerId: fc.constantFrom(0, CALLER, 21),
    categoryId: fc.integer({ min: 1, max: 4 }),
  });
  const status = fc.constantFrom("Normal", "ReadOnly" as const);
  fc.assert(
    fc.property(rights, status, ticket, (granted, userStatus, { ownerId, categoryId }) => {
      const role = { ...buildRole(2), rights: new Set(granted) };
      const user = buildUser(CALLER, { roleId: 2, status: userStatus });
      const desk = buildDesk({ users: [user], roles: [role], categories });
      const caller = callerOf(user, desk);
      for (const needed of ["list", "read"] as const) {
        const visible = visibleTickets(caller, desk, needed);
        const isVisible =
          visible.kind === "all" ||
          visible.ownerId === ownerId ||
          visible.categoryIds.includes(categoryId);
        const category = categories[categoryId - 1];
        if (category === undefined) throw new Error("there is such a category");
        const access = accessToTicket(caller, { ownerId }, category);
        expect(isVisible).toBe(accessAllows(access, needed));
      }
    }),
    { numRuns: 500 },
  );
});
