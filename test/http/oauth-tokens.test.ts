import { describe, expect, it } from "vitest";
import { findExpiredCredentials } from "../../src/server/usecases/sweep-credentials.ts";
import {
  addClient,
  agree,
  answerIn,
  authorizeAddress,
  callAsClient,
  codeFor,
  codeForm,
  defined,
  REDIRECT_URI,
  refreshForm,
  VERIFIER,
  type TestClient,
} from "../support/oauth-desk.ts";
import { openPageBrowser } from "../support/page-browser.ts";
import { testApi, testStart } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";

const database = testDatabase();
const api = testApi(database);
const basic = (name: string, secret: string) =>
  `Basic ${Buffer.from(`${name}:${secret}`).toString("base64")}`;
const tokensFor = async (client: TestClient, changes = {}) =>
  callAsClient(api, "tokens", codeForm(client, await codeFor(api, client, changes)));

describe("the answer with tokens", () => {
  it("has exactly what is published, and is kept by nobody", async () => {
    const { status, headers, json } = await tokensFor(await addClient(api));
    expect(status).toBe(200);
    expect(json).toEqual({
      access_token: expect.stringMatching(/^8A:Default\./),
      token_type: "Bearer",
      expires_in: 3600,
      refresh_token: expect.stringMatching(/^[\w-]{43}$/),
      id_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      scope: "openid read write",
    });
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("pragma")).toBe("no-cache");
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  });

  it("tells who the user is only when that was asked for, now and later", async () => {
    const client = await addClient(api);
    const first = await tokensFor(client, { scope: "read" });
    expect(first.json).not.toHaveProperty("id_token");
    expect(first.json["scope"]).toBe("read");
    const form = refreshForm(client, first.json["refresh_token"]);
    const next = await callAsClient(api, "tokens", form);
    expect([next.status, next.json["scope"]]).toEqual([200, "read"]);
    expect(next.json).not.toHaveProperty("id_token");
  });

  it("allows no more than the program is registered for", async () => {
    const { json } = await tokensFor(await addClient(api, { scopes: ["read"] }));
    expect(json["scope"]).toBe("openid read");
  });
});

