import { setTimeout } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { readEvents, type EventReader, type HeardEvent } from "./read-events.ts";

const basic = (credentials: string) => `Basic ${btoa(credentials)}`;
const about =
  (ticketId: number, kind?: string) =>
  ({ event, data }: HeardEvent) =>
    event === "ticket" &&
    data["TicketId"] === ticketId &&
    (kind === undefined || data["Kind"] === kind);

describeEachDatabase("the stream of events", (database) => {
  const api = testApi(database);
  const other = testApi(database, { joins: true });
  const open: EventReader[] = [];
  let reader = "";
  let secret = 0;

  const listen = async (
    url: string,
    options: { readonly as?: string; readonly lastEventId?: string; readonly query?: string } = {},
  ) => {
    const { as = api.administrator, ...rest } = options;
    const events = await readEvents(url, { authorization: basic(as), ...rest });
    open.push(events);
    await events.until(({ event }) => event === "ready" || event === "gap");
    return events;
  };
  const save = async (body: object, at = api) => {
    const saved = await at.call("SaveTicketEntity", { body: { Title: "Lamp", ...body } });
    expect([saved.status, saved.json.ValidationErrors]).toEqual([200, undefined]);
    return saved.json.TicketId;
  };

  beforeAll(async () => {
    reader = await api.addUser("reader", "Reader");
    const { rows } = await database.db.query<{ category_id: number }>(
      `insert into category (name, full_name, flags, assignment_method)
       values ('Secret', 'Secret', 128, 4) returning category_id`,
    );
    secret = rows[0]?.category_id ?? 0;
    for (const { context } of [api, other]) {
      await context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
    }
  });
  afterEach(async () => {
    for (const events of open.splice(0)) await events.close();
  });

  it("tells every page of what is created and changed, by whatever process", async () => {
    const pages = [await listen(api.url), await listen(other.url)];
    const ticketId = await save({});
    for (const page of pages) {
      const told = (await page.until(about(ticketId))).at(-1);
      expect(told?.data).toMatchObject({ Kind: "Created", ByAssociateId: expect.any(Number) });
    }
    await save({ TicketId: ticketId, Title: "Two lamps", Deadline: "2030-01-01T10:00:00Z" }, other);
    for (const page of pages) {
      const told = (await page.until(about(ticketId, "Changed"))).at(-1);
      expect(told?.data).toMatchObject({ Version: 2, Members: ["Title", "Deadline"] });
    }
  });

  it("tells of messages", async () => {
    const ticketId = await save({});
    const page = await listen(api.url);
    const { json } = await api.call<{ EjMessageId: number }>("SaveTicketMessageEntity", {
      body: { Ticket: { TicketId: ticketId }, Body: "Dark" },
    });
    const told = (await page.until(({ event }) => event === "message")).at(-1);
    expect(told?.data).toMatchObject({ TicketId: ticketId, MessageId: json.EjMessageId });
  });

  it("says of what somebody may not see any more that it is not for him, and of what he never could nothing", async () => {
    const page = await listen(api.url, { as: reader });
    const hidden = await save({ Category: { TicketCategoryId: secret } });
    await save({ TicketId: hidden, Title: "Changed where nobody looks" });
    const moved = await save({ Category: { TicketCategoryId: 1 } });
    const before = await page.until(about(moved, "Created"));
    await save({ TicketId: moved, Category: { TicketCategoryId: secret } });
    const gone = await page.until(about(moved, "Deleted"));
    expect(gone.at(-1)?.data).toEqual({ TicketId: moved, Kind: "Deleted" });
    // Of one that was hidden all the time, there is nothing to be heard.
    expect([...before, ...gone].filter(about(hidden))).toEqual([]);
  });

  it("goes on behind an event, with everything that came meanwhile", async () => {
    const page = await listen(api.url);
    const first = await save({});
    const { id } = (await page.until(about(first))).at(-1) ?? {};
    await page.close();
    const missed = [await save({}), await save({}, other)];
    const again = await readEvents(other.url, {
      authorization: basic(api.administrator),
      lastEventId: id ?? "",
      query: "?follow=false",
    });
    const told = (await again.rest()).map(({ data }) => data["TicketId"]);
    expect(told).toEqual(expect.arrayContaining(missed));
  });

  it("says so when too much was missed", async () => {
    const ticketId = await save({});
    await database.db.query(
      `insert into ticket_log (ticket_id, original_ticket_id, logged_at, action)
       select $1, $1, now(), 33 from generate_series(1, 1300)`,
      [ticketId],
    );
    const again = await readEvents(api.url, {
      authorization: basic(api.administrator),
      lastEventId: "1",
      query: "?follow=false",
    });
    expect((await again.rest()).map(({ event }) => event)).toEqual(["gap"]);
  });

  it("begins with what comes, not with what came while nobody listened", async () => {
    const { live } = api.context;
    live.subscribe(() => undefined)();
    // Longer than it waits before it looks again.
    await setTimeout(600);
    await save({});
    const last = await save({});
    const { rows } = await database.db.query<{ id: number }>(
      "select max(log_id) as id from ticket_log where ticket_id = $1",
      [last],
    );
    const leave = live.subscribe(() => undefined);
    expect(await live.position()).toBe(rows[0]?.id);
    leave();
  });

  it("tells that the configuration has changed", async () => {
    const page = await listen(api.url);
    await api.call("SaveTicketStatusEntity", { agent: "List", body: { Name: "Parked" } });
    await save({});
    const told = await page.until(({ event }) => event === "desk");
    expect(told.at(-1)?.data).toEqual({});
  });

  it("ends with the rights of whoever listens", async () => {
    const credentials = await api.addUser("leaver", "Administrator");
    const page = await listen(api.url, { as: credentials });
    await database.db.query("update app_user set deleted = true where login_name = 'leaver'");
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
    await save({});
    await expect(page.until(() => false)).rejects.toThrow("ended");
  });

  describe("is open", () => {
    it("to twenty pages of a user, and no more", async () => {
      const credentials = await api.addUser("opener", "Reader");
      for (let count = 0; count < 20; count += 1) await listen(api.url, { as: credentials });
      await expect(listen(api.url, { as: credentials })).rejects.toThrow("429");
      await open.pop()?.close();
      await expect
        .poll(() => listen(api.url, { as: credentials }).then(() => "open", String))
        .toBe("open");
    });

    it("to nobody who has not signed in", async () => {
      expect((await fetch(`${api.url}/api/counterfoil/v1/events`)).status).toBe(401);
    });
  });
});
