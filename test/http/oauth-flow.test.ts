import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  clockSkew,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  tokenRevocation,
  type ClientAuth,
  type Configuration,
} from "openid-client";
import { describe, expect, it } from "vitest";
import { ask } from "../support/browser.ts";
import { addClient, agree, REDIRECT_URI, type TestClient } from "../support/oauth-desk.ts";
import { openPageBrowser, type PageBrowser } from "../support/page-browser.ts";
import { testApi, testStart, type TestApi } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const DAY = 86_400;

/** Reads how to sign in at the desk, as a program that checks everything. Its clock is the desk's. */
async function discover(
  api: TestApi,
  client: TestClient,
  authentication: ClientAuth,
): Promise<Configuration> {
  const skew = api.clock.now() - Math.floor(Date.now() / 1000);
  return discovery(
    new URL(`${api.url}/login`),
    client.clientId,
    { [clockSkew]: skew },
    authentication,
    { execute: [allowInsecureRequests, enableNonRepudiationChecks] },
  );
}

/** The whole way of a user to a program, by a library that others wrote. */
async function signIn(
  api: TestApi,
  configuration: Configuration,
  {
    scope = "openid write",
    browser = openPageBrowser(),
  }: { scope?: string; browser?: PageBrowser },
) {
  const pkceCodeVerifier = randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [randomState(), randomNonce()];
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: REDIRECT_URI,
    scope,
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  });
  const { location } = await agree(api, address.href, browser);
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true };
  const exchange = () => authorizationCodeGrant(configuration, new URL(location), checks);
  return { tokens: await exchange(), exchange };
}

const name = (short: string) => `http://schemes.superoffice.net/identity/${short}`;
/** The ticket that an id token carries, as the value of an Authorization header. */
const ticketIn = (claims: Readonly<Record<string, unknown>> | undefined): string => {
  const ticket = claims?.[name("ticket")];
  return typeof ticket === "string" ? `SoTicket ${ticket}` : "";
};
const save = (api: TestApi, authorization: string) =>
  ask(api, "/api/v1/Agents/Ticket/SaveTicketEntity", {
    method: "POST",
    headers: { authorization },
    body: { Title: "By a program" },
  });
const look = async (api: TestApi, authorization: string) =>
  (await ask(api, "/api/v1/User/currentPrincipal", { headers: { authorization } })).status;

