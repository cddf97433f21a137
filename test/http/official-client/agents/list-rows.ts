import { expect } from "vitest";
import { NO_ANSWER, refused, tells } from "../operations/outcome.ts";
import type { AgentRows } from "./agent-row.ts";
import type { AgentStage } from "./agent-stage.ts";

const OPEN = 1;
const TAGS = 5;
const newStatus = async ({ agents }: AgentStage) =>
  (await agents.List.saveTicketStatusEntityAsync({ name: "Waiting", status: "Active" as never }))
    .ticketStatusId ?? 0;
const newType = async ({ agents }: AgentStage) =>
  (await agents.List.saveTicketTypeEntityAsync({ name: "Complaint" })).ticketTypeId ?? 0;
const newDefinition = async ({ agents }: AgentStage) =>
  (await agents.List.saveTicketRelationDefinitionEntityAsync({ name: "Cause" }))
    .ticketRelationDefId ?? 0;
let tags = 0;
const newTag = async ({ agents }: AgentStage) => {
  tags += 1;
  return (await agents.List.addFromListDefinitionAsync(TAGS, { name: `Tag ${tags}` })).id ?? 0;
};

/** Operations of the List agent on statuses. */
export const statusRows: AgentRows<"List"> = {
  createDefaultTicketStatusEntityAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ ticketStatusId: 0, status: "Active" });
    },
    nothing: tells(expect.objectContaining({ ticketStatusId: 0 })),
  },
  saveTicketStatusEntityAsync: {
    call: () => [{ name: "Asked", status: "Active" as never }],
    look: async (saved, { agents }) => {
      expect(saved).toMatchObject({ name: "Asked", status: "Active" });
      const id = saved.ticketStatusId ?? 0;
      expect(await agents.List.getTicketStatusEntityAsync(id)).toEqual(saved);
    },
    nothing: refused(400),
  },
  deleteTicketStatusEntityAsync: {
    call: async (stage) => [await newStatus(stage)],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      const left = await agents.List.getTicketStatusesAsync();
      expect(left.map(({ ticketStatusId }) => ticketStatusId)).not.toContain(id);
    },
    nothing: refused(400, "ticketStatusEntityId"),
  },
  getTicketStatusEntityAsync: {
    call: () => [OPEN],
    look: (status) => {
      expect(status).toMatchObject({ ticketStatusId: OPEN, name: "Open", status: "Active" });
    },
    nothing: refused(400, "ticketStatusEntityId"),
  },
  getTicketStatusesAsync: {
    call: () => [],
    look: (statuses) => {
      expect(statuses).toContainEqual(expect.objectContaining({ name: "Open" }));
    },
    nothing: tells(expect.any(Array)),
  },
  getTicketStatusListAsync: {
    call: () => [[2, OPEN]],
    look: (statuses) => {
      expect(statuses.map(({ name }) => name)).toEqual(["Closed", "Open"]);
    },
    nothing: tells([]),
  },
  globalChangeTicketStatusAsync: {
    call: async (stage) => {
      const from = await newStatus(stage);
      await stage.createTicket({ Status: { TicketStatusId: from } });
      return [from, OPEN];
    },
    look: async (answer, { query }, [from]) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await query("select * from ticket where status_id = $1", [from])).toEqual([]);
    },
    nothing: refused(400, "FromTicketStatusId"),
  },
  setTicketStatusSortOrderAsync: {
    call: async (stage) => [await newStatus(stage), 1],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      const [first] = await agents.List.getTicketStatusesAsync();
      expect(first?.ticketStatusId).toBe(id);
    },
    nothing: refused(404),
  },
};

/** Operations of the List agent on types of tickets. */
export const typeRows: AgentRows<"List"> = {
  createDefaultTicketTypeEntityAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ ticketTypeId: 0, name: "" });
    },
    nothing: tells(expect.objectContaining({ ticketTypeId: 0 })),
  },
  saveTicketTypeEntityAsync: {
    call: () => [{ name: "Praise" }],
    look: async (saved, { agents }) => {
      expect(saved).toMatchObject({ name: "Praise" });
      const id = saved.ticketTypeId ?? 0;
      expect(await agents.List.getTicketTypeEntityAsync(id)).toEqual(saved);
    },
    nothing: refused(400),
  },
  deleteTicketTypeEntityAsync: {
    call: async (stage) => [await newType(stage)],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      const left = await agents.List.getTicketTypesAsync();
      expect(left.map(({ ticketTypeId }) => ticketTypeId)).not.toContain(id);
    },
    nothing: refused(400, "ticketTypeEntityId"),
  },
  getTicketTypeEntityAsync: {
    call: () => [1],
    look: (type) => {
      expect(type).toMatchObject({ ticketTypeId: 1 });
    },
    nothing: refused(400, "ticketTypeEntityId"),
  },
  getTicketTypesAsync: {
    call: () => [],
    look: (types) => {
      expect(types).toContainEqual(expect.objectContaining({ ticketTypeId: 1 }));
    },
    nothing: tells(expect.any(Array)),
  },
  getTicketTypeListAsync: {
    call: async (stage) => [[await newType(stage), 1]],
    look: (types, _stage, [ids]) => {
      expect(types.map(({ ticketTypeId }) => ticketTypeId)).toEqual(ids);
    },
    nothing: tells([]),
  },
  globalChangeTicketTypeAsync: {
    call: async (stage) => {
      const from = await newType(stage);
      await stage.createTicket({ TicketType: { TicketTypeId: from } });
      return [from, 1];
    },
    look: async (answer, { query }, [from]) => {
      expect(answer).toBe(NO_ANSWER);
      const sql = "select * from ticket where ticket_type_id = $1";
      expect(await query(sql, [from])).toEqual([]);
    },
    nothing: refused(400, "FromTicketTypeId"),
  },
  setTicketTypeSortOrderAsync: {
    call: async (stage) => [await newType(stage), 0],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      const [first] = await agents.List.getTicketTypesAsync();
      expect(first?.ticketTypeId).toBe(id);
    },
    nothing: refused(404),
  },
};

