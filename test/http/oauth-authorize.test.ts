import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../support/test-database.ts";
import {
  addClient,
  agree,
  answerIn,
  authorizeAddress,
  callAsClient,
  codeForm,
  defined,
  REDIRECT_URI,
} from "../support/oauth-desk.ts";
import { openPageBrowser, whoIsSignedIn } from "../support/page-browser.ts";
import { testApi, testStart } from "../support/test-api.ts";

const database = testDatabase();
const api = testApi(database);
const decision = () => `${api.url}/login/common/oauth/decision`;
const open = (address: string, headers?: Record<string, string>) =>
  openPageBrowser().open(address, headers);

describe("a request that a browser must not be sent back with", () => {
  it.each([
    ["of an unknown program", { client_id: "unknown" }],
    ["of no program", { client_id: undefined }],
    ["of a program with a strange name", { client_id: "a\u0000b" }],
    ["for an address that is not registered", { redirect_uri: "https://evil.example/" }],
    ["for an address below the registered one", { redirect_uri: `${REDIRECT_URI}/more` }],
    ["for no address", { redirect_uri: undefined }],
  ])("%s gets a page", async (_what, changes) => {
    const client = await addClient(api);
    for (const page of [
      await open(authorizeAddress(api, client, changes)),
      await open(authorizeAddress(api, client, { ...changes, response_type: "wrong" })),
    ]) {
      expect([page.status, page.location]).toEqual([400, ""]);
      expect(page.html).toContain("is not registered");
      expect(page.html).toContain(page.headers.get("x-operation-id"));
    }
  });

  it("gets a page in the language of the reader, with nothing of the request in it", async () => {
    const client = await addClient(api);
    const address = authorizeAddress(api, client, { client_id: "<script>alert(1)</script>" });
    const page = await open(address, { "accept-language": "nb, en;q=0.5" });
    expect(page.html).toContain('<html lang="no">');
    expect(page.html).toContain("er ikke registrert");
    expect(page.html).not.toContain("alert(1)");
  });
});

describe("a request that cannot be granted", () => {
  it.each([
    ["unsupported_response_type", { response_type: "token" }],
    ["invalid_request", { response_type: undefined }],
    ["invalid_request", { code_challenge_method: "plain" }],
    ["invalid_scope", { scope: "everything" }],
    ["login_required", { prompt: "none" }],
  ])("is answered to the program: %s", async (error, changes) => {
    const client = await addClient(api);
    const page = await open(authorizeAddress(api, client, changes));
    expect(page.status).toBe(303);
    expect(page.location.startsWith(`${REDIRECT_URI}?`)).toBe(true);
    const { error_description: description, ...answer } = answerIn(page);
    expect(answer).toEqual({ error, state: "the state", iss: `${api.url}/login` });
    expect(description).toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/);
  });

  it("is answered without a state when none was sent", async () => {
    const page = await open(
      authorizeAddress(api, await addClient(api), { scope: "x", state: undefined }),
    );
    expect(answerIn(page)).not.toHaveProperty("state");
  });

  it("is answered at an address with letters of any kind", async () => {
    const redirectUri = "https://bücher.example/zurück";
    const client = await addClient(api, { redirectUris: [redirectUri] });
    const page = await open(
      authorizeAddress(api, client, { redirect_uri: redirectUri, scope: "x" }),
    );
    expect(page.location).toMatch(
      /^https:\/\/xn--bcher-kva\.example\/zur%C3%BCck\?error=invalid_scope&/,
    );
  });

  it("keeps what the registered address has behind its question mark", async () => {
    const redirectUri = "https://field.example.com/back?from=the%20desk";
    const client = await addClient(api, { redirectUris: [redirectUri] });
    const page = await agree(api, authorizeAddress(api, client, { redirect_uri: redirectUri }));
    expect(page.location.startsWith(`${redirectUri}&code=`)).toBe(true);
  });
});

