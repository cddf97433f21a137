import { describe, expect, it } from "vitest";
import { callerOf } from "../../src/domain/access/caller.ts";
import type { Credential } from "../../src/server/auth/credential.ts";
import { passwordCredential } from "../../src/server/auth/identify.ts";
import type { PasswordCredentials } from "../../src/server/auth/sign-in.ts";
import { xsrfTokenOf } from "../../src/server/auth/xsrf-token.ts";
import { AppError } from "../../src/server/errors.ts";
import type { ServerOptions } from "../../src/server/http/build-server.ts";
import { createAuthenticateRequest } from "../../src/server/http/authentication/authenticate-request.ts";
import { inEveryLanguage } from "../support/in-every-language.ts";
import {
  usualCredentialSettings,
  type CredentialSettings,
} from "../../src/server/http/authentication/credential-settings.ts";
import { buildDesk } from "../support/build-desk.ts";
import { buildUser } from "../support/build-user.ts";
import { sendRaw, startShell } from "../support/start-shell.ts";

const anna = buildUser(7, { loginName: "anna" });
const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

interface Outcome {
  /** What the sign-in by password ends with instead of success. */
  readonly password?: AppError;
  readonly settings?: Partial<CredentialSettings>;
  readonly server?: Partial<ServerOptions>;
}

const SESSION_SECRET = "the-secret-of-the-session";
const xsrfToken = xsrfTokenOf(SESSION_SECRET);

const noOrigin = { sessionId: null, grantId: null };
const credentialOf = (kind: Credential["kind"]): Credential => ({ ...passwordCredential, kind });
const sessionCredential: Credential = {
  ...credentialOf("session"),
  session: { sessionId: 1, createdAt: 0, xsrfToken },
  origin: { ...noOrigin, sessionId: 1 },
};

/** A server with one route that tells who is calling and how, over credentials that hold as wished. */
async function start({ password, settings, server }: Outcome = {}) {
  const asked: (PasswordCredentials & { address: string })[] = [];
  const caller = callerOf(anna, buildDesk({ users: [anna] }));
  const authenticate = createAuthenticateRequest({
    signIn: {
      forgetAll: () => {},
      byPassword: async ({ loginName, password: tried }, address) => {
        asked.push({ loginName, password: tried, address });
        if (password !== undefined) throw password;
        return caller;
      },
    },
    identify: {
      byTicket: async (ticket) =>
        ticket === "7T:right" ? { caller, credential: credentialOf("ticket") } : null,
      byToken: async (token) =>
        token === "8A:Default.right" ? { caller, credential: credentialOf("token") } : null,
      bySession: async (secret) =>
        secret === SESSION_SECRET ? { caller, credential: sessionCredential } : null,
    },
    findApplication: async () => null,
    settings: { ...usualCredentialSettings, ...settings },
    noticeActivity: () => {},
  });
  const shell = await startShell({
    ...server,
    register: (api) =>
      void api.get("/me", async (request, reply) => {
        const { caller: found, credential } = await authenticate(request, { scope: "write" });
        const body = `${found.user.loginName} by ${credential.kind}`;
        return reply.type(request.answerMediaType).send(JSON.stringify(body));
      }),
  });
  /** Sends exactly these headers; the built-in fetch would add one that browsers send. */
  const ask = async (...headers: readonly string[]) => {
    const lines = ["GET /me HTTP/1.1", "Host: desk", "Connection: close", ...headers, "", ""];
    const answer = await sendRaw(shell.port, lines.join("\r\n"));
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    const header = (name: string) =>
      head.split("\r\n").find((line) => line.toLowerCase().startsWith(`${name}: `));
    return {
      status: Number(head.split(" ")[1]),
      header,
      challenge: header("www-authenticate")?.slice("www-authenticate: ".length),
      body: JSON.parse(body) as unknown,
    };
  };
  return { ask, asked, shell };
}