/** Operations of the List agent on rules for relations. */
export const definitionRows: AgentRows<"List"> = {
  createDefaultTicketRelationDefinitionEntityAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ ticketRelationDefId: 0 });
    },
    nothing: tells(expect.objectContaining({ ticketRelationDefId: 0 })),
  },
  saveTicketRelationDefinitionEntityAsync: {
    call: () => [{ name: "Consequence", relationType: "Child" as never }],
    look: async (saved, { agents }) => {
      expect(saved).toMatchObject({ name: "Consequence", relationType: "Child" });
      const id = saved.ticketRelationDefId ?? 0;
      expect(await agents.List.getTicketRelationDefinitionEntityAsync(id)).toEqual(saved);
    },
    nothing: refused(400),
  },
  deleteTicketRelationDefinitionEntityAsync: {
    call: async (stage) => [await newDefinition(stage)],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      const left = await agents.List.getTicketRelationDefinitionEntityAsync(id);
      expect(left).toBeNull();
    },
    nothing: refused(400, "ticketRelationDefinitionEntityId"),
  },
  getTicketRelationDefinitionEntityAsync: {
    call: async (stage) => [await newDefinition(stage)],
    look: (definition, _stage, [id]) => {
      expect(definition).toMatchObject({ ticketRelationDefId: id, name: "Cause" });
    },
    nothing: refused(400, "ticketRelationDefinitionEntityId"),
  },
  getAllTicketRelationDefinitionEntitiesAsync: {
    call: async (stage) => {
      await newDefinition(stage);
      return [];
    },
    look: (definitions) => {
      expect(definitions).toContainEqual(expect.objectContaining({ name: "Cause" }));
    },
    nothing: tells(expect.any(Array)),
  },
  setTicketRelationDefinitionSortOrderAsync: {
    call: async (stage) => [await newDefinition(stage), -1],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      const [first] = await agents.List.getAllTicketRelationDefinitionEntitiesAsync();
      expect(first?.ticketRelationDefId).toBe(id);
    },
    nothing: refused(404),
  },
  validateTicketRelationDefinitionAsync: {
    call: () => [0, [1], [1], "Parent" as never],
    look: (results) => {
      expect(results).toEqual(expect.any(Array));
    },
    nothing: tells(expect.any(Array)),
  },
};

/** Operations of the List agent on the items of any list. */
export const itemRows: AgentRows<"List"> = {
  getListDefinitionsAsync: {
    call: () => [false],
    look: (lists) => {
      expect(lists).toContainEqual(expect.objectContaining({ id: TAGS, listType: "tags" }));
    },
    nothing: tells(expect.any(Array)),
  },
  createDefaultListItemEntityAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ id: 0, name: "" });
    },
    nothing: tells(expect.objectContaining({ id: 0 })),
  },
  getAllFromListDefinitionAsync: {
    call: async (stage) => {
      await newTag(stage);
      return [TAGS, false];
    },
    look: (items) => {
      expect(items).toContainEqual(expect.objectContaining({ name: `Tag ${tags}` }));
    },
    nothing: refused(400),
  },
  getFromListDefinitionAsync: {
    call: async (stage) => [await newTag(stage), TAGS],
    look: (item, _stage, [id]) => {
      expect(item).toMatchObject({ id, name: `Tag ${tags}` });
    },
    nothing: refused(400),
  },
  saveListItemEntityAsync: {
    call: async (stage) => [{ id: await newTag(stage), udListDefinitionId: TAGS, name: "Renamed" }],
    look: (item) => {
      expect(item).toMatchObject({ name: "Renamed" });
    },
    nothing: refused(400),
  },
  addFromListDefinitionAsync: {
    call: () => [TAGS, { name: "Added" }],
    look: async (item, { agents }) => {
      expect(item).toMatchObject({ name: "Added", udListDefinitionId: TAGS });
      expect(await agents.List.getFromListDefinitionAsync(item.id ?? 0, TAGS)).toEqual(item);
    },
    nothing: refused(400),
  },
  saveFromListDefinitionAsync: {
    call: async (stage) => [await newTag(stage), TAGS, { name: "Saved" }],
    look: (item, _stage, [id]) => {
      expect(item).toMatchObject({ id, name: "Saved" });
    },
    nothing: refused(400),
  },
  saveAllFromListDefinitionAsync: {
    call: () => [TAGS, [{ name: "First" }, { name: "Second" }]],
    look: (items) => {
      expect(items).toMatchObject([{ name: "First" }, { name: "Second" }]);
    },
    nothing: refused(400),
  },
  deleteFromListDefinitionAsync: {
    call: async (stage) => [await newTag(stage), TAGS],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      const left = await agents.List.getAllFromListDefinitionAsync(TAGS, false);
      expect(left.map((item) => item.id)).not.toContain(id);
    },
    nothing: refused(400),
  },
  deleteAllFromListDefinitionAsync: {
    call: async (stage) => {
      await newTag(stage);
      return [TAGS];
    },
    look: async (answer, { agents }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agents.List.getAllFromListDefinitionAsync(TAGS, false)).toEqual([]);
    },
    nothing: refused(400),
  },
  getHeadingsFromListDefinitionAsync: {
    call: () => [TAGS],
    look: (headings) => {
      expect(headings).toEqual([]);
    },
    nothing: refused(400),
  },
};
