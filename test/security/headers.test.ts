import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { beforeAll, describe, expect, it } from "vitest";
import { createMetrics } from "../../src/server/metrics/create-metrics.ts";
import { messageDesk } from "../http/messages/message-desk.ts";
import { basicOf } from "../support/browser.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";

type Headers = Readonly<Record<string, string>>;

/** Method, address, what is sent with it, and the status that shows which kind of answer it is. */
interface Kind {
  readonly ask: string;
  readonly status: number;
  readonly headers?: Headers;
  readonly body?: string;
  /** Without credentials. */
  readonly isStranger?: true;
  /** Who may keep the answer; default nobody. */
  readonly cache?: RegExp;
}

/** By the browser of whoever asked, who is looked at again each time. */
const askedAgain = /^private, no-cache$/;
const json = { "content-type": "application/json" };
const kinds: Readonly<Record<string, Kind>> = {
  "a record": { ask: "GET /api/v1/Ticket/{ticket}", status: 200, cache: askedAgain },
  "a record in XML": {
    ask: "GET /api/v1/Ticket/{ticket}",
    status: 200,
    headers: { accept: "text/xml" },
    cache: askedAgain,
  },
  "a list": { ask: "GET /api/v1/Archive/Ticket", status: 200 },
  "an operation": { ask: "POST /api/v1/Agents/Ticket/CreateDefaultTicketEntity", status: 200 },
  "nothing to say": { ask: "DELETE /api/v1/Ticket/{ticket}", status: 204 },
  "a content": { ask: "GET /api/v1/Attachment/{file}/Content", status: 200 },
  "a part of a content": {
    ask: "GET /api/v1/Attachment/{file}/Content",
    status: 206,
    headers: { range: "bytes=0-1" },
  },
  "a part that is not there": {
    ask: "GET /api/v1/Attachment/{file}/Content",
    status: 416,
    headers: { range: "bytes=900-" },
  },
  "a file of the audit": { ask: "GET /api/counterfoil/v1/audit/export", status: 200 },
  "a stream of events": { ask: "GET /api/counterfoil/v1/events?follow=false", status: 200 },
  "what is malformed": {
    ask: "POST /api/v1/Agents/Ticket/SaveTicketEntity",
    status: 400,
    headers: json,
    body: "{",
  },
  "whoever is not known": { ask: "GET /api/v1/Ticket/{ticket}", status: 401, isStranger: true },
  "whoever guesses": {
    ask: "GET /api/v1/Ticket/{ticket}",
    status: 401,
    headers: { authorization: "Bearer 8A:Default.guess" },
    isStranger: true,
  },
  "a sign-in that fails": {
    ask: "POST /api/v1/Session",
    status: 401,
    headers: json,
    body: '{"username":"nobody","password":"x"}',
    isStranger: true,
  },
  "a sign-in from a strange page": {
    ask: "POST /api/v1/Session",
    status: 403,
    headers: { ...json, "sec-fetch-site": "cross-site" },
    body: "{}",
    isStranger: true,
  },
  "a record that is missing": { ask: "GET /api/v1/Ticket/987654", status: 404 },
  "an address that is unknown": { ask: "GET /nowhere", status: 404, isStranger: true },
  "an address that cannot be read": { ask: "GET /%zz", status: 400, isStranger: true },
  "an asset that is missing": { ask: "GET /app/assets/x.js", status: 404, isStranger: true },
  "another method": { ask: "PUT /api/v1/Agents/Ticket/SaveTicketEntity", status: 405 },
  "another type": {
    ask: "GET /api/v1/Ticket/{ticket}",
    status: 406,
    headers: { accept: "image/png" },
  },
  "another type of body": {
    ask: "POST /api/v1/Agents/Ticket/SaveTicketEntity",
    status: 415,
    headers: { "content-type": "image/png" },
    body: "x",
  },
  "a body that is too long": {
    ask: "POST /api/v1/Session",
    status: 413,
    headers: json,
    body: `{"username":"${"x".repeat(20_000)}"}`,
    isStranger: true,
  },
  "another tenant": { ask: "GET /Cust99999/api/v1", status: 421, isStranger: true },
  "what is not done": { ask: "POST /api/v1/Agents/AI/SummarizeText", status: 501 },
  "what a browser asks before": {
    ask: "OPTIONS /api/v1/Ticket",
    status: 204,
    headers: { origin: "https://pages.example", "access-control-request-method": "GET" },
    isStranger: true,
  },
  health: { ask: "GET /health/ready", status: 200, isStranger: true },
  metrics: { ask: "GET /metrics", status: 200, isStranger: true },
  "the way to the workspace": { ask: "GET /", status: 302, isStranger: true },
  "the workspace": { ask: "GET /app/", status: 200, isStranger: true, cache: /^no-cache$/ },
  "a script of the workspace": {
    ask: "GET /app/{asset}",
    status: 200,
    isStranger: true,
    cache: /^public, max-age=31536000, immutable$/,
  },
  "the explorer": {
    ask: "GET /api/swagger",
    status: 200,
    headers: { accept: "text/html" },
    isStranger: true,
  },
  "a script of the explorer": {
    ask: "GET /api/swagger/assets/explorer.js",
    status: 200,
    isStranger: true,
  },
  "a description": { ask: "GET /api/openapi/v1.json", status: 200, isStranger: true },
  "help on an operation": {
    ask: "GET /api/v1/Agents/Ticket/SaveTicketEntity",
    status: 200,
    headers: { accept: "text/html" },
    isStranger: true,
  },
  "a program that nobody knows": {
    ask: "GET /login/common/oauth/authorize?client_id=x",
    status: 400,
    isStranger: true,
  },
  "tokens for nothing": {
    ask: "POST /login/common/oauth/tokens",
    status: 400,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "grant_type=authorization_code",
    isStranger: true,
  },
  "keys of signatures": { ask: "GET /login/.well-known/jwks", status: 200, isStranger: true },
};

