import { describe, expect, it } from "vitest";
import { callerOf } from "../../src/domain/access/caller.ts";
import type { PasswordCredentials, SignIn } from "../../src/server/auth/sign-in.ts";
import { AppError } from "../../src/server/errors.ts";
import type { ServerOptions } from "../../src/server/http/build-server.ts";
import { createAuthenticateRequest } from "../../src/server/http/authentication/authenticate-request.ts";
import { inEveryLanguage } from "../support/in-every-language.ts";
import { buildDesk } from "../support/build-desk.ts";
import { buildUser } from "../support/build-user.ts";
import { sendRaw, startShell } from "../support/start-shell.ts";

const anna = buildUser(7, { loginName: "anna" });
const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

/** A server with one route that tells who is calling, over a sign-in that ends as wished. */
async function start(outcome: AppError | null = null, options: Partial<ServerOptions> = {}) {
  const asked: (PasswordCredentials & { address: string })[] = [];
  const signIn: SignIn = {
    forgetAll: () => {},
    byPassword: async ({ loginName, password }, address) => {
      asked.push({ loginName, password, address });
      if (outcome !== null) throw outcome;
      return callerOf(anna, buildDesk({ users: [anna] }));
    },
  };
  const authenticate = createAuthenticateRequest(signIn);
  const shell = await startShell({
    ...options,
    register: (api) =>
      void api.get("/me", async (request, reply) => {
        const { user } = await authenticate(request);
        return reply.type(request.answerMediaType).send(JSON.stringify(user.loginName));
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
    expect([status, body]).toEqual([200, "anna"]);
    expect(asked).toEqual([{ loginName: "anna", password: "a:b", address: "127.0.0.1" }]);
  });

  it("counts for the client's address behind a proxy that is trusted, and only then", async () => {
    const forwarded = ["X-Forwarded-For: 192.0.2.7", `Authorization: ${basic("anna:x")}`];
    const trusting = await start(null, { trustProxy: ["loopback"] });
    await trusting.ask(...forwarded);
    const careful = await start();
    await careful.ask(...forwarded);
    expect(trusting.asked[0]?.address).toBe("192.0.2.7");
    expect(careful.asked[0]?.address).toBe("127.0.0.1");
  });

  it("is 401 with every scheme on offer when they are wrong", async () => {
    const { ask } = await start(
      new AppError("unauthenticated", inEveryLanguage("The sign-in is not valid.")),
    );
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
    const { ask } = await start(
      new AppError("throttled", inEveryLanguage("Wait."), { retryAfterSeconds: 61 }),
    );
    const { status, header, challenge, body } = await ask(`Authorization: ${basic("anna:x")}`);
    expect(status).toBe(429);
    expect(header("retry-after")).toMatch(/: 61$/);
    expect(challenge).toBeUndefined();
    expect(body).toMatchObject({ ErrorType: "SoThrottledException" });
  });

  it("is logged when they are wrong, with the address and never the credentials", async () => {
    const { ask, shell } = await start(
      new AppError("unauthenticated", inEveryLanguage("Not valid.")),
    );
    await ask(`Authorization: ${basic("anna:top secret")}`);
    const line = shell.logged.find(({ msg }) => msg === "a sign-in failed");
    expect(line).toMatchObject({ level: 40, address: "127.0.0.1", reason: "Not valid." });
    expect(line?.["operationId"]).toBeDefined();
    expect(JSON.stringify(shell.logged)).not.toMatch(/anna|secret|YW5uYT/);
  });
});

describe("a request that signs in otherwise", () => {
  it.each([
    ["nothing", []],
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
    ["SOTicket 7T:abc", "SoTicket"],
    ["sotIcket 7T:abc", "SoTicket"],
    [basic("7T:abc:"), "SoTicket"],
    ["bearer 8A:Default.x", "Bearer"],
  ])("with %j is 401 and told that its token is not valid", async (authorization, scheme) => {
    const { ask, asked } = await start();
    const { status, challenge } = await ask(`Authorization: ${authorization}`);
    expect(status).toBe(401);
    expect(challenge).toContain(`${scheme} realm="Default", error="invalid_token"`);
    expect(asked).toEqual([]);
  });

  it("is not offered Basic when it comes from a page", async () => {
    const { ask } = await start();
    const { challenge } = await ask("Sec-Fetch-Mode: cors");
    expect(challenge).toBe('SoTicket realm="Default", Bearer realm="Default"');
  });

  it("leaves no warning in the log when it did not try", async () => {
    const { ask, shell } = await start();
    await ask();
    expect(shell.logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