describe("an exchange of a code", () => {
  it.each<[what: string, error: string, changes: Record<string, string | undefined>]>([
    ["without a grant type", "invalid_request", { grant_type: undefined }],
    ["by password", "unsupported_grant_type", { grant_type: "password" }],
    ["for the program itself", "unsupported_grant_type", { grant_type: "client_credentials" }],
    ["without a code", "invalid_request", { code: undefined }],
    ["with an empty code", "invalid_request", { code: "" }],
    ["with another code", "invalid_grant", { code: "x".repeat(43) }],
    ["with a strange code", "invalid_request", { code: "a\u0000b" }],
    ["without its address", "invalid_request", { redirect_uri: undefined }],
    ["with another address", "invalid_grant", { redirect_uri: `${REDIRECT_URI}/` }],
    ["without the verifier", "invalid_grant", { code_verifier: undefined }],
    ["with another verifier", "invalid_grant", { code_verifier: `${VERIFIER}x` }],
    ["with a verifier that is too short", "invalid_request", { code_verifier: "x".repeat(42) }],
    ["with a verifier that is too long", "invalid_request", { code_verifier: "x".repeat(129) }],
    ["with a strange verifier", "invalid_request", { code_verifier: "å".repeat(43) }],
    ["without a program", "invalid_request", { client_id: undefined }],
    ["of an unknown program", "invalid_client", { client_id: "unknown" }],
    ["with another secret", "invalid_client", { client_secret: "another" }],
    ["without a secret", "invalid_client", { client_secret: undefined }],
  ])("%s fails as %s, and the code still holds", async (_what, error, changes) => {
    const client = await addClient(api);
    const form = codeForm(client, await codeFor(api, client));
    const refused = await callAsClient(api, "tokens", { ...form, ...changes });
    expect([refused.status, refused.json["error"]]).toEqual([400, error]);
    expect(refused.json["error_description"]).toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect((await callAsClient(api, "tokens", form)).status).toBe(200);
  });

  it.each([
    [599, 200],
    [600, 400],
  ])("after %i seconds is answered with %i", async (seconds, status) => {
    api.clock.set(testStart);
    const client = await addClient(api);
    const code = await codeFor(api, client);
    api.clock.set(testStart + seconds);
    expect((await callAsClient(api, "tokens", codeForm(client, code))).status).toBe(status);
    api.clock.set(testStart);
  });

  it("by another program fails, and the code still holds", async () => {
    const [client, other] = [await addClient(api), await addClient(api)];
    const code = await codeFor(api, client);
    const stolen = await callAsClient(api, "tokens", codeForm(other, code));
    expect([stolen.status, stolen.json["error"]]).toEqual([400, "invalid_grant"]);
    expect((await callAsClient(api, "tokens", codeForm(client, code))).status).toBe(200);
  });

  it("with a verifier that no challenge was made from fails", async () => {
    const client = await addClient(api);
    const without = { code_challenge: undefined, code_challenge_method: undefined };
    const form = codeForm(client, await codeFor(api, client, without));
    const refused = await callAsClient(api, "tokens", form);
    expect(refused.json["error"]).toBe("invalid_grant");
    const fine = await callAsClient(api, "tokens", { ...form, code_verifier: undefined });
    expect(fine.status).toBe(200);
  });

  it("at the same time gives tokens once", async () => {
    const client = await addClient(api);
    const form = codeForm(client, await codeFor(api, client));
    const answers = await Promise.all([1, 2, 3].map(() => callAsClient(api, "tokens", form)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("for a user who has left meanwhile fails", async () => {
    const client = await addClient(api);
    const [username, password] = (await api.addUser("leaving", "Administrator")).split(":");
    const page = await agree(api, authorizeAddress(api, client), openPageBrowser(), {
      username,
      password,
    });
    await database.db.query("update app_user set status = 3 where login_name = 'leaving'");
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
    const form = codeForm(client, answerIn(page)["code"] ?? "");
    const refused = await callAsClient(api, "tokens", form);
    expect([refused.status, refused.json["error"]]).toEqual([400, "invalid_grant"]);
  });
});

describe("a program", () => {
  it("can show its secret in a header, encoded like a form", async () => {
    const client = await addClient(api);
    const form = { ...codeForm(client, await codeFor(api, client)), client_secret: undefined };
    const encoded = `%${Buffer.from(client.clientId)
      .toString("hex")
      .replace(/..(?!$)/g, "$&%")}`;
    const authorization = basic(encoded, client.secret ?? "");
    expect((await callAsClient(api, "tokens", form, { authorization })).status).toBe(200);
  });

  it.each<[what: string, status: number, error: string, header: (client: TestClient) => string]>([
    ["another secret", 401, "invalid_client", ({ clientId }) => basic(clientId, "another")],
    ["no secret", 401, "invalid_client", ({ clientId }) => basic(clientId, "")],
    ["another name", 401, "invalid_client", ({ secret }) => basic("unknown", secret ?? "")],
    ["a broken name", 401, "invalid_client", ({ secret }) => basic("%zz", secret ?? "")],
    ["a strange name", 401, "invalid_client", ({ secret }) => basic("%00", secret ?? "")],
    ["a token", 401, "invalid_client", () => "Bearer 8A:Default.x"],
    ["nonsense", 401, "invalid_client", () => "Basic !"],
    [
      "its secret twice",
      400,
      "invalid_request",
      ({ clientId, secret }) => basic(clientId, secret ?? ""),
    ],
  ])("that shows %s by a header is answered with %i %s", async (what, status, error, header) => {
    const client = await addClient(api);
    const form = {
      ...codeForm(client, "code"),
      client_id: undefined,
      client_secret: what === "its secret twice" ? (client.secret ?? "") : undefined,
    };
    const refused = await callAsClient(api, "tokens", form, { authorization: header(client) });
    expect([refused.status, refused.json["error"]]).toEqual([status, error]);
    expect(refused.headers.get("www-authenticate")).toBe(
      status === 401 ? 'Basic realm="Default"' : null,
    );
  });

  it("that names another program in its form than in its header is refused", async () => {
    const [client, other] = [await addClient(api), await addClient(api)];
    const authorization = basic(client.clientId, client.secret ?? "");
    const form = { ...codeForm(other, "code"), client_secret: undefined };
    const refused = await callAsClient(api, "tokens", form, { authorization });
    expect([refused.status, refused.json["error"]]).toEqual([400, "invalid_request"]);
  });

  it("that cannot keep a secret must not show one", async () => {
    const client = await addClient(api, { confidential: false });
    const form = codeForm(client, await codeFor(api, client));
    const refused = await callAsClient(api, "tokens", { ...form, client_secret: "x" });
    expect(refused.json["error"]).toBe("invalid_client");
    expect((await callAsClient(api, "tokens", form)).status).toBe(200);
  });

  it.each([
    ["two codes", "application/x-www-form-urlencoded", "&code=another"],
    ["JSON", "application/json", null],
    ["text", "text/plain", ""],
    ["nothing", "application/x-www-form-urlencoded", null],
  ])("that sends %s is refused", async (what, type, more) => {
    const client = await addClient(api);
    const form = defined(codeForm(client, "code"));
    const text = what === "JSON" ? JSON.stringify(form) : new URLSearchParams(form).toString();
    const response = await fetch(`${api.url}/login/common/oauth/tokens`, {
      method: "POST",
      headers: { "content-type": type },
      body: what === "nothing" ? "" : `${text}${more ?? ""}`,
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: "invalid_request", error_description: expect.any(String) },
    ]);
  });
});

describe("a refresh token", () => {
  it.each<[what: string, error: string, changes: Record<string, string | undefined>]>([
    ["that is missing", "invalid_request", { refresh_token: undefined }],
    ["that nobody gave", "invalid_grant", { refresh_token: "x".repeat(43) }],
    ["with another secret", "invalid_client", { client_secret: "another" }],
  ])("%s fails as %s, and the right one still holds", async (_what, error, changes) => {
    const client = await addClient(api);
    const { json } = await tokensFor(client);
    const form = refreshForm(client, json["refresh_token"]);
    const refused = await callAsClient(api, "tokens", { ...form, ...changes });
    expect([refused.status, refused.json["error"]]).toEqual([400, error]);
    expect((await callAsClient(api, "tokens", form)).status).toBe(200);
  });

  it("of another program fails, and still holds", async () => {
    const [client, other] = [await addClient(api), await addClient(api)];
    const { json } = await tokensFor(client);
    const stolen = await callAsClient(api, "tokens", refreshForm(other, json["refresh_token"]));
    expect(stolen.json["error"]).toBe("invalid_grant");
    const kept = await callAsClient(api, "tokens", refreshForm(client, json["refresh_token"]));
    expect(kept.status).toBe(200);
  });
});

describe("giving a token back", () => {
  it.each(["access_token", "refresh_token"])("needs the program it is of: %s", async (kind) => {
    const [client, other] = [await addClient(api), await addClient(api)];
    const { json } = await tokensFor(client);
    const giveBack = (by: TestClient) =>
      callAsClient(api, "revoke", {
        token: json[kind],
        client_id: by.clientId,
        client_secret: by.secret ?? undefined,
      });
    const refused = await giveBack(other);
    expect([refused.status, refused.json["error"]]).toEqual([400, "invalid_grant"]);
    const me = () =>
      fetch(`${api.url}/api/v1/User/currentPrincipal`, {
        headers: { authorization: `Bearer ${json["access_token"]}` },
      });
    expect((await me()).status).toBe(200);
    expect([(await giveBack(client)).status, (await me()).status]).toEqual([200, 401]);
    expect((await giveBack(client)).status).toBe(200);
  });

  it.each([
    ["nothing", undefined, 400],
    ["what nobody knows", "8A:Default.unknown", 200],
    ["what never was one", "x", 200],
  ])("answers %s", async (_what, token, status) => {
    const { clientId, secret } = await addClient(api);
    const form = { token, client_id: clientId, client_secret: secret ?? undefined };
    expect((await callAsClient(api, "revoke", form)).status).toBe(status);
  });
});

it("sweeps codes with the last of what came out of them", async () => {
  api.clock.set(testStart);
  await database.db.query("delete from authorization_code");
  const client = await addClient(api);
  await codeFor(api, client);
  await tokensFor(client);
  const codesAt = async (now: number) => {
    for (const work of await findExpiredCredentials(api.context, { now, after: null, limit: 10 })) {
      await work.handle();
    }
    const { rows } = await database.db.query("select from authorization_code");
    return rows.length;
  };
  expect(await codesAt(testStart + 599)).toBe(2);
  expect(await codesAt(testStart + 600)).toBe(1);
  const month = testStart + 30 * 86_400;
  expect([await codesAt(month - 1), await codesAt(month)]).toEqual([1, 0]);
});