describeEachDatabase("a program by openid-client", (database) => {
  const api = testApi(database);

  describe.each([
    ["with its secret in a header", true, (secret: string) => ClientSecretBasic(secret)],
    ["with its secret in the form", true, (secret: string) => ClientSecretPost(secret)],
    ["without a secret", false, () => None()],
  ])("%s", (_how, confidential, authenticationOf) => {
    it("gets tokens for a user, saves a ticket, and renews them", async () => {
      api.clock.set(testStart);
      const client = await addClient(api, { confidential });
      const configuration = await discover(api, client, authenticationOf(client.secret ?? ""));
      const { tokens } = await signIn(api, configuration, {});
      expect(tokens).toMatchObject({ token_type: "bearer", expires_in: 3600 });
      expect(tokens.access_token).toMatch(/^8A:Default\.[\w-]{43}$/);
      expect(tokens.scope).toBe("openid read write");
      expect((await save(api, `Bearer ${tokens.access_token}`)).status).toBe(200);

      api.clock.set(testStart + 3600);
      expect(await look(api, `Bearer ${tokens.access_token}`)).toBe(401);
      const later = await discover(api, client, authenticationOf(client.secret ?? ""));
      const renewed = await refreshTokenGrant(later, tokens.refresh_token ?? "");
      expect(await look(api, `Bearer ${renewed.access_token}`)).toBe(200);
      expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
      expect(renewed.claims()).toMatchObject({ sub: "tje0", auth_time: testStart });
      expect(renewed.claims()).not.toHaveProperty("nonce");
    });
  });

  it("learns who the user is, under the published names", async () => {
    api.clock.set(testStart);
    const client = await addClient(api);
    const configuration = await discover(api, client, ClientSecretBasic(client.secret ?? ""));
    const claims = (await signIn(api, configuration, {})).tokens.claims();
    expect(claims).toMatchObject({
      iss: `${api.url}/login`,
      aud: client.clientId,
      sub: "tje0",
      iat: testStart,
      exp: testStart + 3600,
      auth_time: testStart,
      [name("ctx")]: "Default",
      [name("associateid")]: "1",
      [name("upn")]: "tje0",
      [name("email")]: "",
      [name("is_administrator")]: true,
      [name("identityprovider")]: `${api.url}/login`,
      [name("webapi_url")]: `${api.url}/api/`,
    });
    expect((await save(api, ticketIn(claims))).status).toBe(200);
  });

  it("may only look when that is what was agreed, by its token and by its ticket", async () => {
    const client = await addClient(api);
    const configuration = await discover(api, client, ClientSecretBasic(client.secret ?? ""));
    const { tokens } = await signIn(api, configuration, { scope: "openid read" });
    for (const authorization of [`Bearer ${tokens.access_token}`, ticketIn(tokens.claims())]) {
      expect(await look(api, authorization)).toBe(200);
      const refused = await save(api, authorization);
      expect([refused.status, refused.json["ErrorType"]]).toEqual([403, "SoSentryException"]);
    }
  });

  it("loses everything when a code is exchanged twice", async () => {
    const client = await addClient(api);
    const configuration = await discover(api, client, ClientSecretBasic(client.secret ?? ""));
    const { tokens, exchange } = await signIn(api, configuration, {});
    const bearer = `Bearer ${tokens.access_token}`;
    expect(await look(api, bearer)).toBe(200);
    await expect(exchange()).rejects.toMatchObject({ error: "invalid_grant" });
    expect(await look(api, bearer)).toBe(401);
    expect(await look(api, ticketIn(tokens.claims()))).toBe(401);
    await expect(
      refreshTokenGrant(configuration, tokens.refresh_token ?? ""),
    ).rejects.toMatchObject({
      error: "invalid_grant",
    });
  });

  it("loses everything when a refresh token is used twice", async () => {
    const client = await addClient(api);
    const configuration = await discover(api, client, ClientSecretBasic(client.secret ?? ""));
    const { tokens } = await signIn(api, configuration, {});
    const renewed = await refreshTokenGrant(configuration, tokens.refresh_token ?? "");
    expect(await look(api, `Bearer ${renewed.access_token}`)).toBe(200);
    await expect(
      refreshTokenGrant(configuration, tokens.refresh_token ?? ""),
    ).rejects.toMatchObject({
      error: "invalid_grant",
    });
    expect(await look(api, `Bearer ${renewed.access_token}`)).toBe(401);
  });

  it.each(["access_token", "refresh_token"] as const)("gives its %s back", async (kind) => {
    const client = await addClient(api);
    const configuration = await discover(api, client, ClientSecretPost(client.secret ?? ""));
    const { tokens } = await signIn(api, configuration, {});
    const [other] = [await signIn(api, configuration, {})];
    await tokenRevocation(configuration, tokens[kind] ?? "");
    expect(await look(api, `Bearer ${tokens.access_token}`)).toBe(401);
    await expect(
      refreshTokenGrant(configuration, tokens.refresh_token ?? ""),
    ).rejects.toMatchObject({
      error: "invalid_grant",
    });
    expect(await look(api, `Bearer ${other.tokens.access_token}`)).toBe(200);
  });

  it("finds the keys of what was signed before and after a new one was made", async () => {
    const keys = async () => {
      const answer = await ask(api, "/login/.well-known/jwks");
      return (answer.json["keys"] as { kid: string; d?: string; alg: string }[]).map((key) => {
        expect([key.alg, key.d]).toEqual(["RS256", undefined]);
        return key.kid;
      });
    };
    api.clock.set(testStart);
    const [first = "", ...none] = await keys();
    expect(none).toEqual([]);
    api.clock.set(testStart + 91 * DAY);
    const [second = "", ...others] = await keys();
    expect(others).toEqual([first]);
    const client = await addClient(api);
    const configuration = await discover(api, client, ClientSecretPost(client.secret ?? ""));
    const { tokens } = await signIn(api, configuration, {});
    const [header = ""] = (tokens.id_token ?? "").split(".");
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toMatchObject({ kid: second });
  });
});
