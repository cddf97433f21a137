import { beforeAll, describe, expect, it } from "vitest";
import type { TicketRelationEntity } from "../../../src/contract/carriers/ticket-relation-entity.ts";
import type { TicketRelationItem } from "../../../src/contract/carriers/ticket-relation-item.ts";
import type { TicketRelationResult } from "../../../src/contract/carriers/ticket-relation-result.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { storedContents } from "../../support/database-contents.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

type Relation = JsonOf<typeof TicketRelationEntity> & ErrorBody;
type Item = JsonOf<typeof TicketRelationItem>;
type Result = JsonOf<typeof TicketRelationResult>;
type Type = "Related" | "Parent" | "Child";

const MISSING = 987_654;
const SECRET = 22;
const MEMBERS_ONLY = 128;

const told = (results: readonly Result[]) =>
  results.map(({ SourceTicketId, IsValid, RelationError }) =>
    IsValid ? SourceTicketId : [SourceTicketId, RelationError],
  );

describeEachDatabase("relations between tickets", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  let reader = "";
  let lead = "";
  beforeAll(async () => {
    await database.db.query(
      `insert into category (category_id, name, full_name, flags, assignment_method)
       values (${SECRET}, 'Withheld', 'Withheld', ${MEMBERS_ONLY}, 4)`,
    );
    reader = await api.addUser("reader", "Reader");
    lead = await api.addUser("lead", "Team lead");
  });

  const tickets = async (count: number): Promise<number[]> => {
    const ids: number[] = [];
    for (let made = 0; made < count; made += 1) ids.push(await desk.createTicket());
    return ids;
  };
  const two = async () => (await tickets(2)) as [number, number];
  const three = async () => (await tickets(3)) as [number, number, number];
  const save = (body: object, as = api.administrator) =>
    api.call<Relation>("SaveTicketRelationEntity", { body, as });
  const relate = async (source: number, destination: number, type: Type = "Related") =>
    save({ SourceTicketId: source, DestinationTicketId: destination, RelationType: type });
  const get = async (id: number, as = api.administrator) =>
    (
      await api.call<Relation | null>(`GetTicketRelationEntity?ticketRelationEntityId=${id}`, {
        as,
      })
    ).json;
  const remove = (id: number, as = api.administrator) =>
    api.call(`DeleteTicketRelationEntity?ticketRelationEntityId=${id}`, { as });
  const itemsOf = async (TicketId: number, as = api.administrator) =>
    (await api.call<Item[]>("GetTicketRelations", { body: { TicketId }, as })).json;
  const parentOf = async (TicketId: number) =>
    (await api.call<number>("GetTicketParentId", { body: { TicketId } })).json;
  const setParent = (TicketId: number, ParentTicketId: number, more: object = {}) =>
    api.call("SetTicketParent", { body: { TicketId, ParentTicketId, ...more } });
  const logOf = async (ticketId: number) =>
    (await desk.rowsOf("ticket_log", ticketId))
      .filter(({ action }) => action === 20_001)
      .map(({ details }) => (details as { relation: Record<string, unknown> }).relation);
  /** Status and members of a refusal, which must have stored nothing. */
  const refusalOf = async (body: object, as = api.administrator) => {
    const contents = await storedContents(database.db);
    const { status, json } = await api.call<Relation>("SaveTicketRelationEntity", { body, as });
    expect(await storedContents(database.db)).toEqual(contents);
    return [status, Object.keys(json.ValidationErrors ?? {})];
  };

  const ask = async (
    operation: string,
    SourceTicketIds: readonly number[],
    DestinationTicketId: number,
    RelationType: Type,
  ) =>
    api.call<Result[]>(operation, {
      body: { SourceTicketIds, DestinationTicketId, RelationType, Comment: "many" },
      headers: { "so-language": "de" },
    });

  it("start as plain ones, and are stored by nobody", async () => {
    const { json } = await api.call<Relation>("CreateDefaultTicketRelationEntity");
    expect(json).toMatchObject({ TicketRelationId: 0, RelationType: "Related", Comment: "" });
    expect(json.FieldProperties["SourceTicketId"]?.FieldRight?.Mask).toBe("Update");
  });

  it("are shown at both ends, each with what the other one is", async () => {
    const [a, b] = await two();
    const before = (await api.call(`GetTicketEntity?ticketEntityId=${a}`)).json;
    const { status, json } = await save({
      SourceTicketId: a,
      DestinationTicketId: b,
      RelationType: "Parent",
      Comment: "Same cause",
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      SourceTicketId: a,
      DestinationTicketId: b,
      RelationType: "Parent",
      Comment: "Same cause",
      TableRight: { Mask: "FULL" },
    });
    expect(await get(json.TicketRelationId)).toEqual(json);
    expect(await itemsOf(a)).toMatchObject([
      {
        TicketRelationId: json.TicketRelationId,
        RelationType: "Parent",
        RelationComment: "Same cause",
        TicketId: b,
        HasParent: false,
        ChildCount: 1,
        RelatedCount: 0,
        CustId: -1,
        BaseStatus: "Active",
        IconHint: "ticketUnread",
        Title: "No light",
      },
    ]);
    expect(await itemsOf(b)).toMatchObject([
      { RelationType: "Child", TicketId: a, HasParent: true, ChildCount: 0 },
    ]);
    expect(await parentOf(a)).toBe(b);
    expect(await parentOf(b)).toBe(0);
    expect((await api.call(`GetTicketEntity?ticketEntityId=${a}`)).json).toEqual(before);
    const added = { change: "added", comment: "Same cause" };
    expect(await logOf(a)).toEqual([{ ...added, ticketId: b, type: "Parent" }]);
    expect(await logOf(b)).toEqual([{ ...added, ticketId: a, type: "Child" }]);
  });

  it("can be commented anew, and nothing else of them changes", async () => {
    const [a, b, c] = await three();
    const { json } = await relate(a, b);
    const changed = await save({
      ...json,
      DestinationTicketId: c,
      RelationType: "Child",
      Comment: "x",
    });
    expect(changed.json).toEqual({ ...json, Comment: "x" });
    const contents = await storedContents(database.db);
    expect((await save({ TicketRelationId: json.TicketRelationId, Comment: null })).json).toEqual(
      changed.json,
    );
    expect(await storedContents(database.db)).toEqual(contents);
    expect((await logOf(b)).map(({ change }) => change)).toEqual(["added", "changed"]);
  });

  it("can be removed, and then are gone", async () => {
    const [a, b] = await two();
    const { json } = await relate(a, b);
    expect((await remove(json.TicketRelationId)).status).toBe(204);
    expect((await remove(json.TicketRelationId)).status).toBe(204);
    expect(await get(json.TicketRelationId)).toBeNull();
    expect(await itemsOf(a)).toEqual([]);
    expect((await logOf(a)).map(({ change }) => change)).toEqual(["added", "removed"]);
  });

  describe("are refused, and nothing is stored:", () => {
    const ends = (SourceTicketId: number, DestinationTicketId: number, RelationType: Type) => ({
      SourceTicketId,
      DestinationTicketId,
      RelationType,
    });

    it("with itself", async () => {
      const [a] = await two();
      expect(await refusalOf(ends(a, a, "Related"))).toEqual([400, ["DestinationTicketId"]]);
    });
    it.each<[Type, Type]>([
      ["Related", "Related"],
      ["Parent", "Related"],
      ["Related", "Child"],
      ["Child", "Parent"],
    ])("a second one of a pair, %s then %s, in either direction", async (first, second) => {
      const [a, b] = await two();
      await relate(a, b, first);
      expect(await refusalOf(ends(a, b, second))).toEqual([400, ["DestinationTicketId"]]);
      expect(await refusalOf(ends(b, a, second))).toEqual([400, ["DestinationTicketId"]]);
    });
    it("a second parent", async () => {
      const [a, b, c] = await three();
      await relate(a, b, "Parent");
      expect(await refusalOf(ends(a, c, "Parent"))).toEqual([400, ["RelationType"]]);
      expect(await refusalOf(ends(c, a, "Child"))).toEqual([400, ["RelationType"]]);
    });
    it("a circle", async () => {
      const [a, b, c] = await three();
      await relate(a, b, "Parent");
      await relate(b, c, "Parent");
      expect(await refusalOf(ends(c, a, "Parent"))).toEqual([400, ["RelationType"]]);
      expect(await refusalOf(ends(a, c, "Child"))).toEqual([400, ["RelationType"]]);
    });
    it("to a ticket that does not exist", async () => {
      const [a] = await two();
      expect(await refusalOf(ends(a, MISSING, "Related"))).toEqual([400, ["DestinationTicketId"]]);
      expect(await refusalOf(ends(MISSING, a, "Related"))).toEqual([400, ["SourceTicketId"]]);
      expect(await refusalOf({})).toEqual([400, ["SourceTicketId", "DestinationTicketId"]]);
    });
    it("of a ticket that was merged away", async () => {
      const [a, b, c] = await three();
      await api.call("MergeTickets", {
        body: { MergedTicketEntity: { TicketId: a }, SecondaryTicketIds: [b] },
      });
      expect(await refusalOf(ends(b, c, "Related"))).toEqual([409, ["SourceTicketId"]]);
      expect(await refusalOf(ends(c, b, "Related"))).toEqual([409, ["DestinationTicketId"]]);
    });
    it("one that does not exist", async () => {
      expect(await refusalOf({ TicketRelationId: MISSING })).toEqual([404, []]);
    });
    it("a negative id", async () => {
      expect(await refusalOf({ TicketRelationId: -1 })).toEqual([400, ["TicketRelationId"]]);
    });
    it("a comment that is too long, by one", async () => {
      const [a, b] = await two();
      expect(await refusalOf({ ...ends(a, b, "Related"), Comment: "x".repeat(256) })).toEqual([
        400,
        ["Comment"],
      ]);
      expect((await save({ ...ends(a, b, "Related"), Comment: "x".repeat(255) })).status).toBe(200);
    });
  });

  it("take the right to edit the source, and to read the destination", async () => {
    const [a, b] = await two();
    const secret = await desk.createTicket({ Category: { TicketCategoryId: SECRET } });
    expect((await save({ SourceTicketId: a, DestinationTicketId: b }, reader)).status).toBe(403);
    const hidden = await save({ SourceTicketId: a, DestinationTicketId: secret }, lead);
    expect([hidden.status, Object.keys(hidden.json.ValidationErrors ?? {})]).toEqual([
      400,
      ["DestinationTicketId"],
    ]);
    const { json } = await relate(a, secret);
    expect((await remove(json.TicketRelationId, reader)).status).toBe(403);
    expect(await itemsOf(a, lead)).toEqual([]);
    expect(await itemsOf(secret, lead)).toEqual([]);
    expect((await get(json.TicketRelationId, reader))?.TableRight?.Mask).toBe("Select");
    const hiddenBoth = await relate(
      secret,
      await desk.createTicket({ Category: { TicketCategoryId: SECRET } }),
    );
    expect(await get(hiddenBoth.json.TicketRelationId, lead)).toBeNull();
  });

  describe("the parent", () => {
    it("is set, replaced and taken away", async () => {
      const [a, b, c] = await three();
      expect((await setParent(a, b, { Comment: "first" })).status).toBe(204);
      expect((await setParent(a, c)).status).toBe(204);
      expect(await parentOf(a)).toBe(c);
      expect(await itemsOf(b)).toEqual([]);
      expect(await itemsOf(a)).toHaveLength(1);
      expect((await setParent(a, 0)).status).toBe(204);
      expect(await parentOf(a)).toBe(0);
      expect((await logOf(a)).map(({ change }) => change)).toEqual([
        "added",
        "removed",
        "added",
        "removed",
      ]);
    });
    it("that is the same again keeps its comment, or gets another one", async () => {
      const [a, b] = await two();
      await relate(b, a, "Child");
      const contents = await storedContents(database.db);
      await setParent(a, b);
      expect(await storedContents(database.db)).toEqual(contents);
      await setParent(a, b, { Comment: "now" });
      expect(await itemsOf(a)).toMatchObject([{ RelationComment: "now", RelationType: "Parent" }]);
    });
    it("cannot be the ticket itself, its descendant, or one related otherwise", async () => {
      const [a, b, c] = await three();
      await setParent(a, b);
      await setParent(b, c);
      const contents = await storedContents(database.db);
      for (const [child, parent] of [
        [a, a],
        [c, a],
        [b, a],
        [a, MISSING],
      ] as const) {
        const { status, json } = await setParent(child, parent);
        expect([status, Object.keys(json.ValidationErrors ?? {})]).toEqual([
          400,
          ["ParentTicketId"],
        ]);
      }
      expect(await storedContents(database.db)).toEqual(contents);
    });
    it("of a ticket that does not exist cannot be set", async () => {
      expect((await setParent(MISSING, 0)).status).toBe(404);
      expect(await parentOf(MISSING)).toBe(0);
    });
  });

  describe("of several tickets to one", () => {
    it("are judged one after the other, and stored as far as they can be", async () => {
      const [a, b, c, d] = (await tickets(4)) as [number, number, number, number];
      await relate(a, d);
      await relate(b, c, "Parent");
      await relate(d, c, "Parent");
      const sources = [a, b, d, c, c];
      const expected = [
        [a, "RelationExists"],
        [b, "ParentExists"],
        [d, "SameTicket"],
        [c, "RelationExists"],
        [c, "RelationExists"],
      ];
      const contents = await storedContents(database.db);
      const judged = await ask("ValidateTicketRelations", sources, d, "Parent");
      expect(told(judged.json)).toEqual(expected);
      expect(await storedContents(database.db)).toEqual(contents);
      expect(told((await ask("CreateTicketRelations", sources, d, "Parent")).json)).toEqual(
        expected,
      );
      expect(judged.json[2]?.ErrorMessage).toContain("Beziehung zu sich selbst");
    });
    it("know that a child gets no second parent in the same call", async () => {
      const [a, b, c] = await three();
      const results = (await ask("CreateTicketRelations", [a, b, a], c, "Child")).json;
      expect(told(results)).toEqual([a, [b, "ParentExists"], [a, "RelationExists"]]);
      expect(results[0]).toMatchObject({ ErrorMessage: null, RelationError: "ParentExists" });
      expect(await parentOf(c)).toBe(a);
      expect(await itemsOf(c)).toMatchObject([{ RelationComment: "many", RelationType: "Parent" }]);
    });
    it("report a circle under the name of a parent that exists, in words of its own", async () => {
      const [a, b, c] = await three();
      await setParent(a, b);
      await setParent(b, c);
      const [result] = (await ask("ValidateTicketRelations", [c], a, "Parent")).json;
      expect(result).toMatchObject({ IsValid: false, RelationError: "ParentExists" });
      expect(result?.ErrorMessage).toContain("Kreis");
    });
    it("need every ticket", async () => {
      const [a, b] = await two();
      for (const operation of ["ValidateTicketRelations", "CreateTicketRelations"]) {
        const { status, json } = await ask(operation, [a, MISSING], b, "Related");
        const { ValidationErrors } = json as unknown as ErrorBody;
        expect([status, Object.keys(ValidationErrors ?? {})]).toEqual([400, ["SourceTicketIds/1"]]);
      }
      expect(await itemsOf(a)).toEqual([]);
      expect((await ask("CreateTicketRelations", [], a, "Related")).json).toEqual([]);
    });
  });
});
