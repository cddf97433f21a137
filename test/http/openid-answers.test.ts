import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { decodeJwt, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from "jose";
import { describe, expect, it, onTestFinished } from "vitest";
import { createOpenIdProvider } from "../../src/server/openid/create-openid-provider.ts";
import { openIdDesk, type OpenIdDesk } from "../support/openid-desk.ts";
import { openPageBrowser, whoIsSignedIn } from "../support/page-browser.ts";
import { CLIENT_ID, KEY_ID } from "../support/start-openid-provider.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";

const anna = { email: "anna@example.com", email_verified: true };

/** Makes another id token out of the one that the provider answered. */
type Forge = (claims: JWTPayload, desk: OpenIdDesk) => unknown;

const sign = (claims: JWTPayload, { provider }: OpenIdDesk) =>
  new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: KEY_ID }).sign(provider.privateKey);

const without = (name: string, claims: JWTPayload): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name));

const forgeries: readonly (readonly [string, Forge, status: number])[] = [
  ["as it is", sign, 302],
  ["with another nonce", (claims, desk) => sign({ ...claims, nonce: "another" }, desk), 403],
  ["without a nonce", (claims, desk) => sign(without("nonce", claims), desk), 403],
  ["for another program", (claims, desk) => sign({ ...claims, aud: "another" }, desk), 403],
  [
    "for us and another program",
    (claims, desk) => sign({ ...claims, aud: [CLIENT_ID, "another"], azp: "another" }, desk),
    403,
  ],
  [
    "from another issuer",
    (claims, desk) => sign({ ...claims, iss: "https://another.example" }, desk),
    403,
  ],
  ["that has expired", (claims, desk) => sign({ ...claims, exp: 1_700_000_000 }, desk), 403],
  ["without an end", (claims, desk) => sign(without("exp", claims), desk), 403],
  ["about nobody", (claims, desk) => sign(without("sub", claims), desk), 403],
  [
    "signed with another key",
    async (claims) => {
      const { privateKey } = await generateKeyPair("RS256");
      return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: KEY_ID }).sign(privateKey);
    },
    403,
  ],
  ["signed by nobody", (claims) => new UnsecuredJWT(claims).encode(), 403],
  [
    "signed with our own secret",
    (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "HS256", kid: KEY_ID })
        .sign(new TextEncoder().encode("a secret between desk and provider")),
    403,
  ],
  [
    "whose signature is for something else",
    async (claims, desk) => {
      const [header, , signature] = (await sign(claims, desk)).split(".");
      const other = Buffer.from(JSON.stringify({ ...claims, sub: "other" })).toString("base64url");
      return [header, other, signature].join(".");
    },
    403,
  ],
  ["that is none", () => "no token", 403],
  ["that is missing", () => undefined, 403],
];

describe("an id token", () => {
  const database = testDatabase();
  const desk = openIdDesk(database);

  it.each(forgeries)("%s is answered as it deserves", async (_what, forge, status) => {
    if (desk.provider.accounts.size === 0) await desk.addUser("anna", ["anna@example.com"]);
    desk.provider.accounts.set("anna", anna);
    desk.provider.tamper = async ({ id_token: token, ...answer }) => ({
      ...answer,
      id_token: await forge(decodeJwt(String(token)), desk),
    });
    const browser = openPageBrowser();
    const page = await desk.signIn("anna", browser);
    expect([page.status, await whoIsSignedIn(desk.api, browser)]).toEqual([
      status,
      status === 302 ? "anna" : null,
    ]);
  });

  it("is not written to the log, whatever is wrong with it", async () => {
    const secrets: string[] = [];
    desk.provider.tamper = async ({ id_token: token, ...answer }) => {
      secrets.push(String(token), String(answer["access_token"]));
      return { ...answer, id_token: await sign({ ...decodeJwt(String(token)), aud: "x" }, desk) };
    };
    const browser = openPageBrowser();
    const address = await desk.comeBack("anna", browser);
    secrets.push(
      new URL(address).searchParams.get("code") ?? "",
      browser.cookies.get("so_openid") ?? "",
    );
    expect((await browser.open(address)).status).toBe(403);
    expect(secrets.filter((secret) => secret.length > 20)).toHaveLength(4);
    const log = desk.logged.join("\n");
    expect(log).toContain("a sign-in by the OpenID provider failed");
    for (const secret of secrets) expect(log).not.toContain(secret);
  });
});

describe("another claim than the e-mail address", () => {
  const desk = openIdDesk(testDatabase(), { userClaim: "preferred_username" });
  it("is taken as it is", async () => {
    await desk.addUser("bo");
    desk.provider.accounts.set("sub-bo", { preferred_username: "Bo" });
    const browser = openPageBrowser();
    await desk.signIn("sub-bo", browser);
    expect(await whoIsSignedIn(desk.api, browser)).toBe("bo");
  });
});

/** A provider that answers every request in one way. */
async function startStub(answer: {
  status: number;
  body: string;
  headers?: Record<string, string>;
}) {
  const server = createServer((_request, response) => {
    response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a provider", () => {
  let issuer = "";
  const settings = {
    clientId: CLIENT_ID,
    clientSecret: null,
    scopes: "openid",
    userClaim: "email",
    buttonLabel: null,
  };
  /** Made anew for each test, because a provider is remembered once it has said what it is. */
  const current = () => createOpenIdProvider({ settings: { ...settings, issuer } });
  const api = testApi(testDatabase(), {
    openid: () => ({
      buttonLabel: null,
      addressFor: (request) => current().addressFor(request),
      identify: (request, query) => current().identify(request, query),
    }),
  });
  const start = () => openPageBrowser().open(`${api.url}/login/openid/start`);

  it.each([
    ["fails", { status: 500, body: "{}" }, 503],
    ["has no time", { status: 429, body: "{}" }, 503],
    ["sends too much", { status: 200, body: `"${"x".repeat(1024 * 1024)}"` }, 503],
    ["is somebody else", { status: 200, body: '{"issuer":"https://another.example"}' }, 403],
    ["talks nonsense", { status: 200, body: "<html>" }, 403],
    ["leads elsewhere", { status: 302, body: "", headers: { location: "https://x.example" } }, 403],
    ["knows nothing", { status: 404, body: "{}" }, 403],
  ])("that %s", async (_what, answer, status) => {
    issuer = await startStub(answer);
    const page = await start();
    expect(page.status).toBe(status);
    expect(page.headers.get("retry-after")).toBe(status === 503 ? "30" : null);
    expect(page.headers.getSetCookie()).toEqual([]);
  });

  it("that signs so that everybody who can check can forge is not asked", async () => {
    issuer = "";
    const server = createServer((_request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          id_token_signing_alg_values_supported: ["none", "HS256"],
        }),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await start()).status).toBe(403);
  });

  it("that is not there, and then is", async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
    issuer = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
    await new Promise((resolve) => gone.close(resolve));
    const page = await start();
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(page.html).toContain("does not answer at the moment");
  });
});

describe("without a provider", () => {
  const api = testApi(testDatabase());
  it.each(["start", "callback"])("there is no /login/openid/%s", async (name) => {
    expect((await fetch(`${api.url}/login/openid/${name}`)).status).toBe(404);
  });
});
