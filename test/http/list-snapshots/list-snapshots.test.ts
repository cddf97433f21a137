import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { findExpiredSnapshots } from "../../../src/server/usecases/list-snapshots/expire-list-snapshots.ts";
import { ask, basicOf } from "../../support/browser.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { archiveDesk } from "../archive/archive-desk.ts";

const path = "/api/counterfoil/v1/list-snapshots";
const DAY_SECONDS = 86_400;

describeEachDatabase("a snapshot of a list", (database) => {
  const api = testApi(database);
  const desk = archiveDesk(api, database);
  let reader = "";

  beforeAll(async () => {
    reader = await api.addUser("reader", "Reader");
  });

  const send = async (method: string, address: string, call: { body?: unknown; as?: string }) => {
    const { as = api.administrator, body } = call;
    return ask(api, address, {
      method,
      headers: { authorization: basicOf(as) },
      ...(body === undefined ? {} : { body }),
    });
  };
  const take = async (wish: object, as?: string) => {
    const answer = await send("POST", path, { body: wish, ...(as === undefined ? {} : { as }) });
    return answer as unknown as {
      status: number;
      json: { SnapshotId: number; Count: number; CreatedAt: string } & ErrorBody;
    };
  };
  const get = async (id: number, what: string, as?: string) => {
    const answer = await send("GET", `${path}/${id}/${what}`, as === undefined ? {} : { as });
    return answer as unknown as { status: number; json: Record<string, unknown> };
  };
  const rowsOf = async (id: number, query = "", as?: string) => {
    const { json } = await get(id, `rows${query}`, as);
    return json["Rows"] as readonly Readonly<Record<string, unknown>>[];
  };

  const stored = async () => (await database.db.query("select from list_snapshot")).rows.length;

  it("keeps its order and shows values as they are now", async () => {
    const wish = { Filter: "title contains 'printer'", OrderBy: "title desc", Columns: ["title"] };
    const { status, json } = await take(wish);
    expect(status).toBe(200);
    expect(json).toEqual({
      SnapshotId: json.SnapshotId,
      Count: 2,
      CreatedAt: new Date(testStart * 1000).toISOString().replace(".000", ""),
    });
    const [fire, cold] = [desk.ids["Printer on fire"], desk.ids["printer is cold"]];
    const before = [
      { title: "Printer on fire", TicketId: fire, IsIn: true },
      { title: "printer is cold", TicketId: cold, IsIn: true },
    ];
    expect(await rowsOf(json.SnapshotId)).toEqual(before);
    expect((await get(json.SnapshotId, "news")).json).toEqual({ Added: 0, Removed: 0 });

    await api.call("SaveTicketEntity", { body: { TicketId: fire, Title: "A fire" } });
    const extra = await api.call("SaveTicketEntity", { body: { Title: "Printer, new" } });
    expect(await rowsOf(json.SnapshotId)).toEqual([
      { title: "A fire", TicketId: fire, IsIn: false },
      before[1],
    ]);
    expect((await get(json.SnapshotId, "news")).json).toEqual({ Added: 1, Removed: 1 });
    const indexOf = async (id: number | undefined) =>
      (await get(json.SnapshotId, `index-of?ticketId=${id}`)).json["Index"];
    expect(await indexOf(fire)).toBe(0);
    expect(await indexOf(cold)).toBe(1);
    expect(await indexOf(extra.json.TicketId)).toBe(-1);
  });

  it("is its owner's only, and shows him nothing that he may not list by now", async () => {
    const { json } = await take(
      { Filter: "title = 'printer is cold'", Columns: ["title"] },
      reader,
    );
    expect(json.Count).toBe(1);
    for (const what of ["rows", "news", "index-of?ticketId=1"]) {
      expect((await get(json.SnapshotId, what)).status).toBe(404);
      expect((await get(json.SnapshotId, what, reader)).status).toBe(200);
    }
    const ticketId = desk.ids["printer is cold"] ?? 0;
    await database.db.query("update ticket set category_id = 20 where ticket_id = $1", [ticketId]);
    expect(await rowsOf(json.SnapshotId, "", reader)).toEqual([
      { TicketId: ticketId, IsIn: false },
    ]);
    expect((await get(json.SnapshotId, "news", reader)).json).toEqual({ Added: 0, Removed: 1 });
    expect((await take({ Filter: "title = 'printer is cold'" }, reader)).json.Count).toBe(0);
    await database.db.query("update ticket set category_id = 21 where ticket_id = $1", [ticketId]);
  });

  it.each([
    ["Filter", { Filter: "title nonsense 'a'" }],
    ["Filter", { Filter: "noSuchColumn = 1" }],
    ["OrderBy", { OrderBy: "noSuchColumn" }],
  ])("names a wrong %s, and stores nothing", async (member, wish) => {
    const before = await stored();
    const { status, json } = await take(wish);
    expect(status).toBe(400);
    expect(JSON.stringify(json)).toContain(member);
    expect(await stored()).toBe(before);
  });

  it("gives way to the eleventh of its owner, and is gone after a day", async () => {
    const first = (await take({})).json.SnapshotId;
    const ofReader = (await take({}, reader)).json.SnapshotId;
    let last = first;
    for (let n = 2; n <= 10; n += 1) last = (await take({})).json.SnapshotId;
    expect((await get(first, "rows")).status).toBe(200);
    last = (await take({})).json.SnapshotId;
    expect((await get(first, "rows")).status).toBe(404);
    expect((await get(ofReader, "rows", reader)).status).toBe(200);

    const expire = async () => {
      const search = { now: api.clock.now(), after: null, limit: 100 };
      for (const work of await findExpiredSnapshots(api.context, search)) await work.handle();
      return stored();
    };
    api.clock.set(testStart + DAY_SECONDS - 1);
    expect((await get(last, "rows")).status).toBe(200);
    expect(await expire()).toBeGreaterThan(0);
    api.clock.set(testStart + DAY_SECONDS);
    expect((await get(last, "rows")).status).toBe(404);
    expect(await expire()).toBe(0);
    expect((await database.db.query("select from list_snapshot_part")).rows).toEqual([]);
    api.clock.set(testStart);
  });

  it("has exactly the tickets of its filter in windows of whatever size", async () => {
    await database.db.query(`
      do $$ declare columns text; begin
        select string_agg(quote_ident(column_name), ', ') into columns
          from information_schema.columns
         where table_name = 'ticket' and table_schema = current_schema()
           and is_generated = 'NEVER' and column_name <> 'ticket_id';
        execute format('insert into ticket (%1$s) select %1$s from ticket, generate_series(1, 2500)
                         where title = ''100%% noise_free''', columns);
      end $$`);
    const filter = "title contains 'noise_free'";
    const { json } = await take({ Filter: filter, OrderBy: "ticketId desc", Columns: ["title"] });
    const { rows } = await database.db.query<{ ticket_id: number }>(
      "select ticket_id from ticket where title like '%noise_free' order by ticket_id desc",
    );
    const ids = rows.map(({ ticket_id }) => ticket_id);
    expect(json.Count).toBe(ids.length);
    expect(ids.length).toBe(2501);
    const idsIn = async (offset: number, count: number) =>
      (await rowsOf(json.SnapshotId, `?offset=${offset}&count=${count}`)).map((row) => {
        expect(row["IsIn"]).toBe(true);
        return row["TicketId"];
      });
    const offsets = fc.oneof(fc.constantFrom(0, 999, 1000, 1001, 2500, 2501), fc.nat(2600));
    await fc.assert(
      fc.asyncProperty(offsets, fc.integer({ min: 1, max: 1100 }), async (offset, count) => {
        expect(await idsIn(offset, count)).toEqual(ids.slice(offset, offset + count));
      }),
      { numRuns: 25 },
    );
  });
});
