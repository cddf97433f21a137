import { expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { storedContents } from "../../support/database-contents.ts";
import { holdBack } from "../../support/hold-back.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { idIn, listDesk, type RowJson } from "./list-desk.ts";

const idOf = (answer: { readonly json: RowJson }): number => idIn(answer, "TicketTypeId");

describeEachDatabase("ticket types", (database) => {
  const api = testApi(database);
  const desk = listDesk(api, database);
  const { call, faultsOf } = desk;

  const save = (body: object) => call("SaveTicketTypeEntity", body);
  const rest = (target: string, body?: unknown, type = "application/json") =>
    callResource<RowJson>(api, target, { body, headers: { "content-type": type } });

  const wish = {
    Name: "Complaint",
    Rank: 7,
    Tooltip: "Somebody is not happy",
    Icon: "thunder",
    DefaultTicketStatus: 1,
    TicketStatuses: [1, 2],
    DefaultTicketPriority: 3,
    TicketPriorities: [3],
    ReplyTemplate: 5,
    IsExternalVisible: true,
    IsDefault: false,
    ShowInNew: false,
    ExcludeSignature: true,
    ExcludeEmailRecipients: true,
    ExternalAsDefault: false,
    VisibleForGroups: [],
    ReplyForwardNoSignature: true,
    ReplyExternalAsDefault: false,
  };

  it("are stored whole and read back alike, and an echo changes nothing", async () => {
    const { status, json } = await save(wish);
    expect(status).toBe(200);
    expect(json).toMatchObject(wish);
    const id = idOf({ json });
    expect((await call(`GetTicketTypeEntity?ticketTypeEntityId=${id}`)).json).toEqual(json);
    const before = await storedContents(database.db);
    expect((await save(json)).json).toEqual(json);
    expect(await storedContents(database.db)).toEqual(before);
    const ticketId = await desk.createTicket({ TicketType: { TicketTypeId: id } });
    expect(await desk.ticket(ticketId)).toMatchObject({
      Priority: { TicketPriorityId: 3 },
      TicketType: { TicketTypeId: id, Icon: "thunder" },
    });
  });

  it("are told everything that is wrong, and nothing is stored", async () => {
    const before = await storedContents(database.db);
    const faults = await faultsOf("SaveTicketTypeEntity", {
      Rank: -1,
      Icon: "x".repeat(33),
      DefaultTicketStatus: 4,
      TicketStatuses: [1, 987_654, 1],
      DefaultTicketPriority: 987_654,
      TicketPriorities: [987_654],
      VisibleForGroups: [987_654],
    });
    expect(faults).toEqual([
      "DefaultTicketPriority",
      "DefaultTicketStatus",
      "Icon",
      "Name",
      "Rank",
      "TicketPriorities/0",
      "TicketStatuses/1",
      "TicketStatuses/2",
      "VisibleForGroups/0",
    ]);
    const choice = { Name: "No choice", DefaultTicketStatus: 3, TicketStatuses: [1] };
    expect(await faultsOf("SaveTicketTypeEntity", choice)).toEqual(["DefaultTicketStatus"]);
    expect(await faultsOf("SaveTicketTypeEntity", { TicketTypeId: 1, IsDefault: false })).toEqual([
      "IsDefault",
    ]);
    expect(await storedContents(database.db)).toEqual(before);
  });

  it("have one default, which passes on and cannot be deleted; tickets keep a deleted one", async () => {
    const id = idOf(await save({ Name: "Order", IsDefault: true }));
    const rows = await desk.rows("select ticket_type_id as id from ticket_type where is_default");
    expect(rows).toEqual([{ id }]);
    const remove = (which: number) => call(`DeleteTicketTypeEntity?ticketTypeEntityId=${which}`);
    expect((await remove(id)).status).toBe(400);
    const ticketId = await desk.createTicket();
    await save({ TicketTypeId: 1, IsDefault: true });
    expect((await remove(id)).status).toBe(204);
    expect((await remove(id)).status).toBe(204);
    expect((await desk.ticket(ticketId)).TicketType).toMatchObject({ TicketTypeId: id });
    const listed = (await call<RowJson[]>("GetTicketTypes")).json.map((row) => row["TicketTypeId"]);
    expect(listed).not.toContain(id);
    expect((await call<RowJson[]>("GetTicketTypeList", [id, 987_654])).json).toHaveLength(1);
    expect(await faultsOf("SaveTicketTypeEntity", { TicketTypeId: id, Name: "Back" })).toEqual([
      "TicketTypeId",
    ]);
  });

  it("give their tickets and relations another one", async () => {
    const from = idOf(await save({ Name: "From" }));
    const to = idOf(await save({ Name: "To" }));
    const ticketId = await desk.createTicket({ TicketType: { TicketTypeId: from } });
    await database.db.query(
      `insert into ticket_relation_definition
         (name, relation_type, source_ticket_type_ids, destination_ticket_type_ids)
       values ('Both', 0, $1::int[], $2::int[])`,
      [
        [from, to],
        [1, to],
      ],
    );
    const move = { FromTicketTypeId: from, ToTicketTypeId: to };
    expect((await call("GlobalChangeTicketType", move)).status).toBe(204);
    expect((await desk.ticket(ticketId)).TicketType).toMatchObject({ TicketTypeId: to });
    expect(
      await desk.rows(
        "select source_ticket_type_ids as source, destination_ticket_type_ids as destination from ticket_relation_definition",
      ),
    ).toEqual([{ source: [to], destination: [1, to] }]);
    const { json } = await call("GlobalChangeTicketType", { ...move, ToTicketTypeId: 987_654 });
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual(["ToTicketTypeId"]);
    const order = await call("SetTicketTypeSortOrder", { TicketTypeId: to, SortOrder: 0 });
    expect(order.status).toBe(204);
    expect((await call<RowJson[]>("GetTicketTypes")).json[0]).toMatchObject({ TicketTypeId: to });
  });

  it("are a resource with links, which can be patched", async () => {
    const made = await rest("POST /TicketType", { Name: "Resource" });
    const id = idOf(made);
    expect(made.json["_Links"]).toEqual({ Self: `${api.url}/api/v1/TicketType/${id}` });
    const target = `/TicketType/${id}`;
    expect((await rest(`PUT ${target}`, { Tooltip: "Put" })).json).toMatchObject({
      Name: "Resource",
      Tooltip: "Put",
    });
    const steps = [
      { op: "test", path: "/Tooltip", value: "Put" },
      { op: "replace", path: "/Name", value: "Patched" },
      { op: "add", path: "/TicketStatuses/-", value: 2 },
    ];
    const patched = await rest(`PATCH ${target}`, steps, "application/json-patch+json");
    expect(patched.json).toMatchObject({ Name: "Patched", TicketStatuses: [2] });
    const before = await storedContents(database.db);
    const stale = [{ op: "test", path: "/Name", value: "Resource" }];
    expect((await rest(`PATCH ${target}`, stale)).status).toBe(409);
    expect((await rest(`PATCH ${target}`, { Rank: -1 })).status).toBe(400);
    expect((await rest("POST /TicketType", { TicketTypeId: id, Name: "Two" })).status).toBe(400);
    expect((await rest(`PUT ${target}`, { TicketTypeId: 1 })).status).toBe(400);
    expect((await rest("PATCH /TicketType/987654", {})).status).toBe(404);
    expect(await storedContents(database.db)).toEqual(before);
    expect((await rest(`DELETE ${target}`)).status).toBe(204);
    expect((await rest("DELETE /TicketType/987654")).status).toBe(404);
  });

  it("lose nothing when two patches come at the same time", async () => {
    const id = idOf(await rest("POST /TicketType", { Name: "Twice" }));
    await holdBack(database.db, {
      waiting: 2,
      start: () =>
        Promise.all(
          [1, 2].map((value) =>
            rest(
              `PATCH /TicketType/${id}`,
              [{ op: "add", path: "/TicketStatuses/-", value }],
              "application/json-patch+json",
            ),
          ),
        ),
    });
    const { json } = await rest(`GET /TicketType/${id}`);
    expect((json["TicketStatuses"] as number[]).toSorted((one, other) => one - other)).toEqual([
      1, 2,
    ]);
  });
});