/** What a policy allows to scripts. */
const scriptsOf = (policy: string): string => {
  const directives = policy.split(";").map((each) => each.trim());
  const named = (name: string) => directives.find((each) => each.startsWith(`${name} `));
  return named("script-src") ?? named("default-src") ?? "everything";
};

describe("the headers of", () => {
  const database = testDatabase();
  const api = testApi(database, {
    metrics: createMetrics(),
    trustProxy: ["127.0.0.1"],
    corsOrigins: ["https://pages.example"],
  });
  const desk = messageDesk(api, database);
  const places: Record<string, string> = {};

  beforeAll(async () => {
    const ticketId = await desk.createTicket();
    const messageId = await desk.addMessage(ticketId);
    const file = await desk.attach("content");
    await desk.connect(messageId, [file]);
    places["file"] = String(file);
    places["asset"] =
      /assets\/[\w.-]+\.js/.exec(await (await fetch(`${api.url}/app/`)).text())?.[0] ?? "";
  });

  /** As it stands, for the client of `fetch` mends addresses and refuses some headers. */
  const send = async ({ ask, headers, body, isStranger }: Kind, more: Headers = {}) => {
    const ticket = String(await desk.createTicket());
    const [method = "", pattern = ""] = ask.split(" ");
    const path = pattern.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
      name === "ticket" ? ticket : (places[name] ?? ""),
    );
    const authorization = isStranger ? {} : { authorization: basicOf(api.administrator) };
    return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
      const asked = httpRequest(`${api.url}/`, {
        method,
        path,
        headers: { accept: "*/*", ...authorization, ...headers, ...more },
      });
      asked.on("response", (answer) => {
        answer.resume();
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers }),
        );
      });
      asked.on("error", reject);
      asked.end(body);
    });
  };

  it.each(Object.entries(kinds))("%s", async (_name, kind) => {
    const { status, headers } = await send(kind);
    expect(status).toBe(kind.status);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": expect.stringMatching(kind.cache ?? /^no-store\b/),
      "referrer-policy": expect.stringMatching(/^(?:no-referrer|same-origin)$/),
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(scriptsOf(String(headers["content-security-policy"]))).toMatch(
      /^(?:default|script)-src '(?:none|self)'$/,
    );
    expect(Object.keys(headers)).not.toContain("x-powered-by");
    expect(Object.keys(headers)).not.toContain("server");
    expect(headers["strict-transport-security"]).toBeUndefined();
  });

  it.each(["a record", "whoever is not known", "the workspace", "an address that is unknown"])(
    "%s tell browsers that came encrypted to do so again",
    async (name) => {
      const kind = kinds[name] ?? { ask: "", status: 0 };
      const { headers } = await send(kind, { "x-forwarded-proto": "https" });
      expect(headers["strict-transport-security"]).toBe("max-age=31536000");
    },
  );

  it.each(["the workspace", "the explorer"])("%s keep other windows apart", async (name) => {
    const { headers } = await send(kinds[name] ?? { ask: "", status: 0 });
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  });

  it("what is no HTTP at all", async () => {
    const { hostname, port } = new URL(api.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect(Number(port), hostname, () => socket.end("NOT HTTP\r\n\r\n"));
      socket.on("data", (bytes) => {
        text += bytes.toString();
      });
      socket.on("close", () => resolve(text));
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    for (const line of [
      "x-content-type-options: nosniff",
      "cross-origin-resource-policy: same-origin",
      "cache-control: no-store",
      "content-security-policy: default-src 'none'; frame-ancestors 'none'",
    ]) {
      expect(answer).toContain(line);
    }
  });
});
