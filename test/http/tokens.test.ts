import { describe, expect, it } from "vitest";
import { addApplication } from "../../src/server/usecases/applications/add-application.ts";
import { ask, basicOf, openBrowser, textOf, type Question } from "../support/browser.ts";
import { testApi, testStart, type TestApi } from "../support/test-api.ts";
import { describeEachDatabase, testDatabase } from "../support/test-database.ts";

const TOKENS = "/api/counterfoil/v1/tokens";
const ME = "/api/v1/User/currentPrincipal";

interface AddedToken {
  readonly TokenId: number;
  readonly Token: string;
  readonly ExpiresAt: string | null;
}

async function addToken(api: TestApi, body: object, as = api.administrator): Promise<AddedToken> {
  const headers = { authorization: basicOf(as) };
  const { status, json } = await ask(api, TOKENS, { method: "POST", headers, body });
  expect(status).toBe(200);
  return json as unknown as AddedToken;
}

const askWith = (api: TestApi, token: string, path: string, question: Question = {}) =>
  ask(api, path, { ...question, headers: { authorization: `Bearer ${token}` } });
const statusOf = async (api: TestApi, token: string) => (await askWith(api, token, ME)).status;

const agent = (operation: string, body?: unknown) =>
  ({ path: `/api/v1/Agents/${operation}`, method: "POST", body }) as const;

/** What stores nothing, and what does. */
const reading = [
  agent("Ticket/GetTicketEntity?ticketEntityId=1"),
  agent("Ticket/GetTicket?ticketId=1"),
  agent("Ticket/CreateDefaultTicketEntity"),
  agent("Associate/GetAssociate?associateId=1"),
  agent("Preference/GetXsrfValue"),
  { path: ME, method: "GET" },
  { path: "/api/v1/User/currentAssociate", method: "GET" },
  { path: "/api/v1/User/currentToken", method: "GET" },
  { path: "/api/v1/Session", method: "GET" },
  { path: "/api/v1/Session/Ticket", method: "POST" },
  { path: TOKENS, method: "GET" },
] as const;
const changing = [
  agent("Ticket/SaveTicketEntity", { Title: "Hello" }),
  agent("Ticket/GetNextInQueue"),
  agent("User/GetAccessToken", {}),
  { path: TOKENS, method: "POST", body: { Name: "x", Scopes: ["read"] } },
  { path: `${TOKENS}/2147483647`, method: "DELETE" },
] as const;