describe("a request with Basic credentials", () => {
  it("is made by the user they belong to", async () => {
    const { ask, asked } = await start();
    const { status, body } = await ask(`Authorization: ${basic("anna:a:b")}`);
    expect([status, body]).toEqual([200, "anna by password"]);
    expect(asked).toEqual([{ loginName: "anna", password: "a:b", address: "127.0.0.1" }]);
  });

  it("counts for the client's address behind a proxy that is trusted, and only then", async () => {
    const forwarded = ["X-Forwarded-For: 192.0.2.7", `Authorization: ${basic("anna:x")}`];
    const trusting = await start({ server: { trustProxy: ["loopback"] } });
    await trusting.ask(...forwarded);
    const careful = await start();
    await careful.ask(...forwarded);
    expect(trusting.asked[0]?.address).toBe("192.0.2.7");
    expect(careful.asked[0]?.address).toBe("127.0.0.1");
  });

  it("is 401 with every scheme on offer when they are wrong", async () => {
    const { ask } = await start({
      password: new AppError("unauthenticated", inEveryLanguage("The sign-in is not valid.")),
    });
    const { status, body, challenge } = await ask(`Authorization: ${basic("anna:x")}`);
    expect(status).toBe(401);
    expect(body).toMatchObject({
      ErrorType: "SoSessionException",
      ErrorMessage: "The sign-in is not valid.",
    });
    expect(challenge).toBe(
      'SoTicket realm="Default", Bearer realm="Default", Basic realm="Default", charset="UTF-8"',
    );
  });

  it("is 429 with the time to wait, and without a challenge, after too many failures", async () => {
    const { ask } = await start({
      password: new AppError("throttled", inEveryLanguage("Wait."), { retryAfterSeconds: 61 }),
    });
    const { status, header, challenge, body } = await ask(`Authorization: ${basic("anna:x")}`);
    expect(status).toBe(429);
    expect(header("retry-after")).toMatch(/: 61$/);
    expect(challenge).toBeUndefined();
    expect(body).toMatchObject({ ErrorType: "SoThrottledException" });
  });

  it("is logged when they are wrong, with the address and never the credentials", async () => {
    const { ask, shell } = await start({
      password: new AppError("unauthenticated", inEveryLanguage("Not valid.")),
    });
    await ask(`Authorization: ${basic("anna:top secret")}`);
    const line = shell.logged.find(({ msg }) => msg === "a sign-in failed");
    expect(line).toMatchObject({ level: 40, address: "127.0.0.1", reason: "Not valid." });
    expect(line?.["operationId"]).toBeDefined();
    expect(JSON.stringify(shell.logged)).not.toMatch(/anna|secret|YW5uYT/);
  });
});

describe("a request with an Authorization header", () => {
  it.each([
    ["SOTicket 7T:right", "ticket"],
    ["sotIcket 7T:right", "ticket"],
    [basic("7T:right:"), "ticket"],
    ["bearer 8A:Default.right", "token"],
    ["BEARER 8A:Default.right", "token"],
    [basic("anna:x").replace("Basic", "basic"), "password"],
  ])("%j is made by the user, by %s", async (authorization, kind) => {
    const { ask } = await start();
    const { status, body } = await ask(`Authorization: ${authorization}`);
    expect([status, body]).toEqual([200, `anna by ${kind}`]);
  });

  it.each([
    ["an unknown scheme", ["Authorization: Negotiate YW5uYTp4"]],
    ["an empty header", ["Authorization:"]],
    ["two headers", [`Authorization: ${basic("anna:x")}`, `Authorization: ${basic("anna:x")}`]],
    ["two headers, one of them empty", ["Authorization:", `authorization: ${basic("anna:x")}`]],
    ["a name with a zero character", [`Authorization: ${basic("an\0na:x")}`]],
  ])("with %s is 401", async (_what, headers) => {
    const { ask, asked } = await start();
    const { status, challenge } = await ask(...headers);
    expect(status).toBe(401);
    expect(challenge).toContain("Basic");
    expect(challenge).not.toContain("error");
    expect(asked).toEqual([]);
  });

  it.each([
    ["SOTicket 7T:wrong", "SoTicket"],
    [basic("7T:wrong:"), "SoTicket"],
    ["bearer 8A:Default.wrong", "Bearer"],
  ])("%j is 401 and told that its token is not valid", async (authorization, scheme) => {
    const { ask, asked } = await start();
    const { status, challenge } = await ask(`Authorization: ${authorization}`);
    expect(status).toBe(401);
    expect(challenge).toContain(`${scheme} realm="Default", error="invalid_token"`);
    expect(asked).toEqual([]);
  });

  it.each([
    ["basic", basic("anna:x"), false],
    ["ticket", "SOTicket 7T:right", true],
    ["ticket", basic("7T:right:"), true],
    ["bearer", "Bearer 8A:Default.right", true],
  ] as const)(
    "is 401 when the installation does not accept its scheme: %s by %j",
    async (scheme, authorization, offersBasic) => {
      const schemes = { ...usualCredentialSettings.schemes, [scheme]: false };
      const { ask, asked } = await start({ settings: { schemes } });
      const { status, challenge } = await ask(`Authorization: ${authorization}`);
      expect([status, asked]).toEqual([401, []]);
      expect(challenge?.includes("Basic")).toBe(offersBasic);
    },
  );

  it.each([
    ["Negotiate x", 401],
    ["", 401],
    ["SOTicket 7T:wrong", 401],
    ["Bearer 8A:Default.wrong", 401],
    ["SOTicket 7T:right", 200],
    ["Bearer 8A:Default.right", 200],
  ])("%j decides alone, whatever the cookie and its token say: %i", async (value, status) => {
    const { ask } = await start();
    const authorization = `Authorization: ${value}`;
    const cookie = `Cookie: so_session=${SESSION_SECRET}`;
    expect((await ask(authorization, cookie, `X-XSRF-TOKEN: ${xsrfToken}`)).status).toBe(status);
    expect((await ask(authorization, cookie, "X-XSRF-TOKEN: wrong")).status).toBe(status);
    expect((await ask(authorization, "Cookie: so_session=wrong")).status).toBe(status);
  });
});

