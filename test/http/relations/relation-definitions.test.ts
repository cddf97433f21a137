import { beforeAll, describe, expect, it } from "vitest";
import type { TicketRelationAction } from "../../../src/contract/carriers/ticket-relation-action.ts";
import type { TicketRelationDefinitionEntity } from "../../../src/contract/carriers/ticket-relation-definition-entity.ts";
import type { TicketRelationDefinitionResult } from "../../../src/contract/carriers/ticket-relation-definition-result.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { storedContents } from "../../support/database-contents.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, type CallOptions } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

type Definition = JsonOf<typeof TicketRelationDefinitionEntity> & ErrorBody;
type Result = JsonOf<typeof TicketRelationDefinitionResult>;
type Action = JsonOf<typeof TicketRelationAction> | null;

const MISSING = 987_654;
const types = { incident: 51, problem: 52, change: 53 } as const;

const pair = (SourceTicketTypeId: number, DestinationTicketTypeId: number) => ({
  SourceTicketTypeId,
  DestinationTicketTypeId,
});

describeEachDatabase("definitions of relations", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  let lead = "";
  beforeAll(async () => {
    lead = await api.addUser("lead", "Team lead");
    await database.db.query(
      `insert into ticket_type (ticket_type_id, name)
       values (${types.incident}, 'Incident'), (${types.problem}, 'Problem'), (${types.change}, 'Change')`,
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  const call = <Json>(operation: string, options: CallOptions = {}) =>
    api.call<Json>(operation, { ...options, agent: "List" });
  const save = (body: object, as = api.administrator) =>
    call<Definition>("SaveTicketRelationDefinitionEntity", { body, as });
  const get = async (id: number) =>
    (
      await call<Definition | null>(
        `GetTicketRelationDefinitionEntity?ticketRelationDefinitionEntityId=${id}`,
      )
    ).json;
  const remove = (id: number, as = api.administrator) =>
    call(`DeleteTicketRelationDefinitionEntity?ticketRelationDefinitionEntityId=${id}`, { as });
  const all = async () => (await call<Definition[]>("GetAllTicketRelationDefinitionEntities")).json;
  const removeAll = async () => {
    for (const { TicketRelationDefId } of await all()) await remove(TicketRelationDefId);
  };
  const validate = async (body: object) =>
    (await call<Result[]>("ValidateTicketRelationDefinition", { body })).json;
  const actionsOf = async (TicketId: number, more: object = {}, as = api.administrator) =>
    (await api.call<Action>("GetTicketRelationActions", { body: { TicketId, ...more }, as })).json;
  const ticketOf = (TicketTypeId: number, more: object = {}) =>
    desk.createTicket({ TicketType: { TicketTypeId }, ...more });
  const setParent = (TicketId: number, ParentTicketId: number) =>
    api.call("SetTicketParent", { body: { TicketId, ParentTicketId } });
  const close = (TicketId: number) =>
    api.call("SaveTicketEntity", { body: { TicketId, BaseStatus: "Closed" } });

  it("are created, changed member by member, listed in their order and deleted", async () => {
    const created = await save({
      Name: " Incident of a problem ",
      RelationType: "Parent",
      IsPreventClosingParent: true,
      IsBuiltIn: true,
      SourceTicketTypes: [types.incident, types.incident],
      DestinationTicketTypes: [types.problem],
    });
    expect(created.status).toBe(200);
    expect(created.json).toMatchObject({
      Name: "Incident of a problem",
      Description: "",
      Rank: 1,
      RelationType: "Parent",
      IsBuiltIn: false,
      IsParentMandatory: false,
      IsCloseParentWithChild: false,
      IsPreventClosingParent: true,
      IsCloseWithParent: false,
      SourceTicketTypes: [types.incident],
      DestinationTicketTypes: [types.problem],
      TableRight: { Mask: "FULL" },
    });
    const id = created.json.TicketRelationDefId;
    const second = await save({ Name: "Second" });
    expect(second.json.Rank).toBe(2);
    const changed = await save({
      TicketRelationDefId: id,
      Description: "why",
      SourceTicketTypes: [],
    });
    expect(changed.json).toEqual({ ...created.json, Description: "why", SourceTicketTypes: [] });
    expect(await get(id)).toEqual(changed.json);
    const ordered = await call("SetTicketRelationDefinitionSortOrder", {
      body: { TicketRelationDefId: id, SortOrder: 3 },
    });
    expect(ordered.status).toBe(204);
    expect((await all()).map(({ Name }) => Name)).toEqual(["Second", "Incident of a problem"]);
    expect((await remove(id)).status).toBe(204);
    expect((await remove(id)).status).toBe(204);
    expect(await get(id)).toBeNull();
    await removeAll();
  });

  it("start with nothing said", async () => {
    const { json } = await call<Definition>("CreateDefaultTicketRelationDefinitionEntity");
    expect(json).toMatchObject({
      TicketRelationDefId: 0,
      Name: "",
      RelationType: "Related",
      Rank: 0,
    });
    const asLead = await call<Definition>("CreateDefaultTicketRelationDefinitionEntity", {
      as: lead,
    });
    expect(asLead.json.TableRight?.Mask).toBe("Select");
  });

  it("are refused with every fault, and nothing is stored", async () => {
    const contents = await storedContents(database.db);
    const { status, json } = await save({
      Name: " ",
      Description: "x".repeat(256),
      SourceTicketTypes: [types.incident, MISSING],
      DestinationTicketTypes: [MISSING],
    });
    expect(status).toBe(400);
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual([
      "Name",
      "Description",
      "SourceTicketTypes/1",
      "DestinationTicketTypes/0",
    ]);
    expect((await save({ TicketRelationDefId: MISSING, Name: "x" })).status).toBe(404);
    expect((await save({ TicketRelationDefId: -1, Name: "x" })).status).toBe(400);
    const order = { TicketRelationDefId: MISSING, SortOrder: 1 };
    expect((await call("SetTicketRelationDefinitionSortOrder", { body: order })).status).toBe(404);
    expect(await storedContents(database.db)).toEqual(contents);
  });

  it("are changed by administrators only", async () => {
    const { json } = await save({ Name: "Mine" });
    const id = json.TicketRelationDefId;
    const contents = await storedContents(database.db);
    expect((await save({ Name: "Theirs" }, lead)).status).toBe(403);
    expect((await save({ TicketRelationDefId: id, Name: "Theirs" }, lead)).status).toBe(403);
    expect((await remove(id, lead)).status).toBe(403);
    const order = { TicketRelationDefId: id, SortOrder: 9 };
    expect(
      (await call("SetTicketRelationDefinitionSortOrder", { body: order, as: lead })).status,
    ).toBe(403);
    expect(await storedContents(database.db)).toEqual(contents);
    await removeAll();
  });

  describe("are validated", () => {
    it("pair by pair, from whichever side the other one is written down", async () => {
      const { json } = await save({
        Name: "Known",
        RelationType: "Parent",
        SourceTicketTypes: [types.incident],
        DestinationTicketTypes: [types.problem],
      });
      const known = { IsValid: false, ExistingRelationDefinitionName: "Known" };
      const free = { IsValid: true, ExistingRelationDefinitionName: null };
      expect(
        await validate({
          SourceTicketTypeIds: [types.incident, types.change],
          DestinationTicketTypeIds: [types.problem],
          RelationType: "Parent",
        }),
      ).toEqual([
        { ...pair(types.incident, types.problem), ...known },
        { ...pair(types.change, types.problem), ...free },
      ]);
      const reversed = {
        SourceTicketTypeIds: [types.problem],
        DestinationTicketTypeIds: [types.incident],
      };
      expect(await validate({ ...reversed, RelationType: "Child" })).toMatchObject([known]);
      expect(await validate({ ...reversed, RelationType: "Parent" })).toMatchObject([free]);
      expect(await validate({ ...reversed, RelationType: "Related" })).toMatchObject([free]);
      const itself = { ...reversed, RelationType: "Child" };
      expect(
        await validate({ ...itself, TicketRelationDefinitionId: json.TicketRelationDefId }),
      ).toMatchObject([free]);
      await removeAll();
    });

    it("with every type where none is named, and with known ones only", async () => {
      expect(await validate({ SourceTicketTypeIds: [types.change] })).toHaveLength(
        api.context.desk.current().ticketTypes.size,
      );
      const { status } = await call("ValidateTicketRelationDefinition", {
        body: { SourceTicketTypeIds: [MISSING] },
      });
      expect(status).toBe(400);
    });
  });

  describe("say of a ticket", () => {
    beforeAll(async () => {
      await save({
        Name: "Incident of a problem",
        RelationType: "Child",
        IsParentMandatory: true,
        IsPreventClosingParent: true,
        IsCloseParentWithChild: true,
        SourceTicketTypes: [types.problem],
        DestinationTicketTypes: [types.incident],
      });
    });

    it("whether it needs a parent, also before it is stored", async () => {
      const none = { TicketIdToClose: 0, CanCloseCurrentTicket: true, Children: [] };
      expect(await actionsOf(await ticketOf(types.incident))).toEqual({
        ...none,
        IsParentRequired: true,
      });
      expect(await actionsOf(0, { TicketTypeId: types.incident })).toEqual({
        ...none,
        IsParentRequired: true,
      });
      expect(await actionsOf(0, { TicketTypeId: types.problem })).toEqual({
        ...none,
        IsParentRequired: false,
      });
      expect(await actionsOf(MISSING)).toBeNull();
    });

    it("which open children speak against closing it, and saves it all the same", async () => {
      const problem = await ticketOf(types.problem);
      const [open, closed, other] = [
        await ticketOf(types.incident),
        await ticketOf(types.incident),
        await ticketOf(types.change),
      ];
      for (const child of [open, closed, other]) await setParent(child, problem);
      await close(closed);
      expect(await actionsOf(problem)).toEqual({
        TicketIdToClose: 0,
        IsParentRequired: false,
        CanCloseCurrentTicket: false,
        Children: [open, other],
      });
      await close(open);
      expect(await actionsOf(problem)).toMatchObject({
        CanCloseCurrentTicket: true,
        Children: [other],
      });
      expect((await close(problem)).status).toBe(200);
    });

    it("which parent can be closed with it, once it is the last open child", async () => {
      const problem = await ticketOf(types.problem);
      const [one, two] = [await ticketOf(types.incident), await ticketOf(types.incident)];
      await setParent(one, problem);
      await setParent(two, problem);
      expect((await actionsOf(one))?.TicketIdToClose).toBe(0);
      await close(two);
      expect((await actionsOf(one))?.TicketIdToClose).toBe(problem);
      expect((await actionsOf(one, { TicketTypeId: types.change }))?.TicketIdToClose).toBe(0);
      expect(
        (await actionsOf(0, { TicketTypeId: types.incident, ParentTicketId: problem }))
          ?.TicketIdToClose,
      ).toBe(0);
      await close(problem);
      expect((await actionsOf(one))?.TicketIdToClose).toBe(0);
    });
  });
});
