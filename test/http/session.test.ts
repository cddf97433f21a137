import { describe, expect, it } from "vitest";
import { createPasswordHasher } from "../../src/server/auth/password-hasher.ts";
import { setCookies } from "../../src/server/http/session/session-cookies.ts";
import { changePassword } from "../../src/server/usecases/change-password.ts";
import { ask, basicOf, openBrowser, textOf } from "../support/browser.ts";
import { sendRaw, startShell } from "../support/start-shell.ts";
import { testApi, testStart } from "../support/test-api.ts";
import { describeEachDatabase, testDatabase } from "../support/test-database.ts";

const SESSION = "/api/v1/Session";
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const ME = "/api/v1/User/currentPrincipal";

describeEachDatabase("a session", (database) => {
  const api = testApi(database);
  const open = (headers?: Record<string, string>) => openBrowser(api, api.administrator, headers);

  it("begins with who is signed in, and two cookies", async () => {
    const { signedIn, secret, xsrfToken } = await open();
    expect(signedIn.status).toBe(200);
    expect(signedIn.json).toEqual({
      AssociateId: 1,
      UserName: "tje0",
      FullName: "Full tje0",
      ContextIdentifier: "Default",
      XsrfToken: xsrfToken,
      ValidUntil: "2026-03-02T15:00:00Z",
    });
    expect(signedIn.headers.getSetCookie()).toEqual([
      `so_session=${secret}; Path=/; SameSite=Lax; Secure; HttpOnly`,
      `XSRF-TOKEN=${xsrfToken}; Path=/; SameSite=Lax; Secure`,
    ]);
    expect([secret, xsrfToken]).toEqual([
      expect.stringMatching(/^[\w-]{43}$/),
      expect.stringMatching(/^[\w-]{43}$/),
    ]);
  });

  it("lets a page call with both, and not with the cookie alone, GET included", async () => {
    const { headers } = await open();
    const { cookie = "" } = headers;
    expect((await ask(api, ME, { headers })).json).toMatchObject({ UserName: "tje0" });
    const alone = await ask(api, ME, { headers: { cookie } });
    expect([alone.status, alone.json["ErrorType"]]).toEqual([401, "SoSessionException"]);
    expect(alone.headers.get("www-authenticate")).not.toContain("Basic");
    const save = { method: "POST", body: { Title: "Hello" } };
    const path = "/api/v1/Agents/Ticket/SaveTicketEntity";
    expect((await ask(api, path, { ...save, headers })).status).toBe(200);
    expect((await ask(api, path, { ...save, headers: { cookie } })).status).toBe(401);
    const authorization = basicOf(api.administrator);
    const withBoth = { cookie, authorization, "x-xsrf-token": "wrong" };
    expect((await ask(api, ME, { headers: withBoth })).status).toBe(200);
  });

  it("tells the token again to a page that has only the cookie", async () => {
    const { headers, xsrfToken, signedIn } = await open();
    const again = await ask(api, SESSION, { headers: { cookie: headers["cookie"] ?? "" } });
    expect([again.status, again.json]).toEqual([200, signedIn.json]);
    expect(again.headers.getSetCookie()).toEqual([
      `XSRF-TOKEN=${xsrfToken}; Path=/; SameSite=Lax; Secure`,
    ]);
    const value = await ask(api, "/api/v1/Agents/Preference/GetXsrfValue", {
      method: "POST",
      headers,
    });
    expect(value.json).toEqual({ Value: xsrfToken, LastUpdated: "2026-03-02T09:00:00Z" });
  });

  it.each([{}, { cookie: "so_session=" }, { cookie: "so_session=invented" }, { cookie: "a=b" }])(
    "is nowhere for a page with %j",
    async (headers) => {
      expect((await ask(api, SESSION, { headers })).status).toBe(401);
    },
  );

  it("is none for a caller with another credential, who is told who he is", async () => {
    const headers = { authorization: basicOf(api.administrator) };
    const answer = await ask(api, SESSION, { headers });
    expect(answer.json).toMatchObject({ UserName: "tje0", XsrfToken: null, ValidUntil: null });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it("never adopts a secret that somebody chose, and ends the one it replaces", async () => {
    const first = await open({ cookie: "so_session=chosen-by-somebody-else-and-long-enough-000" });
    expect(first.secret).toMatch(/^[\w-]{43}$/);
    expect(first.secret).not.toContain("chosen");
    const second = await open({ cookie: `so_session=${first.secret}` });
    expect(second.secret).not.toBe(first.secret);
    expect(second.xsrfToken).not.toBe(first.xsrfToken);
    expect((await ask(api, ME, { headers: first.headers })).status).toBe(401);
    expect((await ask(api, ME, { headers: second.headers })).status).toBe(200);
    const mixed = { ...second.headers, "x-xsrf-token": first.xsrfToken };
    expect((await ask(api, ME, { headers: mixed })).status).toBe(401);
  });

  it("ends when its page signs out, with the tickets and tokens made in it", async () => {
    const { headers } = await open();
    const { json } = await ask(api, `${SESSION}/Ticket`, { method: "POST", headers });
    const ticket = { authorization: `SOTicket ${String(json["Ticket"])}` };
    const token = textOf(await ask(api, "/api/v1/User/currentToken", { headers }));
    const lasting = await open();

    const { cookie = "" } = headers;
    expect((await ask(api, SESSION, { method: "DELETE", headers: { cookie } })).status).toBe(401);
    for (const each of [headers, ticket, bearer(token)]) {
      expect((await ask(api, ME, { headers: each })).status).toBe(200);
    }
    const ended = await ask(api, SESSION, { method: "DELETE", headers });
    expect([ended.status, ended.text]).toEqual([204, ""]);
    expect(ended.headers.getSetCookie()).toEqual([
      "so_session=; Path=/; SameSite=Lax; Secure; Max-Age=0; HttpOnly",
      "XSRF-TOKEN=; Path=/; SameSite=Lax; Secure; Max-Age=0",
    ]);
    for (const each of [headers, ticket, bearer(token)]) {
      expect((await ask(api, ME, { headers: each })).status).toBe(401);
    }
    expect((await ask(api, ME, { headers: lasting.headers })).status).toBe(200);
  });

  it("answers a wrong password, an unknown and a retired user alike", async () => {
    const retired = await api.addUser("retired", "Agent");
    await database.db.query("update app_user set deleted = true where login_name = 'retired'");
    const answers = await Promise.all(
      ["tje0:wrong", "nobody:wrong", retired, "tje0:a\u0001b", "\u0001:x", "", ":"].map(
        async (credentials) => (await openBrowser(api, credentials)).signedIn,
      ),
    );
    const bodies = answers.map(({ json: { OperationId: _id, ...body } }) => JSON.stringify(body));
    expect(new Set(bodies)).toEqual(new Set([bodies[0]]));
    expect(bodies[0]).toContain("The sign-in is not valid.");
    for (const { status, headers } of answers) {
      expect(status).toBe(401);
      expect(headers.getSetCookie()).toEqual([]);
      expect(headers.get("www-authenticate")).not.toContain("Basic");
    }
  });

  it.each(["[]", "1", "{", '{"username":{"a":1},"password":"x"}'])(
    "does not begin with the body %s",
    async (body) => {
      const headers = { "sec-fetch-site": "same-origin" };
      const { status, text } = await ask(api, SESSION, { method: "POST", headers, body });
      expect([status, text.includes("{\\")]).toEqual([400, false]);
    },
  );
});

describe("a new password", () => {
  const database = testDatabase();
  const api = testApi(database);

  it("ends the sessions and tickets of its user, and leaves his tokens", async () => {
    const leaving = await api.addUser("leaving", "Agent");
    const staying = await openBrowser(api, api.administrator);
    const { headers } = await openBrowser(api, leaving);
    const made = await ask(api, `${SESSION}/Ticket`, { method: "POST", headers });
    const ticket = { authorization: `SOTicket ${String(made.json["Ticket"])}` };
    const inSession = textOf(await ask(api, "/api/v1/User/currentToken", { headers }));
    const body = { Name: "lasting", Scopes: ["read"] };
    const lasting = await ask(api, "/api/counterfoil/v1/tokens", { method: "POST", headers, body });
    const statuses = () =>
      Promise.all(
        [
          headers,
          ticket,
          bearer(inSession),
          bearer(String(lasting.json["Token"])),
          staying.headers,
        ].map(async (each) => (await ask(api, ME, { headers: each })).status),
      );
    expect(await statuses()).toEqual([200, 200, 200, 200, 200]);
    await changePassword(
      { database: database.db, hasher: createPasswordHasher(), clock: api.clock },
      { loginName: "leaving", password: "another long password" },
    );
    await expect.poll(statuses).toEqual([401, 401, 401, 200, 200]);
  });
});

describe("the life of a session", () => {
  const database = testDatabase();
  const api = testApi(database);
  const HOUR = 3600;
  /** Statuses of a call at each of these times after the sign-in. */
  const statusesAt = async (...seconds: readonly number[]) => {
    api.clock.set(testStart);
    const { headers } = await openBrowser(api, api.administrator);
    const statuses: number[] = [];
    for (const second of seconds) {
      api.clock.set(testStart + second);
      statuses.push((await ask(api, ME, { headers })).status);
    }
    return statuses;
  };

  it.each([
    ["six hours without a call", [6 * HOUR - 1], [200]],
    ["six hours without a call", [6 * HOUR], [401]],
    ["six hours after its last call", [HOUR, 7 * HOUR - 1], [200, 200]],
    ["six hours after its last call", [HOUR, 7 * HOUR, 7 * HOUR + 1], [200, 401, 401]],
    [
      "a day, however busy it is",
      [5, 10, 15, 20].map((hour) => hour * HOUR).concat(24 * HOUR - 1, 24 * HOUR),
      [200, 200, 200, 200, 200, 401],
    ],
    // A use is recorded once a minute: the session ends that much earlier, never later.
    ["six hours after a recorded call", [59, 6 * HOUR], [200, 401]],
    ["six hours after a recorded call", [60, 6 * HOUR + 59], [200, 200]],
  ])("is over after %s: calls at %j", async (_what, seconds, statuses) => {
    expect(await statusesAt(...seconds)).toEqual(statuses);
  });
});

describe("signing in from elsewhere", () => {
  const database = testDatabase();
  const api = testApi(database);
  const body = () => {
    const [username, password] = api.administrator.split(":");
    return { username, password };
  };
  const post = (headers: Record<string, string>) =>
    ask(api, SESSION, { method: "POST", headers, body: body() });

  it.each([
    [{ "sec-fetch-site": "same-origin" }, 200],
    [{ "sec-fetch-site": "none" }, 200],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "cross-site", origin: "URL" }, 403],
    [{ "sec-fetch-site": "same-origin", origin: "https://proxy.example" }, 200],
    [{ origin: "URL" }, 200],
    [{ origin: "http://127.0.0.1" }, 403],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{}, 200],
    [{ "content-type": "text/json; charset=utf-8" }, 200],
    [{ "content-type": "application/merge-patch+json" }, 403],
  ])("with %j is %i", async (given, status) => {
    const headers = {
      ...given,
      ...("origin" in given && given.origin === "URL" && { origin: api.url }),
    };
    const answer = await post(headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.getSetCookie().length > 0).toBe(status === 200);
  });

  it("is refused to a form or a text that does not say where it comes from", async () => {
    for (const type of ["", "Content-Type: text/plain\r\n"]) {
      const text = JSON.stringify(body());
      const answer = await sendRaw(
        Number(new URL(api.url).port),
        `POST ${SESSION} HTTP/1.1\r\nHost: x\r\n${type}Content-Length: ${text.length}\r\n` +
          `Connection: close\r\n\r\n${text}`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    }
  });
});

