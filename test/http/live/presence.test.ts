import { afterEach, beforeAll, expect, it } from "vitest";
import { ask } from "../../support/browser.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { readEvents, type EventReader } from "./read-events.ts";

const basic = (as: string) => ({ authorization: `Basic ${btoa(as)}` });

describeEachDatabase("presence", (database) => {
  const api = testApi(database);
  const other = testApi(database, { joins: true });
  const open: EventReader[] = [];
  let colleague = "";
  let ticketId = 0;

  const tell = (mode: string, { at = api, as = api.administrator, id = ticketId } = {}) =>
    ask(at, "/api/counterfoil/v1/presence", {
      method: "PUT",
      headers: basic(as),
      body: { TicketId: id, Mode: mode },
    });
  const present = async (as = colleague) =>
    (
      await ask(other, `/api/counterfoil/v1/presence?ticketId=${ticketId},99999,x`, {
        headers: basic(as),
      })
    ).json;

  const older = (seconds: number) =>
    database.db.query(`update presence set seen_at = now() - interval '${seconds} seconds'`);

  beforeAll(async () => {
    colleague = await api.addUser("colleague", "Agent");
    await other.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
    ticketId = (
      await api.call("SaveTicketEntity", {
        body: { Title: "Lamp", Category: { TicketCategoryId: 1 } },
      })
    ).json.TicketId;
  });
  afterEach(async () => {
    for (const events of open.splice(0)) await events.close();
    await database.db.query("truncate presence");
  });

  it("is told to everybody else, in every process", async () => {
    expect((await tell("Viewing")).status).toBe(204);
    expect(await present()).toEqual([
      { TicketId: ticketId, AssociateId: 1, FullName: "Full tje0", Mode: "Viewing" },
    ]);
    expect(await present(api.administrator)).toEqual([]);
  });

  it("ends when somebody leaves, or is not heard of any more", async () => {
    await tell("Noting");
    await tell("Gone");
    expect(await present()).toEqual([]);
    await tell("Replying");
    await older(40);
    expect(await present()).toHaveLength(1);
    await older(46);
    expect(await present()).toEqual([]);
  });

  it("reaches open pages at once, and only when it changes", async () => {
    const page = await readEvents(other.url, basic(colleague));
    open.push(page);
    await page.until(({ event }) => event === "ready");
    for (const mode of ["Viewing", "Viewing", "Replying", "Gone"]) await tell(mode);
    const told = await page.until(({ data }) => data["Mode"] === "Gone");
    const modes = told.filter(({ event }) => event === "presence").map(({ data }) => data["Mode"]);
    expect(modes.filter((mode, at) => modes.indexOf(mode) === at)).toEqual(modes);
    expect(told.at(-1)?.data).toEqual({
      TicketId: ticketId,
      AssociateId: 1,
      FullName: "Full tje0",
      Mode: "Gone",
    });
  });

  it.each([
    ["a way to be there that nobody knows", "Sleeping", undefined, 400],
    ["a ticket that is not there", "Viewing", 99_999, 404],
  ])("is refused for %s", async (_what, mode, id, status) => {
    expect((await tell(mode, id === undefined ? {} : { id })).status).toBe(status);
    expect(await present()).toEqual([]);
  });
});
