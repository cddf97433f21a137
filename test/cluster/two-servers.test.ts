import { describe, expect, it } from "vitest";
import { ask, basicOf, openBrowser } from "../support/browser.ts";
import { testApi, type TestApi } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const ME = "/api/v1/User/currentPrincipal";

async function save(api: TestApi, body: object, headers: Record<string, string> = {}) {
  const answer = await api.call("SaveTicketEntity", { body, headers });
  expect([answer.status, answer.json.ValidationErrors]).toEqual([200, undefined]);
  return answer;
}

async function saveStatus(api: TestApi, body: object): Promise<number> {
  const { status, json } = await api.call<{ TicketStatusId: number }>("SaveTicketStatusEntity", {
    agent: "List",
    body: { Status: "Active", ...body },
  });
  expect(status).toBe(200);
  return json.TicketStatusId;
}

const statusOf = async (api: TestApi, body: object) => (await save(api, body)).json.Status;

describeEachDatabase("two servers on one database", (database) => {
  const one = testApi(database);
  const other = testApi(database, { joins: true });

  describe("lists", () => {
    it("changed at one are what the next save at the other is decided by", async () => {
      // Over and over, because each change might come in time by chance.
      for (let turn = 0; turn < 10; turn += 1) {
        const [at, elsewhere] = turn % 2 === 0 ? [one, other] : [other, one];
        const id = await saveStatus(at, { Name: `Fresh ${turn}` });
        const named = { Title: "Lamp", Status: { TicketStatusId: id } };
        expect(await statusOf(elsewhere, named)).toMatchObject({ Name: `Fresh ${turn}` });
        await saveStatus(at, { TicketStatusId: id, Name: `Renamed ${turn}` });
        expect(await statusOf(elsewhere, named)).toMatchObject({ Name: `Renamed ${turn}` });
      }
    });

    it("that have lost a row at one are not offered by the next save at the other", async () => {
      const id = await saveStatus(one, { Name: "Short-lived" });
      const { json: ticket } = await save(other, { Title: "Lamp", Status: { TicketStatusId: id } });
      await save(one, { TicketId: ticket.TicketId, Status: { TicketStatusId: 1 } });
      const path = `DeleteTicketStatusEntity?ticketStatusEntityId=${id}`;
      expect((await one.call(path, { agent: "List" })).status).toBeLessThan(300);
      const refused = await other.call("SaveTicketEntity", {
        body: { Title: "Lamp", Status: { TicketStatusId: id } },
      });
      expect(refused.status).toBe(400);
    });
  });

  describe("users", () => {
    it("who sign in at one work at the other, until they sign out there", async () => {
      const { headers } = await openBrowser(one, one.administrator);
      expect((await ask(other, ME, { headers })).json).toMatchObject({ UserName: "tje0" });
      const signedOut = await ask(other, "/api/v1/Session", { method: "DELETE", headers });
      expect(signedOut.status).toBeLessThan(300);
      expect((await ask(other, ME, { headers })).status).toBe(401);
      await expect.poll(async () => (await ask(one, ME, { headers })).status).toBe(401);
    });

    it("who are retired at one are not let in by the other", async () => {
      const leaver = await one.addUser("leaver", "Agent");
      const headers = { authorization: basicOf(leaver) };
      const status = async (api: TestApi) => (await ask(api, ME, { headers })).status;
      await expect.poll(() => status(other)).toBe(200);
      await database.db.query("update app_user set deleted = true where login_name = 'leaver'");
      await expect.poll(() => status(one)).toBe(401);
      await expect.poll(() => status(other)).toBe(401);
    });
  });

  describe("saves", () => {
    it("of one ticket through both follow each other, and none is lost", async () => {
      const { json: ticket } = await save(one, { Title: "Lamp" });
      const turns = Array.from({ length: 20 }, (_, turn) => turn);
      await Promise.all(
        turns.map((turn) =>
          save(turn % 2 === 0 ? one : other, { TicketId: ticket.TicketId, Title: `Lamp ${turn}` }),
        ),
      );
      const { rows } = await database.db.query<{ version: number; logged: number }>(
        `select version, (select count(*)::int from ticket_log l where l.ticket_id = t.ticket_id) as logged
           from ticket t where ticket_id = $1`,
        [ticket.TicketId],
      );
      expect(rows).toEqual([{ version: 21, logged: 21 }]);
    });

    it("sent to both with one key are carried out once, and answered alike", async () => {
      const headers = { "idempotency-key": "at-both" };
      const answers = await Promise.all(
        [one, other, one, other].map((api) => save(api, { Title: "Sent to both" }, headers)),
      );
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      const { rows } = await database.db.query(
        "select count(*)::int as made from ticket where title = 'Sent to both'",
      );
      expect(rows).toEqual([{ made: 1 }]);
    });

    it("are refused at one where they build on what the other has changed since", async () => {
      const { json: ticket } = await save(one, { Title: "Lamp" });
      const path = `/api/v1/Ticket/${ticket.TicketId}`;
      const authorization = basicOf(one.administrator);
      const read = await ask(one, path, { headers: { authorization } });
      const etag = read.headers.get("etag") ?? "";
      await save(other, { TicketId: ticket.TicketId, Title: "Two lamps" });
      const headers = { authorization, "if-match": etag };
      const stale = await ask(one, path, { method: "PUT", headers, body: { Title: "Three" } });
      expect(stale.status).toBe(412);
    });
  });
});
