import { beforeAll, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { storedContents } from "../../support/database-contents.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { listDesk, type RowJson } from "./list-desk.ts";

const TAGS = 5;

describeEachDatabase("tags", (database) => {
  const api = testApi(database);
  const desk = listDesk(api, database);
  const { call } = desk;

  const add = (Item: object) => call("AddFromListDefinition", { UdListDefinitionId: TAGS, Item });
  const all = async (IncludeDeleted = false) =>
    (
      await call<RowJson[]>("GetAllFromListDefinition", {
        UdListDefinitionId: TAGS,
        IncludeDeleted,
      })
    ).json;

  it("are one of the lists", async () => {
    const { json } = await call<RowJson[]>("GetListDefinitions");
    expect(
      json.map(({ Id, ListType }: RowJson & { Id?: unknown; ListType?: unknown }) => [
        Id,
        ListType,
      ]),
    ).toEqual([
      [1, "ejcategory"],
      [2, "ticketpriority"],
      [3, "ticketticketstatus"],
      [4, "tickettype"],
      [TAGS, "tags"],
    ]);
    const statuses = await call<RowJson[]>("GetAllFromListDefinition", { UdListDefinitionId: 3 });
    expect(statuses.json[0]).toMatchObject({ Id: 1, UdListDefinitionId: 3, Rank: 1 });
    const unknown = await call("GetAllFromListDefinition", { UdListDefinitionId: 6 });
    expect(unknown.status).toBe(400);
    const other = await call("AddFromListDefinition", {
      UdListDefinitionId: 3,
      Item: { Name: "x" },
    });
    expect(other.json.ErrorMessage).toContain("SaveTicketStatusEntity");
    const blank = await call("CreateDefaultListItemEntity");
    expect(blank.json).toMatchObject({ Id: 0, Name: "", Deleted: false });
  });

  it("are made, renamed and deleted, and tickets keep them", async () => {
    const { status, json } = await add({ Name: " Urgent ", Tooltip: "Now" });
    expect(status).toBe(200);
    expect(json).toMatchObject({ Name: "Urgent", Tooltip: "Now", UdListDefinitionId: TAGS });
    const { Id } = json as RowJson & { Id: number };
    const question = { UdListDefinitionId: TAGS, Id };
    expect((await call("GetFromListDefinition", question)).json).toEqual(json);
    const renamed = await call("SaveListItemEntity", {
      ListItemEntity: { ...json, Name: "URGENT!" },
    });
    expect(renamed.json).toMatchObject({ Id, Name: "URGENT!", Tooltip: "Now" });
    const ticketId = await desk.createTicket({ Tags: [{ Id }] });
    expect((await call("DeleteFromListDefinition", question)).status).toBe(204);
    expect((await desk.ticket(ticketId)).Tags).toMatchObject([{ Id, Name: "URGENT!" }]);
    expect(await all()).toEqual([]);
    expect(await all(true)).toMatchObject([{ Id, Deleted: true }]);
    // The name is free again, and so the deleted one cannot come back.
    expect((await add({ Name: "urgent!" })).status).toBe(200);
    const back = await call("SaveFromListDefinition", { ...question, Item: { Deleted: false } });
    expect(Object.keys(back.json.ValidationErrors ?? {})).toEqual(["Item/Name"]);
  });

  const saveAll = (...Items: object[]) =>
    call("SaveAllFromListDefinition", { UdListDefinitionId: TAGS, Items });

  it("have names of their own, also within one call", async () => {
    await add({ Name: "Taken" });
    const before = await storedContents(database.db);
    const twice = await saveAll({ Name: "Fresh" }, { Name: "FRESH" });
    expect(Object.keys(twice.json.ValidationErrors ?? {})).toEqual(["Items/1/Name"]);
    const taken = await saveAll({ Name: "Fresh" }, { Name: "taken" });
    expect(Object.keys(taken.json.ValidationErrors ?? {})).toEqual(["Items/1/Name"]);
    const long = await add({ Name: "x".repeat(240), Tooltip: "x".repeat(255) });
    expect(Object.keys(long.json.ValidationErrors ?? {})).toEqual(["Item/Name", "Item/Tooltip"]);
    expect((await saveAll({ Id: 987_654, Name: "x" })).status).toBe(404);
    expect(await storedContents(database.db)).toEqual(before);
    expect((await add({ Name: "x".repeat(239), Tooltip: "x".repeat(254) })).status).toBe(200);
    expect((await saveAll({ Name: "Fresh" }, { Name: "Fresher" })).json).toMatchObject([
      { Name: "Fresh" },
      { Name: "Fresher" },
    ]);
  });

  it("are made once when two make the same", async () => {
    const answers = await Promise.all([
      add({ Name: "Race" }),
      add({ Name: "race" }),
      api.call("SaveTicketEntity", { body: { Title: "Tagged", Tags: [{ Name: "RACE" }] } }),
    ]);
    expect(answers.every(({ status }) => status === 200 || status === 400)).toBe(true);
    const rows = await desk.rows("select from tag where folded_name = 'race' and not deleted");
    expect(rows).toHaveLength(1);
  });

  it("go all at once where that is wished", async () => {
    expect((await call("DeleteAllFromListDefinition", { UdListDefinitionId: TAGS })).status).toBe(
      204,
    );
    expect(await all()).toEqual([]);
  });
});

describeEachDatabase("custom fields", (database) => {
  const api = testApi(database);
  const desk = listDesk(api, database);
  let agent = "";
  beforeAll(async () => {
    agent = await api.addUser("anna", "Agent");
  });

  const base = "/../counterfoil/v1/custom-fields";
  const rest = (method: string, key: string, body?: unknown) =>
    callResource<RowJson>(api, `${method} ${base}${key}`, { body });
  const faultsOf = async (method: string, key: string, body: unknown) => {
    const { status, json } = await rest(method, key, body);
    return status === 400 ? Object.keys(json.ValidationErrors ?? {}).sort() : status;
  };
  const valueOf = async (ticketId: number, key: string) =>
    (await desk.ticket(ticketId)).CustomFields[key];

  const wish = {
    Key: "x_colour",
    Label: "Colour",
    Type: "ListText",
    Mandatory: false,
    ReadOnly: false,
    External: true,
    DefaultValue: "Red",
    MaxLength: 0,
    Options: [
      { Id: 1, Label: "Red" },
      { Id: 2, Label: "Blue" },
    ],
    Rank: 3,
  };

  it("are made, read, changed and seen on tickets at once", async () => {
    expect((await rest("POST", "", wish)).json).toEqual(wish);
    expect((await rest("GET", "/x_colour")).json).toEqual(wish);
    const listed = await callResource<RowJson[]>(api, `GET ${base}`, { as: agent });
    expect(listed.json).toEqual([wish]);
    const ticketId = await desk.createTicket();
    expect(await valueOf(ticketId, "x_colour")).toBe("Red");
    const put = await rest("PUT", "/x_colour", {
      DefaultValue: null,
      Options: [{ Id: 2, Label: "Blue" }],
    });
    expect(put.json).toEqual({ ...wish, DefaultValue: null, Options: [{ Id: 2, Label: "Blue" }] });
    // A value whose choice is gone stays.
    expect(await valueOf(ticketId, "x_colour")).toBe("Red");
    expect(await faultsOf("PUT", "/x_colour", { Type: "Integer", Options: [] })).toEqual(["Type"]);
  });

  it("are told everything that is wrong, and nothing is stored", async () => {
    const before = await storedContents(database.db);
    expect(
      await faultsOf("POST", "", {
        Key: "colour",
        Type: "MdoList",
        MaxLength: -1,
        Options: [
          { Id: 0, Label: "a" },
          { Id: 2, Label: "" },
          { Id: 2, Label: "a" },
        ],
        DefaultValue: "[I:9]",
        Rank: -1,
      }),
    ).toEqual([
      "DefaultValue",
      "Key",
      "Label",
      "MaxLength",
      "Options/0/Id",
      "Options/1/Label",
      "Options/2/Id",
      "Options/2/Label",
      "Rank",
    ]);
    expect(await faultsOf("POST", "", { Key: "x_colour", Label: "Again" })).toEqual(["Key"]);
    expect(await faultsOf("POST", "", { Key: "x_a", Label: "A", Type: "Colour" })).toEqual([
      "Type",
    ]);
    expect(
      await faultsOf("POST", "", { Key: "x_a", Label: "A", Options: [{ Id: 1, Label: "x" }] }),
    ).toEqual(["Options"]);
    expect(await faultsOf("POST", "", { Key: "x_a", Label: "A", Type: "ListText" })).toEqual([
      "Options",
    ]);
    const unreadable = { Key: "x_a", Label: "A", Type: "Integer", DefaultValue: "many" };
    expect(await faultsOf("POST", "", unreadable)).toEqual(["DefaultValue"]);
    expect((await rest("PUT", "/x_none", { Label: "None" })).status).toBe(404);
    expect((await rest("GET", "/constructor")).status).toBe(404);
    expect(await storedContents(database.db)).toEqual(before);
  });

  it("go with their values only where that is wished", async () => {
    await rest("POST", "", { Key: "x_gone", Label: "Gone", Type: "Integer" });
    const ticketId = await desk.createTicket({ CustomFields: { x_gone: "[I:7]" } });
    expect(await faultsOf("DELETE", "/x_gone", undefined)).toEqual(["Key"]);
    expect(await valueOf(ticketId, "x_gone")).toBe("[I:7]");
    expect((await rest("DELETE", "/x_gone?discardValues=true")).status).toBe(204);
    expect((await rest("DELETE", "/x_gone")).status).toBe(404);
    const [row] = await desk.rows<Record<string, unknown>>(
      `select custom_fields, version from ticket where ticket_id = ${ticketId}`,
    );
    expect(row).toMatchObject({ version: 2 });
    expect(row?.["custom_fields"]).not.toHaveProperty("x_gone");
    const log = await desk.rows(
      `select changes from ticket_log where ticket_id = ${ticketId} order by log_id desc limit 1`,
    );
    expect(log[0]).toMatchObject({
      changes: expect.arrayContaining([{ field: 33, from: "7", to: "", customField: "x_gone" }]),
    });
    // Another type under the same key meets no old values.
    expect((await rest("POST", "", { Key: "x_gone", Label: "Back", Type: "Date" })).status).toBe(
      200,
    );
  });
});
