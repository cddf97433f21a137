import { beforeAll, describe, expect, it } from "vitest";
import { testApi, type CallOptions } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";

const asJson = { "content-type": "application/json" };

describeOneDatabase("a reading operation", (database) => {
  const api = testApi(database);
  let ticketId = 0;

  beforeAll(async () => {
    const { json } = await api.call("SaveTicketEntity", { body: { Title: "Read me" } });
    ticketId = json.TicketId;
  });

  const read = (query: string, options?: CallOptions) =>
    api.call(`GetTicketEntity?${query}`, options);

  it.each([
    ["the four bytes null", { body: "null" }],
    ["an empty body that is announced as JSON", { headers: asJson }],
    ["blanks", { body: " \r\n" }],
    ["a body of no use", { body: '{"ticketEntityId":' }],
    ["no body and no type", {}],
  ])("row 1: is answered with %s", async (_name, options) => {
    const { status, json } = await read(`ticketEntityId=${ticketId}`, options);
    expect(status).toBe(200);
    expect(json).toMatchObject({ TicketId: ticketId, Title: "Read me" });
  });

  it.each(["TICKETENTITYID", "TicketEntityId", "ticketentityid=0&ticketEntityId"])(
    "row 1: finds its argument as %s",
    async (name) => {
      const { json } = await read(`${name}=${ticketId}`, { body: "null" });
      expect(json.TicketId).toBe(ticketId);
    },
  );

  it.each(["GetTicketEntity?ticketEntityId=", "GetTicket?ticketId="])(
    "row 2: %s answers null for an id that does not exist",
    async (operation) => {
      for (const id of [987_654, 0, -5]) {
        const { status, text, headers } = await api.call(`${operation}${id}`, { body: "null" });
        expect(status).toBe(200);
        expect(text).toBe("null");
        expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
      }
    },
  );

  it.each([
    ["createdefaultticketentity/", {}],
    ["CreateDefaultTicketEntity", { headers: asJson }],
    ["CREATEDEFAULTTICKETENTITY", { body: "null" }],
  ])("row 3: %s without arguments needs no body", async (operation, options) => {
    const { status, json } = await api.call(operation, options);
    expect(status).toBe(200);
    expect(json).toMatchObject({ TicketId: 0, Title: "", BaseStatus: "Active" });
  });

  it.each(["getnextinqueue/", "GetNextInQueue"])(
    "row 3: %s without a body answers null while the queue is empty",
    async (operation) => {
      const { status, text } = await api.call(operation, { headers: asJson });
      expect(status).toBe(200);
      expect(text).toBe("null");
    },
  );

  it("row 17: ignores conditions, which the official client repeats on calls they were not meant for", async () => {
    const headers = {
      "if-modified-since": new Date().toUTCString(),
      "if-unmodified-since": "Mon, 01 Jan 1990 00:00:00 GMT",
      "if-none-match": "*",
    };
    const got = await read(`ticketEntityId=${ticketId}`, { body: "null", headers });
    expect(got.status).toBe(200);
    expect(got.json.TicketId).toBe(ticketId);
    const body = { TicketId: ticketId, Author: "Conditioned" };
    const saved = await api.call("SaveTicketEntity", { body, headers });
    expect(saved.status).toBe(200);
    expect(saved.json.Author).toBe("Conditioned");
  });

  it.each([
    ["is missing", "", "This argument is required in the query string."],
    ["is empty", "ticketEntityId=", "This argument is required in the query string."],
    ["is no number", "ticketEntityId=glops", "Expected a whole number."],
    ["has a fraction", "ticketEntityId=1.5", "Expected a whole number."],
    ["is too large", "ticketEntityId=2147483648", "The number does not fit into 32 bits."],
  ])("refuses a call whose argument %s", async (_name, query, sentence) => {
    const { status, json } = await read(query, { body: "null" });
    expect(status).toBe(400);
    expect(json).toMatchObject({
      ErrorType: "ArgumentException",
      ErrorSource: "Ticket.GetTicketEntity",
      ValidationErrors: { ticketEntityId: sentence },
    });
  });

  it("does not mark the ticket as read", async () => {
    const first = await read(`ticketEntityId=${ticketId}`);
    const second = await read(`ticketEntityId=${ticketId}`);
    expect(second.text).toBe(first.text);
    expect(second.json.ReadStatus).toBe("Red");
  });

  describe("ResolveTicketId", () => {
    it.each([
      ["an empty body", "", 0],
      ["null", "null", 0],
      ["no member", "{}", 0],
      ["null as id", '{"TicketId":null}', 0],
      ["an id that does not exist", '{"ticketid":987654}', 0],
    ])("answers %s with the bare number %s", async (_name, body, expected) => {
      const { status, text } = await api.call("ResolveTicketId", { body });
      expect(status).toBe(200);
      expect(text).toBe(String(expected));
    });

    it("follows a merge to its end", async () => {
      const [first, second] = await Promise.all(
        ["Merged", "Kept"].map((Title) => api.call("SaveTicketEntity", { body: { Title } })),
      );
      await database.db.query(
        `update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2 where ticket_id = $1`,
        [first?.json.TicketId ?? 0, second?.json.TicketId ?? 0],
      );
      const { json } = await api.call("ResolveTicketId", {
        body: { ticketId: first?.json.TicketId },
      });
      expect(json).toBe(second?.json.TicketId);
    });
  });
});