describeEachDatabase("a token", (database) => {
  const api = testApi(database);

  it("is shown once, listed without itself, and signs in", async () => {
    const added = await addToken(api, { name: " report ", scopes: ["read"], lifeDays: 1 });
    expect(added).toEqual({
      TokenId: added.TokenId,
      Token: expect.stringMatching(/^8A:Default\.[\w-]{43}$/) as string,
      ExpiresAt: "2026-03-03T09:00:00Z",
    });
    const { json } = await askWith(api, added.Token, ME);
    expect(json).toMatchObject({ UserName: "tje0", AssociateId: 1 });
    const listed = await askWith(api, added.Token, TOKENS);
    expect(listed.text).not.toContain(added.Token.slice("8A:Default.".length));
    expect(listed.json).toContainEqual({
      TokenId: added.TokenId,
      Name: "report",
      UserId: 1,
      ApplicationId: null,
      Scopes: ["read"],
      CreatedBy: 1,
      CreatedAt: "2026-03-02T09:00:00Z",
      ExpiresAt: "2026-03-03T09:00:00Z",
      LastUsedAt: "2026-03-02T09:00:00Z",
    });
  });

  it.each([
    ["8A%3ADefault.", 200],
    ["8A%3aDefault.", 200],
    ["8a:Default.", 401],
    ["8A:Cust2.", 401],
    ["8A:default.", 401],
    ["8A:.", 401],
    ["Default.", 401],
    ["", 401],
  ])("that begins with %j is %i", async (prefix, status) => {
    const { Token } = await addToken(api, { Name: "x", Scopes: ["write"] });
    expect(await statusOf(api, `${prefix}${Token.slice("8A:Default.".length)}`)).toBe(status);
    expect(await statusOf(api, `${Token}x`)).toBe(401);
  });

  it.each(reading)("for reading may $method $path", async ({ path, ...question }) => {
    const { Token } = await addToken(api, { Name: "reads", Scopes: ["read"] });
    expect((await askWith(api, Token, path, question)).status).toBe(200);
  });

  it.each(changing)("for reading may not $method $path", async ({ path, ...question }) => {
    const { Token } = await addToken(api, { Name: "reads", Scopes: ["read"] });
    const { status, json, headers } = await askWith(api, Token, path, question);
    expect([status, json["ErrorType"]]).toEqual([403, "SoSentryException"]);
    expect(headers.get("www-authenticate")).toBe(
      'Bearer realm="Default", error="insufficient_scope", scope="write"',
    );
  });

  it("for writing may save; what it makes allows no more than itself", async () => {
    const { Token } = await addToken(api, { Name: "writes", Scopes: ["write"] });
    const save = agent("Ticket/SaveTicketEntity", { Title: "Hello" });
    expect((await askWith(api, Token, save.path, save)).status).toBe(200);

    const { Token: reads } = await addToken(api, { Name: "reads", Scopes: ["read"] });
    const made = await askWith(api, reads, "/api/v1/Session/Ticket", { method: "POST" });
    const ticket = { authorization: `SOTicket ${String(made.json["Ticket"])}` };
    expect((await ask(api, ME, { headers: ticket })).status).toBe(200);
    expect((await ask(api, save.path, { ...save, headers: ticket })).status).toBe(403);
    const again = await ask(api, "/api/v1/User/currentToken", { headers: ticket });
    expect((await askWith(api, textOf(again), save.path, save)).status).toBe(403);
  });

  it("is revoked by its owner or an administrator, with the tickets made with it", async () => {
    const owner = await api.addUser("owner", "Agent");
    const stranger = await api.addUser("stranger", "Agent");
    const revoke = async (tokenId: number, as: string) => {
      const headers = { authorization: basicOf(as) };
      return (await ask(api, `${TOKENS}/${tokenId}`, { method: "DELETE", headers })).status;
    };
    for (const as of [owner, api.administrator]) {
      const { TokenId, Token } = await addToken(api, { Name: "x", Scopes: ["write"] }, owner);
      const made = await askWith(api, Token, "/api/v1/Session/Ticket", { method: "POST" });
      const ticket = { authorization: `SOTicket ${String(made.json["Ticket"])}` };
      expect(await revoke(TokenId, stranger)).toBe(404);
      expect(await statusOf(api, Token)).toBe(200);
      expect(await revoke(TokenId, as)).toBe(204);
      expect(await statusOf(api, Token)).toBe(401);
      expect((await ask(api, ME, { headers: ticket })).status).toBe(401);
      expect(await revoke(TokenId, as)).toBe(404);
    }
    const lists = await Promise.all(
      [stranger, api.administrator].map((as) =>
        ask(api, TOKENS, { headers: { authorization: basicOf(as) } }),
      ),
    );
    expect(lists.map(({ json }) => (json as unknown as unknown[]).length > 0)).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ["0", 404],
    ["-1", 404],
    ["2147483647", 404],
    ["2147483648", 400],
    ["x", 400],
    ["1e3", 400],
    ["99999999999999999999", 400],
    ["1%2f", 400],
    ["%00", 400],
  ])("is none with the id %j: %i", async (id, status) => {
    const headers = { authorization: basicOf(api.administrator) };
    const answer = await ask(api, `${TOKENS}/${id}`, { method: "DELETE", headers });
    expect(answer.status).toBe(status);
  });

  it.each([
    [{ Scopes: ["read"] }, ["Name"]],
    [{ Name: "  ", Scopes: ["read"] }, ["Name"]],
    [{ Name: "x".repeat(101), Scopes: ["read"] }, ["Name"]],
    [{ Name: "a\u0007", Scopes: [] }, ["Name", "Scopes"]],
    [{ Name: "x", Scopes: ["admin"] }, ["Scopes"]],
    [{ Name: "x", Scopes: ["read"], LifeDays: -1, UserId: 4711 }, ["LifeDays", "UserId"]],
    [{ Name: "x", Scopes: ["read"], LifeDays: 3651 }, ["LifeDays"]],
    [{ Name: "x", Scopes: ["read"], LifeDays: "soon" }, ["LifeDays"]],
  ])("is not made of %j: %j are at fault", async (body, members) => {
    const headers = { authorization: basicOf(api.administrator) };
    const { status, json } = await ask(api, TOKENS, { method: "POST", headers, body });
    expect(status).toBe(400);
    expect(Object.keys(json["ValidationErrors"] as object)).toEqual(members);
  });

  it("is made for others by general administrators, and not by means of another token", async () => {
    const agentCredentials = await api.addUser("agent", "Agent");
    const { rows } = await database.db.query<{ user_id: number }>(
      "select user_id from app_user where login_name = 'agent'",
    );
    const body = { Name: "x", Scopes: ["write"], UserId: rows[0]?.user_id ?? 0 };
    const { Token } = await addToken(api, body);
    expect((await askWith(api, Token, ME)).json).toMatchObject({ UserName: "agent" });
    const forAdministrator = { ...body, UserId: 1 };
    const headers = { authorization: basicOf(agentCredentials) };
    const refused = await ask(api, TOKENS, { method: "POST", headers, body: forAdministrator });
    expect(refused.status).toBe(403);
    const byToken = await askWith(api, Token, TOKENS, { method: "POST", body });
    expect(byToken.status).toBe(403);
  });
});