describe("guessing a password on the page", () => {
  const database = testDatabase();
  const api = testApi(database, {
    attemptLimits: { failuresPerUserAndAddress: 3, failuresPerAddress: 50, windowSeconds: 60 },
    credentials: { insecureCookies: true, schemes: { basic: false, ticket: true, bearer: true } },
  });

  it("is stopped after a few failures, with Basic or without", async () => {
    const first = await openBrowser(api, api.administrator);
    expect(first.signedIn.headers.getSetCookie()).toEqual([
      `so_session=${first.secret}; Path=/; SameSite=Lax; HttpOnly`,
      `XSRF-TOKEN=${first.xsrfToken}; Path=/; SameSite=Lax`,
    ]);
    const statuses: number[] = [];
    for (const password of ["a", "b", "c", "d"]) {
      statuses.push((await openBrowser(api, `other:${password}`)).signedIn.status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
    const { signedIn } = await openBrowser(api, "other:e");
    expect(Number(signedIn.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

it.each([
  ["/api/v1/x", "/"],
  ["/Cust1/api/v1/x", "/Cust1"],
  ["/cust1/api/v1/x", "/cust1"],
  ["/Cust1", "/"],
  ["/Other/api/v1/x?/Cust1/", "/"],
])("cookies of %s are for the path %s", async (url, path) => {
  const settings = { contextIdentifier: "Cust1", insecureCookies: false };
  const shell = await startShell({
    register: (scope) =>
      void scope.get("*", (_request, reply) => {
        setCookies(reply, { sessionSecret: "s", xsrfToken: "t" }, settings);
        return reply.send("");
      }),
  });
  const cookies = (await fetch(`${shell.url}${url}`)).headers.getSetCookie();
  expect(cookies).toEqual([
    `so_session=s; Path=${path}; SameSite=Lax; Secure; HttpOnly`,
    `XSRF-TOKEN=t; Path=${path}; SameSite=Lax; Secure`,
  ]);
});
