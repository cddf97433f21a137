import { describe, expect, it } from "vitest";
import { formatLoginTicket, parseLoginTicket } from "../../src/server/auth/login-ticket-text.ts";
import { findLoginTicket } from "../../src/server/storage/tokens/login-tickets.ts";
import { ask, basicOf, openBrowser, textOf } from "../support/browser.ts";
import { testApi, testStart, type TestApi } from "../support/test-api.ts";
import { describeEachDatabase, testDatabase } from "../support/test-database.ts";

const TICKET = "/api/v1/Session/Ticket";
const ME = "/api/v1/User/currentPrincipal";

/** A ticket of whoever sends these headers. */
async function ticketBy(api: TestApi, headers: Readonly<Record<string, string>>): Promise<string> {
  const { status, json } = await ask(api, TICKET, { method: "POST", headers });
  expect(status).toBe(200);
  return String(json["Ticket"]);
}

const statusOf = async (api: TestApi, authorization: string) =>
  (await ask(api, ME, { headers: { authorization } })).status;

describeEachDatabase("a ticket", (database) => {
  const api = testApi(database);
  const basic = () => ({ authorization: basicOf(api.administrator) });

  it("is made with a password, a token or a session, and signs in like them", async () => {
    const token = textOf(await ask(api, "/api/v1/User/currentToken", { headers: basic() }));
    const browser = await openBrowser(api, api.administrator);
    const bearer = { authorization: `Bearer ${token}` };
    for (const headers of [basic(), bearer, browser.headers]) {
      const ticket = await ticketBy(api, headers);
      for (const authorization of [
        `SOTicket ${ticket}`,
        `soticket ${ticket}`,
        basicOf(ticket),
        basicOf(`${ticket}:`),
      ]) {
        const { json } = await ask(api, ME, { headers: { authorization } });
        expect(json).toMatchObject({ UserName: "tje0" });
      }
    }
  });

  it("is the published form of a guid, a number and the installation", async () => {
    const { json } = await ask(api, TICKET, { method: "POST", headers: basic() });
    expect(json).toEqual({ Ticket: json["Ticket"], ValidUntil: "2026-03-02T15:00:00Z" });
    const [prefix, encoded = ""] = String(json["Ticket"]).split(":");
    const text = Buffer.from(encoded, "base64").toString("utf16le");
    expect(prefix).toBe("7T");
    expect(text).toMatch(/^[0-9a-f-]{36};\d{1,39};Default$/);
  });

  it("is not made with another one", async () => {
    const ticket = await ticketBy(api, basic());
    const headers = { authorization: `SOTicket ${ticket}` };
    expect((await ask(api, TICKET, { method: "POST", headers })).status).toBe(403);
  });

  it.each<[string, (parts: NonNullable<ReturnType<typeof parseLoginTicket>>) => string]>([
    [
      "for another installation",
      (parts) => formatLoginTicket({ ...parts, contextIdentifier: "Cust2" }),
    ],
    [
      "for one in other letters",
      (parts) => formatLoginTicket({ ...parts, contextIdentifier: "default" }),
    ],
    ["with another number", (parts) => formatLoginTicket({ ...parts, number: `${parts.number}0` })],
    ["with no number", (parts) => formatLoginTicket({ ...parts, number: "" })],
    ["with a blank", (parts) => formatLoginTicket({ ...parts, number: ` ${parts.number}` })],
    ["of an unknown guid", (parts) => formatLoginTicket({ ...parts, guid: crypto.randomUUID() })],
    ["of no guid", (parts) => formatLoginTicket({ ...parts, guid: "x" })],
    ["without padding", (parts) => formatLoginTicket(parts).replace(/=+$/, "") + "A"],
    ["in other letters", (parts) => formatLoginTicket(parts).replace("7T:", "7t:")],
    ["in UTF-8", (parts) => `7T:${btoa(`${parts.guid};${parts.number};Default`)}`],
    ["that is empty", () => "7T:"],
  ])("%s is 401", async (_what, change) => {
    const ticket = await ticketBy(api, basic());
    const parts = parseLoginTicket(ticket);
    if (parts === null) throw new Error("the ticket is one");
    expect(await statusOf(api, `SOTicket ${change(parts)}`)).toBe(401);
    expect(await statusOf(api, `SOTicket ${ticket}`)).toBe(200);
  });

  it("of a user who has been retired is 401 at once", async () => {
    const credentials = await api.addUser("leaving", "Agent");
    const ticket = await ticketBy(api, { authorization: basicOf(credentials) });
    expect(await statusOf(api, `SOTicket ${ticket}`)).toBe(200);
    await database.db.query("update app_user set status = 3 where login_name = 'leaving'");
    await expect.poll(() => statusOf(api, `SOTicket ${ticket}`)).toBe(401);
  });

  it("ends with a sign-out of its own, and no other one does", async () => {
    const [one, other] = [await ticketBy(api, basic()), await ticketBy(api, basic())];
    const headers = { authorization: `SOTicket ${one}` };
    expect((await ask(api, "/api/v1/Session", { method: "DELETE", headers })).status).toBe(204);
    expect(await statusOf(api, `SOTicket ${one}`)).toBe(401);
    expect(await statusOf(api, `SOTicket ${other}`)).toBe(200);
  });
});