describe("the page", () => {
  it("names the program, what it may do and where it leads, and runs nothing", async () => {
    const client = await addClient(api, { name: `<b>"Field" & 'co'</b>` });
    const page = await open(authorizeAddress(api, client, { login_hint: '"><i>' }));
    expect(page.status).toBe(200);
    expect(page.html).toContain(
      "&#60;b&#62;&#34;Field&#34; &#38; &#39;co&#39;&#60;/b&#62; asks for access",
    );
    expect(page.html).toContain("change everything that you may change");
    expect(page.html).toContain("field.example.com");
    expect(page.html).toContain('value="&#34;&#62;&#60;i&#62;"');
    expect(page.html).not.toMatch(/<script|<b>|<i>|javascript:/);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self' https:\/\/field\.example\.com; base-uri 'none'; frame-ancestors 'none'$/,
    );
    const style = /<style>([^<]*)<\/style>/.exec(page.html)?.[1] ?? "";
    expect(style).toContain("prefers-color-scheme: dark");
    expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("same-origin");
    expect(page.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^so_authorize=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
      ),
    ]);
  });

  it("has a label for each of its fields", async () => {
    const { html } = await open(authorizeAddress(api, await addClient(api)));
    const labels = [...html.matchAll(/<label for="(\w+)"/g)].map(([, name]) => name);
    const fields = [...html.matchAll(/<input\s+id="(\w+)"/g)].map(([, name]) => name);
    expect(labels).toEqual(["username", "password"]);
    expect(fields).toEqual(labels);
  });

  it.each([
    ["sv-SE", "ber om åtkomst"],
    ["da", "beder om adgang"],
    ["de-DE", "bittet um Zugriff"],
    ["nl", "vraagt om toegang"],
    ["fr", "asks for access"],
  ])("speaks to %s: %s", async (language, words) => {
    const address = authorizeAddress(api, await addClient(api));
    expect((await open(address, { "accept-language": language })).html).toContain(words);
  });

  it("does not say more than the program asks for", async () => {
    const { html } = await open(authorizeAddress(api, await addClient(api), { scope: "read" }));
    expect(html).toContain("see everything");
    expect(html).not.toContain("change everything");
    expect(html).not.toContain("know who you are");
  });

  it("can be asked for by a form as well", async () => {
    const client = await addClient(api);
    const address = new URL(authorizeAddress(api, client));
    const form = Object.fromEntries(address.searchParams);
    const page = await openPageBrowser().send(`${address.origin}${address.pathname}`, form);
    expect([page.status, page.location]).toEqual([303, address.href]);
  });
});

describe("a user who is signed in", () => {
  it("agrees without his password, and the program learns when he gave it", async () => {
    api.clock.set(testStart);
    const client = await addClient(api);
    const browser = openPageBrowser();
    await agree(api, authorizeAddress(api, client), browser);
    expect(await whoIsSignedIn(api, browser)).toBe("tje0");
    api.clock.set(testStart + 1000);
    const page = await browser.open(authorizeAddress(api, client));
    expect(page.html).toContain("You are signed in as Full tje0.");
    expect(page.html).not.toContain("password");
    const answer = await browser.send(decision(), { ...page.fields, decision: "allow" });
    const { json } = await callAsClient(
      api,
      "tokens",
      codeForm(client, answerIn(answer)["code"] ?? ""),
    );
    const [, payload = ""] = (json["id_token"] ?? "").split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
    expect(claims).toMatchObject({ auth_time: testStart, iat: testStart + 1000 });
    api.clock.set(testStart);
  });

  it("still has to agree, so nothing is granted without a page", async () => {
    const client = await addClient(api);
    const browser = openPageBrowser();
    await agree(api, authorizeAddress(api, client), browser);
    const page = await browser.open(authorizeAddress(api, client, { prompt: "none" }));
    expect(answerIn(page)["error"]).toBe("consent_required");
  });

  it.each([{ prompt: "login" }, { prompt: "select_account" }, { max_age: "0" }, { max_age: "60" }])(
    "gives his password again when the program sends %o",
    async (changes) => {
      api.clock.set(testStart);
      const client = await addClient(api);
      const browser = openPageBrowser();
      await agree(api, authorizeAddress(api, client), browser);
      api.clock.set(testStart + 60);
      const address = authorizeAddress(api, client, changes);
      const page = await browser.open(address);
      expect(page.html).toContain('type="password"');
      const without = await browser.send(decision(), { ...page.fields, decision: "allow" });
      expect([without.status, without.location]).toEqual([403, ""]);
      expect(answerIn(await agree(api, address, browser))).toHaveProperty("code");
      api.clock.set(testStart);
    },
  );

  it("is believed for as long as the program says", async () => {
    const client = await addClient(api);
    const browser = openPageBrowser();
    await agree(api, authorizeAddress(api, client), browser);
    api.clock.set(testStart + 59);
    const page = await browser.open(authorizeAddress(api, client, { max_age: "60" }));
    expect(page.html).not.toContain('type="password"');
    api.clock.set(testStart);
  });
});

