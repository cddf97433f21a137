import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { describeOneDatabase } from "../support/test-database.ts";

const PAGE = "https://desk.example.com";

describeOneDatabase("what surrounds every call", (database) => {
  const api = testApi(database, {
    credentials: { contextIdentifier: "Cust12345" },
    corsOrigins: ["https://*.example.com"],
  });
  let authorization = "";

  beforeAll(() => {
    authorization = `Basic ${btoa(api.administrator)}`;
  });

  const post = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${api.url}${path}`, { method: "POST", headers: { authorization, ...headers } });

  const encodingOf = async (accepted: string) => {
    const answer = await post("/api/v1/Agents/Ticket/CreateDefaultTicketEntity", {
      "accept-encoding": accepted,
    });
    const body = (await answer.json()) as { TicketId: number };
    return { status: answer.status, encoding: answer.headers.get("content-encoding"), body };
  };

  const statsOf = async (as: string, wish = "1") => {
    const headers = { "x-db-stats": wish };
    const answer = await api.call("GetTicketEntity?ticketEntityId=1", { as, headers });
    return answer.headers.get("x-db-stats");
  };

  describe("the tenant in an address", () => {
    it.each([
      "/Cust12345/api/v1/Agents/Ticket/CreateDefaultTicketEntity",
      "/cust12345/API/v1/agents/ticket/createdefaultticketentity/",
      "/Cust%312345/api/v1/Agents/Ticket/CreateDefaultTicketEntity",
      "/api/v1/Agents/Ticket/CreateDefaultTicketEntity",
    ])("%s is ours", async (path) => {
      expect((await post(path)).status).toBe(200);
    });

    it.each([
      "/Cust99999/api/v1/Agents/Ticket/CreateDefaultTicketEntity",
      "/Cust1234/api/v1/Agents/Ticket/CreateDefaultTicketEntity",
      "/Cust99999/api/v1/NoSuchThing",
    ])("%s is somebody else's, whatever the path", async (path) => {
      const answer = await post(path);
      expect(answer.status).toBe(421);
      expect(await answer.json()).toMatchObject({ Error: true, ErrorType: "ArgumentException" });
    });

    it.each(["/Cust12345/health/ready", "/Cust12345/Cust12345/api/v1", "/Cust12345//api/v1"])(
      "%s is nothing",
      async (path) => {
        expect((await post(path)).status).toBe(404);
      },
    );
  });

  describe("pages from other origins", () => {
    const operation = "/api/v1/Agents/Ticket/CreateDefaultTicketEntity";

    it("may call when their origin is allowed", async () => {
      const answer = await post(operation, { origin: PAGE });
      expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
      expect(answer.headers.get("access-control-allow-credentials")).toBe("true");
      expect(answer.headers.get("vary")?.toLowerCase()).toContain("origin");
      expect(answer.headers.get("access-control-expose-headers")).toContain("ETag");
    });

    it.each([
      "https://example.com",
      "https://a.b.example.com.evil.com",
      "http://a.example.com",
      "null",
    ])("%s gets no permission", async (origin) => {
      const answer = await post(operation, { origin });
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    });

    it("ask first without signing in", async () => {
      const answer = await fetch(`${api.url}${operation}`, {
        method: "OPTIONS",
        headers: { origin: PAGE, "access-control-request-method": "POST" },
      });
      expect(answer.status).toBe(204);
      expect(answer.headers.get("access-control-allow-methods")).toContain("PATCH");
      expect(answer.headers.get("access-control-allow-headers")).toContain("SO-AppToken");
    });
  });

  describe("compression", () => {
    it.each([
      ["br", "br"],
      ["gzip", "gzip"],
      ["gzip, br", "br"],
      ["br;q=0, gzip", "gzip"],
      ["identity", null],
      ["zstd", null],
    ])("for a caller that accepts %s is %s", async (accepted, encoding) => {
      expect(await encodingOf(accepted)).toMatchObject({
        status: 200,
        encoding,
        body: { TicketId: 0 },
      });
    });

    it("is not worth it for short answers", async () => {
      const answer = await fetch(
        `${api.url}/api/v1/Agents/Ticket/GetTicketEntity?ticketEntityId=1`,
        {
          method: "POST",
          headers: { authorization, "accept-encoding": "gzip" },
        },
      );
      expect(answer.headers.get("content-encoding")).toBeNull();
      expect(await answer.text()).toBe("null");
    });
  });

  describe("X-DB-Stats", () => {
    it("tells an administrator what the call cost the database", async () => {
      expect(await statsOf(api.administrator)).toMatch(
        /^implementationMS=\d+&Calls=[1-9]\d*&Read=\d+$/,
      );
    });

    it("tells nobody else, and nobody unasked", async () => {
      const agent = await api.addUser("stat0", "Agent");
      expect(await statsOf(agent)).toBeNull();
      expect(await statsOf(api.administrator, "0")).toBeNull();
    });
  });
});

describeOneDatabase("a limit on calls", (database) => {
  const api = testApi(database, { requestsPerSecond: 2 });

  it("answers 429 with the time to wait to one user, and serves the others", async () => {
    const other = await api.addUser("lim0", "Agent");
    const read = (as = api.administrator) => api.call("CreateDefaultTicketEntity", { as });
    const statuses: number[] = [];
    for (let call = 0; call < 20; call += 1) statuses.push((await read()).status);
    expect(statuses.slice(0, 2)).toEqual([200, 200]);
    expect(statuses).toContain(429);
    const refused = await read();
    expect(refused.json.ErrorType).toBe("SoThrottledException");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect((await read(other)).status).toBe(200);
  });

  it("is not the only thing that is off by default: no page may call either", async () => {
    const answer = await fetch(`${api.url}/api/v1/Agents/Ticket/CreateDefaultTicketEntity`, {
      method: "OPTIONS",
      headers: { origin: PAGE, "access-control-request-method": "POST" },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});