describe("the life of a token", () => {
  const database = testDatabase();
  const api = testApi(database);
  const other = testApi(database, { joins: true });

  /** Ways to a token, each with the credentials of the administrator. */
  const makers: Record<string, (headers: Record<string, string>) => Promise<string>> = {
    GetAccessToken: async (headers) => {
      const question = { method: "POST", headers, body: {} };
      return textOf(await ask(api, "/api/v1/Agents/User/GetAccessToken", question));
    },
    currentToken: async (headers) =>
      textOf(await ask(api, "/api/v1/User/currentToken", { headers })),
    "two days": async () =>
      (await addToken(api, { Name: "x", Scopes: ["read"], LifeDays: 2 })).Token,
  };

  it.each([
    ["GetAccessToken", 3600],
    ["currentToken", 3600],
    ["two days", 2 * 86_400],
  ])("of %s ends to the second", async (how, seconds) => {
    api.clock.set(testStart);
    const token = await makers[how]?.({ authorization: basicOf(api.administrator) });
    if (token === undefined) throw new Error(`there is no way called ${how}`);
    api.clock.set(testStart + seconds - 1);
    expect(await statusOf(api, token)).toBe(200);
    api.clock.set(testStart + seconds);
    expect(await statusOf(api, token)).toBe(401);
  });

  it("is not prolonged by asking for another one with it", async () => {
    api.clock.set(testStart);
    const headers = { authorization: basicOf(api.administrator) };
    const first = textOf(await ask(api, "/api/v1/User/currentToken", { headers }));
    expect(textOf(await askWith(api, first, "/api/v1/User/currentToken"))).toBe(first);
    api.clock.set(testStart + 3000);
    const question = { method: "POST", body: {} };
    const path = "/api/v1/Agents/User/GetAccessToken";
    const second = textOf(await askWith(api, first, path, question));
    expect(second).not.toBe(first);
    api.clock.set(testStart + 3599);
    expect(await statusOf(api, second)).toBe(200);
    api.clock.set(testStart + 3600);
    expect(await statusOf(api, second)).toBe(401);
  });

  it("ends in every process at once when it is revoked in one, or by hand", async () => {
    api.clock.set(testStart);
    const headers = { authorization: basicOf(api.administrator) };
    const one = await addToken(api, { Name: "x", Scopes: ["read"] });
    const two = await addToken(api, { Name: "y", Scopes: ["read"] });
    for (const { Token } of [one, two]) {
      expect([await statusOf(api, Token), await statusOf(other, Token)]).toEqual([200, 200]);
    }
    await ask(api, `${TOKENS}/${one.TokenId}`, { method: "DELETE", headers });
    expect(await statusOf(api, one.Token)).toBe(401);
    await expect.poll(() => statusOf(other, one.Token)).toBe(401);
    await database.db.query("delete from access_token where token_id = $1", [two.TokenId]);
    await expect.poll(() => statusOf(api, two.Token)).toBe(401);
    await expect.poll(() => statusOf(other, two.Token)).toBe(401);
  });

  it("costs no query while nothing ends, and its use is written once a minute", async () => {
    api.clock.set(testStart);
    const { Token, TokenId } = await addToken(api, { Name: "busy", Scopes: ["read"] });
    const lastUse = async () =>
      (
        await database.db.query<{ last_used_at: number | null; xmin: string }>(
          "select last_used_at, xmin::text from access_token where token_id = $1",
          [TokenId],
        )
      ).rows[0];
    await statusOf(api, Token);
    await expect.poll(async () => (await lastUse())?.last_used_at).toBe(testStart);
    const written = (await lastUse())?.xmin;
    api.clock.set(testStart + 59);
    await statusOf(api, Token);
    api.clock.set(testStart + 60);
    expect((await lastUse())?.xmin).toBe(written);
    await statusOf(api, Token);
    await expect.poll(async () => (await lastUse())?.last_used_at).toBe(testStart + 60);
  });
});