describe("a decision", () => {
  it("against it is answered to the program, and needs no password", async () => {
    const page = await agree(api, authorizeAddress(api, await addClient(api)), openPageBrowser(), {
      decision: "deny",
      username: undefined,
      password: undefined,
    });
    expect(answerIn(page)).toMatchObject({ error: "access_denied", state: "the state" });
  });

  it("with a wrong password shows the page again, and begins nothing", async () => {
    const browser = openPageBrowser();
    const address = authorizeAddress(api, await addClient(api));
    for (const wrong of [{ password: "wrong" }, { username: "nobody" }, { username: "a\u0000" }]) {
      const page = await agree(api, address, browser, wrong);
      expect([page.status, page.location]).toEqual([403, ""]);
      expect(page.html).toContain("The user name or the password is not right.");
      expect(browser.cookies.has("so_session")).toBe(false);
    }
  });

  it.each([
    ["of a page that is ten minutes old", 600, {}],
    ["for another request", 0, { request: "client_id=another" }],
    ["with the token of another page", 0, { token: "x".repeat(43) }],
    ["without a token", 0, { token: undefined }],
  ])("%s is not taken", async (_what, seconds, changes) => {
    api.clock.set(testStart);
    const client = await addClient(api);
    const browser = openPageBrowser();
    const page = await browser.open(authorizeAddress(api, client));
    api.clock.set(testStart + seconds);
    const [username = "", password = ""] = api.administrator.split(":");
    const form = defined({ ...page.fields, username, password, decision: "allow", ...changes });
    const answer = await browser.send(decision(), form);
    expect([answer.status, answer.location]).toEqual([400, ""]);
    expect(browser.cookies.has("so_session")).toBe(false);
    api.clock.set(testStart);
  });

  it("comes from the browser that was asked, not from a page that somebody else was shown", async () => {
    const client = await addClient(api);
    const attacker = openPageBrowser();
    const { fields } = await attacker.open(authorizeAddress(api, client));
    const victim = openPageBrowser();
    await agree(api, authorizeAddress(api, client), victim);
    const answer = await victim.send(decision(), { ...fields, decision: "allow" });
    expect([answer.status, answer.location]).toEqual([400, ""]);
    // The page is shown again, for this browser and its user.
    const again = await victim.send(decision(), { ...answer.fields, decision: "allow" });
    expect(answerIn(again)).toHaveProperty("code");
  });

  it.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "", origin: "https://evil.example" },
  ])("does not come from a page of somebody else: %o", async (headers) => {
    const browser = openPageBrowser();
    const page = await browser.open(authorizeAddress(api, await addClient(api)));
    const answer = await browser.send(decision(), { ...page.fields, decision: "allow" }, headers);
    expect([answer.status, answer.location]).toEqual([403, ""]);
    expect(answer.html).toContain("did not come from a page of this server");
  });

  it("is refused after too many failures, with the time to wait", async () => {
    const address = authorizeAddress(api, await addClient(api));
    const guess = () => agree(api, address, openPageBrowser(), { username: "guessed" });
    const statuses = [];
    for (let guesses = 0; guesses < 11; guesses += 1) statuses.push((await guess()).status);
    expect(statuses).toEqual([...Array<number>(10).fill(403), 429]);
    const page = await guess();
    expect(Number(page.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(page.html).toContain("too many failed sign-ins");
  });
});
