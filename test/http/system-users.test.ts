import { createSign } from "node:crypto";
import { createLocalJWKSet, jwtVerify } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { publicSigningKeys } from "../../src/server/usecases/signing-keys/signing-keys.ts";
import { ask } from "../support/browser.ts";
import { newRsaKeys } from "../support/new-rsa-keys.ts";
import { newApplication } from "../support/sign-in-context.ts";
import { testApi, testStart } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";

const PATH = "/Login/api/PartnerSystemUser/Authenticate";
const ME = "/api/v1/User/currentPrincipal";
const TICKET_CLAIM = "http://schemes.superoffice.net/identity/ticket";

/** As the minute of an instant is written. */
const minuteOf = (instant: number) =>
  new Date(instant * 1000).toISOString().replaceAll(/[-T:]/g, "").slice(0, 12);

describe("a system user", () => {
  const database = testDatabase();
  const api = testApi(database, {
    credentials: { systemUsers: true },
    attemptLimits: { failuresPerUserAndAddress: 1000, failuresPerAddress: 1000, windowSeconds: 60 },
  });
  const off = testApi(database, { joins: true });
  const { publicKey, privateKey } = newRsaKeys();
  let appToken = "";
  let clientId = "";
  let systemToken = "";

  beforeAll(async () => {
    await api.addUser("robot", "Agent");
    const added = await newApplication(api.context, { publicKey, systemUserLogin: "robot" });
    ({ appToken, clientId } = added);
    systemToken = added.systemToken ?? "";
  });

  const sign = (statement: string, key = privateKey, algorithm = "RSA-SHA256") =>
    `${statement}.${createSign(algorithm).update(statement).sign(key, "base64")}`;
  let minute = 0;
  /** Statements of different minutes, so that none was used before. */
  const nextMinute = () => {
    minute += 10;
    const at = testStart + minute * 60;
    api.clock.set(at);
    return at;
  };
  const authenticate = async (body: object) => {
    const { status, json } = await ask(api, PATH, { method: "POST", body });
    expect(status).toBe(200);
    return json as { IsSuccessful: boolean; Token: string | null; ErrorMessage: string | null };
  };
  const wish = (signed: string) => ({
    SignedSystemToken: signed,
    ApplicationToken: appToken,
    ContextIdentifier: "Default",
    ReturnTokenType: "JWT",
  });

  it("gets a signed token with a ticket that calls as the user that was registered", async () => {
    const at = nextMinute();
    const answer = await authenticate(wish(sign(`${systemToken}.${minuteOf(at)}`)));
    expect(answer).toMatchObject({ IsSuccessful: true, ErrorMessage: null });
    const jwks = createLocalJWKSet({ keys: await publicSigningKeys(api.context) });
    const { payload, protectedHeader } = await jwtVerify(answer.Token ?? "", jwks, {
      algorithms: ["RS256"],
      issuer: `${api.url}/login`,
      audience: clientId,
      currentDate: new Date(at * 1000),
    });
    expect(protectedHeader.alg).toBe("RS256");
    expect(payload).toMatchObject({
      sub: "robot",
      exp: at + 3600,
      "http://schemes.superoffice.net/identity/ctx": "Default",
    });
    const headers = { authorization: `SOTicket ${String(payload[TICKET_CLAIM])}` };
    expect((await ask(api, ME, { headers })).json).toMatchObject({ UserName: "robot" });
  });

  it.each([
    [-300, true],
    [300, true],
    [-301, false],
    [301, false],
  ])("may sign %i seconds from the server's time: %s", async (seconds, accepted) => {
    const at = nextMinute();
    api.clock.set(at - seconds);
    const { IsSuccessful } = await authenticate(wish(sign(`${systemToken}.${minuteOf(at)}`)));
    expect(IsSuccessful).toBe(accepted);
  });

  it("uses what it signed once, however it is written, until it could not be used anyway", async () => {
    const at = nextMinute();
    const signed = sign(`${systemToken}.${minuteOf(at)}`);
    expect((await authenticate(wish(signed))).IsSuccessful).toBe(true);
    expect((await authenticate(wish(signed))).IsSuccessful).toBe(false);
    expect((await authenticate(wish(signed.replace(/=+$/, "")))).IsSuccessful).toBe(false);
    const at300 = at + 300;
    api.clock.set(at300);
    await database.db.query("delete from used_statement where expires_at <= to_timestamp($1)", [
      at300,
    ]);
    expect((await authenticate(wish(signed))).IsSuccessful).toBe(false);
  });

  it("at once with itself gets one answer", async () => {
    const signed = sign(`${systemToken}.${minuteOf(nextMinute())}`);
    const answers = await Promise.all([1, 2, 3].map(() => authenticate(wish(signed))));
    expect(answers.filter(({ IsSuccessful }) => IsSuccessful)).toHaveLength(1);
  });

  it.each<[string, (at: number) => object]>([
    ["another key", (at) => wish(sign(`${systemToken}.${minuteOf(at)}`, newRsaKeys().privateKey))],
    ["another hash", (at) => wish(sign(`${systemToken}.${minuteOf(at)}`, privateKey, "RSA-SHA1"))],
    ["another system token", (at) => wish(sign(`x${systemToken}.${minuteOf(at)}`))],
    [
      "a time that was not signed",
      (at) =>
        wish(
          sign(`${systemToken}.${minuteOf(at - 600)}`).replace(minuteOf(at - 600), minuteOf(at)),
        ),
    ],
    [
      "another application",
      (at) => ({ ...wish(sign(`${systemToken}.${minuteOf(at)}`)), ApplicationToken: "x" }),
    ],
    [
      "another installation",
      (at) => ({ ...wish(sign(`${systemToken}.${minuteOf(at)}`)), ContextIdentifier: "Cust2" }),
    ],
    [
      "another kind of token",
      (at) => ({ ...wish(sign(`${systemToken}.${minuteOf(at)}`)), ReturnTokenType: "SAML" }),
    ],
    ["no signature", (at) => wish(`${systemToken}.${minuteOf(at)}.`)],
    ["no such day", () => wish(sign(`${systemToken}.202602311200`))],
    ["nothing", () => ({})],
    ["endless text", () => wish("x.".repeat(4000))],
  ])("is refused with %s, in words that do not tell why", async (_what, bodyAt) => {
    const answer = await authenticate(bodyAt(nextMinute()));
    expect(answer).toMatchObject({ IsSuccessful: false, Token: null });
    expect(answer.ErrorMessage).toMatch(/^The (system user could not be signed in|only kind)/);
  });

  it("is refused when the application or the user has none any longer", async () => {
    const plain = await newApplication(api.context);
    const signed = sign(`${systemToken}.${minuteOf(nextMinute())}`);
    const foreign = { ...wish(signed), ApplicationToken: plain.appToken };
    expect((await authenticate(foreign)).IsSuccessful).toBe(false);
    await database.db.query("update app_user set deleted = true where login_name = 'robot'");
    await expect
      .poll(async () => {
        const users = [...api.context.desk.current().users.values()];
        return users.find(({ loginName }) => loginName === "robot")?.deleted;
      })
      .toBe(true);
    expect((await authenticate(wish(signed))).IsSuccessful).toBe(false);
  });

  it("is nowhere where the module is off", async () => {
    expect((await ask(off, PATH, { method: "POST", body: {} })).status).toBe(404);
  });
});
