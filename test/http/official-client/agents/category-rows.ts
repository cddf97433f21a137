import { expect } from "vitest";
import { NO_ANSWER, refused, tells } from "../operations/outcome.ts";
import type { AgentRows } from "./agent-row.ts";
import { GROUP, type AgentStage } from "./agent-stage.ts";

const SUPPORT = 1;
const newCategory = async ({ agents }: AgentStage, name = "Hardware") =>
  (await agents.List.saveTicketCategoryEntityAsync({ name, parentId: SUPPORT })).ticketCategoryId ??
  0;
const newPriority = async ({ agents }: AgentStage) =>
  (await agents.List.saveTicketPriorityEntityAsync({ name: "Urgent" })).ticketPriorityId ?? 0;

/** Operations of the List agent on categories. */
export const categoryRows: AgentRows<"List"> = {
  createDefaultTicketCategoryEntityAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ ticketCategoryId: 0, delegateMethod: "Not" });
    },
    nothing: tells(expect.objectContaining({ ticketCategoryId: 0 })),
  },
  saveTicketCategoryEntityAsync: {
    call: () => [{ name: "Software", parentId: SUPPORT }],
    look: async (saved, { agents }) => {
      expect(saved).toMatchObject({ name: "Software", fullname: "Support/Software" });
      const id = saved.ticketCategoryId ?? 0;
      expect(await agents.List.getTicketCategoryEntityAsync(id)).toEqual(saved);
    },
    nothing: refused(400),
  },
  deleteTicketCategoryEntityAsync: {
    call: async (stage) => [await newCategory(stage)],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      const left = await agents.List.getTicketCategoriesAsync();
      expect(left.map(({ ticketCategoryId }) => ticketCategoryId)).not.toContain(id);
    },
    nothing: refused(400, "ticketCategoryEntityId"),
  },
  getTicketCategoryEntityAsync: {
    call: () => [SUPPORT],
    look: (category) => {
      expect(category).toMatchObject({ ticketCategoryId: SUPPORT, fullname: "Support" });
    },
    nothing: refused(400, "ticketCategoryEntityId"),
  },
  getTicketCategoryAsync: {
    call: () => [SUPPORT],
    look: (category) => {
      expect(category).toMatchObject({ id: SUPPORT, value: "Support" });
    },
    nothing: refused(400, "ticketCategoryId"),
  },
  getTicketCategoriesAsync: {
    call: () => [],
    look: (categories) => {
      expect(categories).toContainEqual(expect.objectContaining({ fullname: "Support" }));
    },
    nothing: tells(expect.any(Array)),
  },
  getTicketCategoryListAsync: {
    call: async (stage) => [[await newCategory(stage, "Cables"), SUPPORT]],
    look: (categories) => {
      expect(categories.map(({ name }) => name)).toEqual(["Cables", "Support"]);
    },
    nothing: tells([]),
  },
  moveAllTicketsAsync: {
    call: async (stage) => {
      const from = await newCategory(stage, "Crowded");
      await stage.createTicket({ Category: { TicketCategoryId: from } });
      return [from, SUPPORT];
    },
    look: async (answer, { query }, [from]) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await query("select * from ticket where category_id = $1", [from])).toEqual([]);
    },
    nothing: refused(400, "FromTicketCategoryId"),
  },
  setTicketCategoriesForUserGroupAsync: {
    call: () => [GROUP, [SUPPORT]],
    look: async (answer, { agents }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agents.List.getTicketCategoriesForUserGroupsAsync([GROUP])).toMatchObject([
        { id: SUPPORT },
      ]);
    },
    nothing: refused(404),
  },
  getTicketCategoriesForUserGroupsAsync: {
    call: () => [[GROUP]],
    look: (items) => {
      expect(items).toEqual(expect.any(Array));
    },
    nothing: tells([]),
  },
};

/** Operations of the List agent on priorities. */
export const priorityRows: AgentRows<"List"> = {
  createDefaultTicketPriorityEntityAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ ticketPriorityId: 0, name: "" });
    },
    nothing: tells(expect.objectContaining({ ticketPriorityId: 0 })),
  },
  saveTicketPriorityEntityAsync: {
    call: () => [{ name: "Whenever", deadline: 90 }],
    look: async (saved, { agents }) => {
      expect(saved).toMatchObject({ name: "Whenever", deadline: 90 });
      const id = saved.ticketPriorityId ?? 0;
      expect(await agents.List.getTicketPriorityEntityAsync(id)).toEqual(saved);
    },
    nothing: refused(400),
  },
  deleteTicketPriorityEntityAsync: {
    call: async (stage) => [await newPriority(stage)],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      const left = await agents.List.getAllTicketPrioritiesAsync(false);
      expect(left.map(({ ticketPriorityId }) => ticketPriorityId)).not.toContain(id);
    },
    nothing: refused(400, "ticketPriorityEntityId"),
  },
  getTicketPriorityEntityAsync: {
    call: () => [3],
    look: (priority) => {
      expect(priority).toMatchObject({ ticketPriorityId: 3, name: "High" });
    },
    nothing: refused(400, "ticketPriorityEntityId"),
  },
  getTicketPriorityAsync: {
    call: () => [3],
    look: (priority) => {
      expect(priority).toMatchObject({ id: 3, value: "High" });
    },
    nothing: refused(400, "ticketPriorityId"),
  },
  getTicketPrioritiesAsync: {
    call: () => [],
    look: (priorities) => {
      expect(priorities).toContainEqual(expect.objectContaining({ id: 3, value: "High" }));
    },
    nothing: tells(expect.any(Array)),
  },
  getTicketPriorityListAsync: {
    call: () => [[3, 1]],
    look: (priorities) => {
      expect(priorities.map(({ id }) => id)).toEqual([3, 1]);
    },
    nothing: tells([]),
  },
  getAllTicketPrioritiesAsync: {
    call: async (stage) => {
      await stage.agents.List.deleteTicketPriorityEntityAsync(await newPriority(stage));
      return [true];
    },
    look: (priorities) => {
      expect(priorities.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["High", "Urgent"]),
      );
    },
    nothing: tells(expect.any(Array)),
  },
  setTicketPrioritySortOrderAsync: {
    call: async (stage) => [await newPriority(stage), 1],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      const [first] = await agents.List.getTicketPrioritiesAsync();
      expect(first?.id).toBe(id);
    },
    nothing: refused(404),
  },
};
