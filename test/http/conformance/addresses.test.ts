import { describe, expect, it } from "vitest";
import { operations } from "../../../src/server/http/agents/operations.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";

const asJson = { "content-type": "application/json" };

interface Request {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The members of every failure, in order. */
const errorMembers = [
  "Error",
  "ErrorType",
  "ErrorMessage",
  "Message",
  "MessageDetail",
  "ErrorSource",
  "OperationId",
];

describeOneDatabase("the address of an operation", (database) => {
  const api = testApi(database);

  const send = async (path: string, { headers, ...init }: Request = {}) => {
    const authorization = `Basic ${btoa(api.administrator)}`;
    const response = await fetch(`${api.url}${path}`, {
      ...init,
      headers: { authorization, ...headers },
    });
    return { response, text: await response.text() };
  };

  const countTickets = async () =>
    (await database.db.query<{ count: number }>("select count(*)::int from ticket")).rows[0]?.count;

  it.each([
    "/api/v1/Agents/Ticket/SaveTicketEntity",
    "/api/v1/agents/ticket/saveticketentity",
    "/API/V1/AGENTS/TICKET/SAVETICKETENTITY/",
    "/api/v1/Agents/Ticket/SaveTicketEntity?unknown=1",
  ])("may be written %s", async (path) => {
    const { response, text } = await send(path, {
      method: "POST",
      body: '{"Title":"Found"}',
      headers: asJson,
    });
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ Title: "Found" });
  });

  it.each([
    "/api/v1/Agents/Ticket/SaveTicket",
    "/api/v1/Agents/TicketAgent/SaveTicketEntity",
    "/api/v2/Agents/Ticket/SaveTicketEntity",
    "/api/v1/Agents//Ticket/SaveTicketEntity",
    "/api/v1/Agents/Ticket/SaveTicketEntity//",
    "/api/v1/Agents/Ticket",
  ])("is not %s", async (path) => {
    const { response, text } = await send(path, {
      method: "POST",
      body: '{"Title":"Lost"}',
      headers: asJson,
    });
    expect(response.status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({
      ErrorType: "SoNotFoundException",
      ErrorSource: null,
    });
  });

  const help = async (name: string) =>
    (await api.call(name, { method: "GET", as: null })).json as unknown;

  describe("asked with GET", () => {
    it.each(operations)("describes $agent/$name to anybody", async ({ agent, name }) => {
      const path = `/api/v1/Agents/${agent}/${name}`;
      const response = await fetch(`${api.url}${path.toLowerCase()}/`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
      const description = (await response.json()) as Record<string, unknown>;
      expect(Object.keys(description)).toEqual([
        "Method",
        "Path",
        "Summary",
        "Query",
        "Request",
        "Response",
        "QueryArguments",
        "RequestMembers",
        "ResponseMembers",
      ]);
      expect(description).toMatchObject({ Method: "POST", Path: path });
    });

    it("says what it takes and gives", async () => {
      expect(await help("SaveTicketEntity")).toMatchObject({
        Query: [],
        Request: "TicketEntity",
        Response: "TicketEntity",
      });
      expect(await help("GetTicketEntity")).toMatchObject({
        Query: ["ticketEntityId"],
        Request: null,
        Response: "TicketEntity",
      });
      expect(await help("ResolveTicketId")).toMatchObject({
        Request: { TicketId: "int32" },
        Response: "int32",
      });
    });

    it("never runs the operation", async () => {
      const before = await countTickets();
      const { status } = await api.call("SaveTicketEntity?Title=x", { method: "GET" });
      expect(status).toBe(200);
      expect(await countTickets()).toBe(before);
    });

    it("has a HEAD of the same length", async () => {
      const get = await send("/api/v1/Agents/Ticket/SaveTicketEntity");
      const head = await send("/api/v1/Agents/Ticket/SaveTicketEntity", { method: "HEAD" });
      expect(head.response.status).toBe(200);
      expect(head.text).toBe("");
      expect(head.response.headers.get("content-length")).toBe(String(Buffer.byteLength(get.text)));
    });
  });

  const title = '{"Title":"Refused"}';

  it.each([
    {
      fault: "no credentials",
      init: { method: "POST", body: title, headers: { ...asJson, authorization: "" } },
      status: 401,
      errorType: "SoSessionException",
      source: "Ticket.SaveTicketEntity",
    },
    {
      fault: "a wrong password",
      init: {
        method: "POST",
        body: title,
        headers: { ...asJson, authorization: `Basic ${btoa("tje0:guessed")}` },
      },
      status: 401,
      errorType: "SoSessionException",
      source: "Ticket.SaveTicketEntity",
    },
    {
      fault: "a method it does not have",
      init: { method: "PUT", body: title, headers: asJson },
      status: 405,
      errorType: "NotSupportedException",
      source: null,
    },
    {
      fault: "an answer nobody can give",
      init: { method: "POST", body: title, headers: { ...asJson, accept: "image/png" } },
      status: 406,
      errorType: "NotSupportedException",
      source: "Ticket.SaveTicketEntity",
    },
    {
      fault: "a body of another type",
      init: { method: "POST", body: title, headers: { "content-type": "text/plain" } },
      status: 415,
      errorType: "NotSupportedException",
      source: "Ticket.SaveTicketEntity",
    },
  ])(
    "answers $fault with $status and stores nothing",
    async ({ init, status, errorType, source }) => {
      const before = await countTickets();
      const { response, text } = await send("/api/v1/Agents/Ticket/SaveTicketEntity", init);
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
      const body = JSON.parse(text) as Record<string, unknown>;
      expect(Object.keys(body)).toEqual(errorMembers);
      expect(body).toMatchObject({
        Error: true,
        ErrorType: errorType,
        MessageDetail: null,
        ErrorSource: source,
        OperationId: response.headers.get("x-operation-id"),
      });
      expect(body["Message"]).toBe(body["ErrorMessage"]);
      expect(body["Message"]).toMatch(/^[A-Z].*\.$/);
      expect(await countTickets()).toBe(before);
    },
  );

  it("tells with a refusal what would be accepted", async () => {
    const path = "/api/v1/Agents/Ticket/SaveTicketEntity";
    const unknown = await send(path, { method: "POST", headers: { authorization: "" } });
    expect(unknown.response.headers.get("www-authenticate")).toContain("Bearer realm=");
    const method = await send(path, { method: "DELETE" });
    expect(method.response.headers.get("allow")).toBe("GET, HEAD, POST");
    const type = await send(path, {
      method: "POST",
      body: "a=1",
      headers: { "content-type": "text/csv" },
    });
    expect(type.response.headers.get("accept-post")).toContain("application/json");
  });
});