describe("a request with a session's cookie alone", () => {
  const cookie = `Cookie: so_session=${SESSION_SECRET}`;

  it.each([
    ["the right token", [cookie, `X-XSRF-TOKEN: ${xsrfToken}`]],
    [
      "it among other cookies",
      [`Cookie: a=b; so_session=${SESSION_SECRET}; c`, `X-XSRF-TOKEN: ${xsrfToken}`],
    ],
    [
      "the cookie that says where the token came from",
      [`${cookie}; XSRF-FROM-INPUT=1`, `X-XSRF-TOKEN: ${xsrfToken}`],
    ],
  ])("and %s is made by its user", async (_what, headers) => {
    const { ask } = await start();
    const { status, body } = await ask(...headers);
    expect([status, body]).toEqual([200, "anna by session"]);
  });

  it.each([
    ["no token", [cookie]],
    ["an empty token", [cookie, "X-XSRF-TOKEN:"]],
    ["another token", [cookie, `X-XSRF-TOKEN: ${xsrfToken}x`]],
    ["the token only as a cookie", [`${cookie}; XSRF-TOKEN=${xsrfToken}`]],
    ["the token of another session", [cookie, `X-XSRF-TOKEN: ${xsrfTokenOf("another session")}`]],
    ["two tokens", [cookie, `X-XSRF-TOKEN: ${xsrfToken}`, "X-XSRF-TOKEN: x"]],
    ["an invented session", ["Cookie: so_session=mine", `X-XSRF-TOKEN: ${xsrfTokenOf("mine")}`]],
  ])("and %s is 401, without a box of the browser's own", async (_what, headers) => {
    const { ask } = await start();
    const { status, body, challenge } = await ask(...headers);
    expect(status).toBe(401);
    expect(body).toMatchObject({ ErrorType: "SoSessionException" });
    expect(challenge).toBe('SoTicket realm="Default", Bearer realm="Default"');
  });

  it("is 401 with a token but without a session", async () => {
    const { ask } = await start();
    expect((await ask(`X-XSRF-TOKEN: ${xsrfToken}`)).status).toBe(401);
  });
});

describe("a request that does not sign in", () => {
  it("is 401 and offered every scheme", async () => {
    const { ask } = await start();
    const { status, challenge } = await ask();
    expect(status).toBe(401);
    expect(challenge).toContain("Basic");
  });

  it("is not offered Basic when it comes from a page", async () => {
    const { ask } = await start();
    const { challenge } = await ask("Sec-Fetch-Mode: cors");
    expect(challenge).toBe('SoTicket realm="Default", Bearer realm="Default"');
  });

  it("leaves no warning in the log", async () => {
    const { ask, shell } = await start();
    await ask();
    expect(shell.logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
