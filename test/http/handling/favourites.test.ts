import { beforeEach, describe, expect, it } from "vitest";
import { storedContents } from "../../support/database-contents.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { handlingDesk, type Name } from "./handling-desk.ts";

const MEMBERS_ONLY = 128;
const MISSING = 987_654;

interface Row {
  readonly RecordId: number;
  readonly Rank: number;
}

describeEachDatabase("favourites", (database) => {
  const api = testApi(database);
  const desk = handlingDesk(api, database);
  const { as, ids, create } = desk;

  beforeEach(async () => {
    api.clock.set(testStart);
    await desk.sql("update category set flags = 0");
    await desk.sql("delete from favourite_ticket");
    await desk.refreshDesk();
  });

  const call = <Json = unknown>(name: string, body: object, who: Name = "lead") =>
    api.call<Json>(name, {
      agent: "Favourite",
      as: as[who],
      body: { TableName: "ticket", ...body },
    });
  const isOne = async (RecordId: number, more: object = {}, who: Name = "lead") =>
    (await call<boolean>("IsFavourite", { RecordId, ...more }, who)).json;
  const listed = async (body: object = {}, who: Name = "lead") =>
    (await call<Row[]>("GetFavourites", body, who)).json;

  it("are added once, listed in the order of their adding, and removed", async () => {
    const [one, other] = [await create(), await create()];
    expect(await isOne(one)).toBe(false);
    const added = await call("AddFavourite", { RecordId: other, ExtraInfo: "mine" });
    expect([added.status, added.text]).toEqual([204, ""]);
    api.clock.set(testStart + 60);
    await call("AddFavourite", { RecordId: one });
    await call("AddFavourite", { RecordId: other, ExtraInfo: "still mine" });
    expect(await listed()).toEqual([
      {
        TableName: "ticket",
        RecordId: other,
        AssociateId: ids.lead,
        ExtraInfo: "still mine",
        Rank: 1,
        TableRight: null,
        FieldProperties: {},
      },
      {
        TableName: "ticket",
        RecordId: one,
        AssociateId: ids.lead,
        ExtraInfo: "",
        Rank: 2,
        TableRight: null,
        FieldProperties: {},
      },
    ]);
    expect(await isOne(one)).toBe(true);
    expect(await listed({}, "lea")).toEqual([]);
    expect((await call("RemoveFavourite", { RecordId: other })).status).toBe(204);
    expect((await listed()).map(({ RecordId, Rank }) => [RecordId, Rank])).toEqual([[one, 1]]);
  });

  it("are switched on and off", async () => {
    const RecordId = await create();
    const answers = [];
    for (let turn = 0; turn < 3; turn += 1) {
      answers.push((await call<boolean>("ToggleFavourite", { RecordId })).json);
    }
    expect(answers).toEqual([true, false, true]);
    expect(await isOne(RecordId)).toBe(true);
  });

  it("are added once by two calls at a time", async () => {
    const RecordId = await create();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => call("AddFavourite", { RecordId })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(204));
    expect(await listed()).toHaveLength(1);
  });

  it("take no second removal amiss, nor that of a ticket that never was", async () => {
    expect((await call("RemoveFavourite", { RecordId: await create() })).status).toBe(204);
    expect((await call("RemoveFavourite", { RecordId: MISSING })).status).toBe(204);
    expect(await isOne(MISSING)).toBe(false);
  });

  describe.each(["AddFavourite", "ToggleFavourite"])("%s", (name) => {
    it("takes a ticket that the caller may see", async () => {
      const hidden = await create();
      await desk.sql("update category set flags = $1", [MEMBERS_ONLY]);
      await desk.refreshDesk();
      const stored = await storedContents(database.db);
      for (const RecordId of [hidden, MISSING, 0, -1]) {
        expect((await call(name, { RecordId })).status).toBe(404);
      }
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("takes a ticket that was not merged", async () => {
      const RecordId = await create();
      await desk.sql(
        "update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2 where ticket_id = $1",
        [RecordId, await create()],
      );
      expect((await call(name, { RecordId })).status).toBe(409);
    });

    it("takes a note of 255 characters at most", async () => {
      const RecordId = await create();
      const long = await call(name, { RecordId, ExtraInfo: "x".repeat(256) });
      expect(long.status).toBe(400);
      expect(await isOne(RecordId)).toBe(false);
      const fitting = await call(name, { RecordId, ExtraInfo: "x".repeat(255) });
      expect(fitting.status).toBeLessThan(300);
    });
  });

  const operations = [
    "IsFavourite",
    "AddFavourite",
    "RemoveFavourite",
    "ToggleFavourite",
    "GetFavourites",
  ];

  describe.each(operations)("%s", (name) => {
    it.each(["contact", "", "ticket2", null])("is for tickets, not for %s", async (TableName) => {
      const { status, json } = await api.call(name, {
        agent: "Favourite",
        body: { TableName, RecordId: await create() },
      });
      expect([status, Object.keys(json.ValidationErrors ?? {})]).toEqual([400, ["TableName"]]);
      expect(json.Message).toContain('"ticket"');
    });

    it("takes the name of the table in any case, and the caller's own id", async () => {
      const RecordId = await create();
      const body = { TableName: "TICKET", RecordId, AssociateId: ids.lead };
      expect((await call(name, body)).status).toBeLessThan(300);
    });

    it("is about other users for administrators only, and about users that there are", async () => {
      const RecordId = await create();
      const body = { RecordId, AssociateId: ids.lea };
      const stored = await storedContents(database.db);
      expect((await call(name, body)).status).toBe(403);
      const unknown = await call(name, { RecordId, AssociateId: MISSING }, "admin");
      expect(unknown.status).toBe(400);
      expect(await storedContents(database.db)).toEqual(stored);
      expect((await call(name, body, "admin")).status).toBeLessThan(300);
    });
  });

  it("of another user are changed for him by an administrator", async () => {
    const RecordId = await create();
    await call("AddFavourite", { RecordId, AssociateId: ids.lea }, "admin");
    expect(await isOne(RecordId, {}, "lea")).toBe(true);
    expect(await isOne(RecordId, {}, "admin")).toBe(false);
    expect(await listed({ AssociateId: ids.lea }, "admin")).toHaveLength(1);
  });
});
