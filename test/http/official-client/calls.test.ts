import { beforeAll, expect, it } from "vitest";
import { officialClient, officialTicketAgent } from "../../support/official-client.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { createFullTicket, desk, fillDesk, traceOf } from "../conformance/full-ticket.ts";

const UNKNOWN_ID = 987_654;

describeOneDatabase("the official client", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);
  let ticketId = 0;

  beforeAll(async () => {
    ticketId = await createFullTicket(api, database);
    api.clock.set(api.clock.now() + 60);
  });

  const connect = (path = "") => officialTicketAgent(`${api.url}${path}`, api.administrator);

  it.each(["", "/", "/api", "/api/"])("may be configured with the address and %j", async (path) => {
    expect(await connect(path).resolveTicketIdAsync(ticketId)).toBe(ticketId);
  });

  it("reads the flat form of a ticket", async () => {
    expect(await connect().getTicketAsync(ticketId)).toMatchObject({
      ticketId,
      title: "Printer on fire",
      createdAt: new Date("2025-07-01T08:00:00Z"),
      activate: new Date("2026-10-25T01:30:00Z"),
      baseStatus: "Postponed",
      slevel: "Internal",
      origin: "Phone",
      readStatus: "Yellow",
      category: desk.category,
      categoryFullname: "Support/Hardware",
      ownedByAssociateId: desk.owner,
      ownedByName: "Ada Agent",
      custId: desk.customer,
      personFullname: "Brant Abernathy",
      contactId: 154,
      saleHeading: "Ten printers",
      projectName: "Move",
      timeSpent: 11,
      tableRight: null,
    });
  });

  it("gets null and 0 for a ticket that does not exist", async () => {
    const agent = connect();
    expect(await agent.getTicketEntityAsync(UNKNOWN_ID)).toBeNull();
    expect(await agent.getTicketAsync(UNKNOWN_ID)).toBeNull();
    expect(await agent.resolveTicketIdAsync(UNKNOWN_ID)).toBe(0);
  });

  it("row 6: saves an id and a title, and nothing else is changed", async () => {
    const agent = connect();
    const before = await agent.getTicketEntityAsync(ticketId);
    const saved = await agent.saveTicketEntityAsync({ ticketId, title: "Only this" });
    const lastChanged = new Date(api.clock.now() * 1000);
    expect(saved).toEqual({ ...before, title: "Only this", lastChanged });
  });

  it("gets names in the language of a call, and saves them back without a trace", async () => {
    const agent = connect();
    const norwegian = await agent.getTicketEntityAsync(ticketId, { languageCode: "no" });
    expect(norwegian).toMatchObject({
      status: { name: "Utsatt" },
      priority: { name: "Høy" },
      customFields: { "x_list:DisplayText": "Rød" },
    });
    const trace = await traceOf(database, ticketId);
    await agent.saveTicketEntityAsync(norwegian);
    expect(await traceOf(database, ticketId)).toEqual(trace);
  });

  it("row 17: is served when the conditions of one call stick to the next ones", async () => {
    const headers = { Authorization: `Basic ${btoa(api.administrator)}` };
    const agent = new officialClient.TicketAgent(api.url, { headers });
    const conditions = {
      languageCode: "en",
      ifModifiedSince: new Date(),
      ifUnmodifiedSince: new Date(0),
    };
    expect(await agent.getTicketEntityAsync(ticketId, conditions)).toMatchObject({ ticketId });
    expect(headers).toHaveProperty("If-Unmodified-Since");
    const saved = await agent.saveTicketEntityAsync({ ticketId, author: "Nobody minds" });
    expect(saved.author).toBe("Nobody minds");
  });

  it("is told of a faulty save by the status of the answer", async () => {
    const trace = await traceOf(database, ticketId);
    await expect(
      connect().saveTicketEntityAsync({ ticketId, title: "x".repeat(256) }),
    ).rejects.toMatchObject({
      response: { status: 400, data: { ValidationErrors: { Title: expect.any(String) } } },
    });
    expect(await traceOf(database, ticketId)).toEqual(trace);
  });

  it("is refused with a wrong password", async () => {
    const agent = officialTicketAgent(api.url, "tje0:guessed");
    await expect(agent.createDefaultTicketEntityAsync()).rejects.toMatchObject({
      response: { status: 401 },
    });
  });
});