describe("the life of a ticket", () => {
  const database = testDatabase();
  const api = testApi(database);
  const other = testApi(database, { joins: true });
  const SIX_HOURS = 6 * 3600;
  const setClocks = (instant: number) => {
    api.clock.set(instant);
    other.clock.set(instant);
  };
  const newTicket = async () => {
    setClocks(testStart);
    return `SOTicket ${await ticketBy(api, { authorization: basicOf(api.administrator) })}`;
  };

  it.each([
    [[SIX_HOURS - 1], [200]],
    [[SIX_HOURS], [401]],
    [
      [SIX_HOURS - 1, 2 * SIX_HOURS - 2, 3 * SIX_HOURS - 3],
      [200, 200, 200],
    ],
    [
      [SIX_HOURS - 1, 2 * SIX_HOURS - 1],
      [200, 401],
    ],
  ])("reaches six hours beyond its last use: calls after %j seconds", async (seconds, statuses) => {
    const ticket = await newTicket();
    const seen: number[] = [];
    for (const second of seconds) {
      setClocks(testStart + second);
      seen.push(await statusOf(api, ticket));
    }
    expect(seen).toEqual(statuses);
  });

  it("is not given back to one that has ended", async () => {
    const ticket = await newTicket();
    setClocks(testStart + SIX_HOURS);
    expect(await statusOf(api, ticket)).toBe(401);
    expect(await statusOf(other, ticket)).toBe(401);
    setClocks(testStart + SIX_HOURS + 1);
    expect(await statusOf(api, ticket)).toBe(401);
  });

  it("goes on in a process that has not seen the last use", async () => {
    const ticket = await newTicket();
    expect(await statusOf(other, ticket)).toBe(200);
    setClocks(testStart + 3600);
    expect(await statusOf(api, ticket)).toBe(200);
    const guid = parseLoginTicket(ticket.slice("SOTicket ".length))?.guid ?? "";
    const lastUse = async () => (await findLoginTicket(database.db, guid))?.lastUsedAt;
    await expect.poll(lastUse).toBe(testStart + 3600);
    setClocks(testStart + SIX_HOURS + 3599);
    expect(await statusOf(other, ticket)).toBe(200);
  });

  it("ends in every process at once when it is signed out in one", async () => {
    const ticket = await newTicket();
    expect(await statusOf(other, ticket)).toBe(200);
    const headers = { authorization: ticket };
    await ask(api, "/api/v1/Session", { method: "DELETE", headers });
    await expect.poll(() => statusOf(other, ticket)).toBe(401);
  });
});