describe("the application of a call", () => {
  const database = testDatabase();
  const logged: string[] = [];
  const optional = testApi(database, { logged });
  const required = testApi(database, { joins: true, credentials: { appTokens: "required" } });
  const off = testApi(database, { joins: true, credentials: { appTokens: "off" } });
  const addApp = (scopes: readonly string[]) =>
    addApplication(optional.context, {
      name: "Robot",
      scopes,
      redirectUris: [],
      confidential: true,
      publicKey: null,
      systemUserLogin: null,
    });

  it("is known from SO-AppToken, demanded of tickets, and unknown ones are treated as set", async () => {
    const { appToken } = await addApp(["write"]);
    const authorization = basicOf(optional.administrator);
    const made = await ask(optional, "/api/v1/Session/Ticket", {
      method: "POST",
      headers: { authorization },
    });
    const ticket = `SOTicket ${String(made.json["Ticket"])}`;
    const rows = [
      [optional, ticket, undefined, 200],
      [optional, ticket, "unknown", 200],
      [optional, ticket, appToken, 200],
      [off, ticket, "unknown", 200],
      [required, ticket, undefined, 401],
      [required, ticket, "", 401],
      [required, ticket, "unknown", 401],
      [required, ticket, appToken, 200],
      [required, authorization, undefined, 200],
      [required, authorization, "unknown", 401],
      [required, authorization, appToken, 200],
    ] as const;
    for (const [api, credential, sent, status] of rows) {
      const headers = {
        authorization: credential,
        ...(sent === undefined ? {} : { "so-apptoken": sent }),
      };
      const answer = await ask(api, ME, { headers });
      expect([answer.status, sent]).toEqual([status, sent]);
      expect(answer.json["ErrorType"]).toBe(status === 401 ? "SoAppTokenException" : undefined);
    }
    expect(
      logged.filter((line) => line.includes("SO-AppToken of a call is not known")),
    ).toHaveLength(1);
  });

  it("limits what its tokens allow, and takes them along when it is forgotten", async () => {
    const { appToken, applicationId } = await addApp(["read"]);
    const headers = { authorization: basicOf(optional.administrator) };
    const question = { method: "POST", headers, body: { AppToken: appToken } };
    const token = textOf(await ask(optional, "/api/v1/Agents/User/GetAccessToken", question));
    const save = agent("Ticket/SaveTicketEntity", { Title: "Hello" });
    expect((await askWith(optional, token, save.path, save)).status).toBe(403);
    expect(await statusOf(optional, token)).toBe(200);
    await database.db.query("delete from application where application_id = $1", [applicationId]);
    await expect.poll(() => statusOf(optional, token)).toBe(401);
    const refused = await ask(required, ME, { headers: { ...headers, "so-apptoken": appToken } });
    expect(refused.status).toBe(401);
  });
});

describe("secrets", () => {
  const database = testDatabase();
  const logged: string[] = [];
  const api = testApi(database, { logged });

  it("are neither in the database nor in the log", async () => {
    const { appToken, clientSecret } = await addApplication(api.context, {
      name: "Robot",
      scopes: ["write"],
      redirectUris: [],
      confidential: true,
      publicKey: null,
      systemUserLogin: null,
    });
    const browser = await openBrowser(api, api.administrator);
    const authorization = basicOf(api.administrator);
    const headers = { authorization, "so-apptoken": appToken };
    const { Token } = await addToken(api, { Name: "x", Scopes: ["read"] });
    const { json } = await ask(api, "/api/v1/Session/Ticket", { method: "POST", headers });
    const ticket = String(json["Ticket"]);
    const secrets = [
      browser.secret,
      browser.xsrfToken,
      appToken,
      clientSecret ?? "",
      Token.slice("8A:Default.".length),
      ticket,
      Buffer.from(ticket.slice(3), "base64").toString("utf16le").split(";")[1] ?? "",
      api.administrator.split(":")[1] ?? "",
    ];
    const wrong = secrets.map((secret) => `${secret}wrong`);
    for (const secret of [...secrets, ...wrong]) {
      for (const scheme of ["Bearer 8A:Default.", "SOTicket ", "Basic ", "Nonsense "]) {
        await ask(api, ME, {
          headers: {
            authorization: `${scheme}${encodeURIComponent(secret)}`,
            cookie: `so_session=${encodeURIComponent(secret)}`,
            "so-apptoken": encodeURIComponent(secret),
            "x-xsrf-token": encodeURIComponent(secret),
          },
        });
      }
    }
    await ask(api, ME, { headers: browser.headers });
    await openBrowser(api, `tje0:${wrong[0]}`);

    const { rows: tables } = await database.db.query<{ name: string }>(
      "select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    let stored = "";
    for (const { name } of tables) {
      const { rows } = await database.db.query(`select t::text as row from ${name} t`);
      stored += JSON.stringify(rows);
    }
    const log = logged.join("\n");
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(15);
      const forms = [secret, btoa(secret), Buffer.from(secret).toString("hex")];
      for (const form of forms)
        expect([stored.includes(form), log.includes(form)]).toEqual([false, false]);
    }
    expect(stored).toContain("Full tje0");
    expect(log).toContain("answered");
  });
});
