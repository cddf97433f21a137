import { beforeAll, describe, expect, it } from "vitest";
import type * as webapi from "@superoffice/webapi" with { "resolution-mode": "require" };
import { officialClient, officialTicketAgent } from "../../support/official-client.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { createFullTicket, desk, fillDesk, traceOf } from "./full-ticket.ts";

type Options = webapi.WebApiRequestOptions;

const UNKNOWN_ID = 987_654;
const QUEUE_STATUS = 20;
const NOBODY = 0;
const BY_RULE = 2_147_483_647;

describeOneDatabase("the official client", (database) => {
  beforeAll(async () => {
    await fillDesk(database.db);
    await database.db.query(
      `insert into ticket_status (status_id, name, base_status, time_counter, used_in_queue)
       values (${QUEUE_STATUS}, 'In queue', 1, 3, true)`,
    );
    await database.db.query("update role set category_ids = '{1,5}' where role_id = 1");
  });
  const api = testApi(database);
  let agent: webapi.TicketAgent;
  let ticketId = 0;

  beforeAll(async () => {
    agent = officialTicketAgent(api.url, api.administrator);
    ticketId = await createFullTicket(api, database);
    api.clock.set(api.clock.now() + 60);
  });

  it("row 1: reads a ticket with a body of nothing but null", async () => {
    expect(await agent.getTicketEntityAsync(ticketId)).toMatchObject({
      ticketId,
      title: "Printer on fire",
    });
  });

  it("row 2: gets null for a ticket that does not exist", async () => {
    expect(await agent.getTicketEntityAsync(UNKNOWN_ID)).toBeNull();
  });

  it("row 3: takes the next ticket of the queue, and gets null after the last", async () => {
    const { ticketId: queued } = await agent.saveTicketEntityAsync({
      title: "Next, please",
      status: { ticketStatusId: QUEUE_STATUS },
      ownedBy: { associateId: NOBODY },
    });
    expect(await agent.getNextInQueueAsync()).toMatchObject({
      ticketId: queued,
      title: "Next, please",
      ownedBy: { userName: "tje0" },
    });
    expect(await agent.getNextInQueueAsync()).toBeNull();
  });

  it("row 4: is understood in camel case, down to nested records and lists", async () => {
    const saved = await agent.saveTicketEntityAsync({
      title: "In camel case",
      category: { ticketCategoryId: desk.category },
      person: { personId: desk.customer },
      secondaryPersons: [{ personId: 148 }],
      customFields: { x_short: "Key As It Is" },
    });
    expect(saved).toMatchObject({
      title: "In camel case",
      category: { name: "Hardware" },
      person: { firstname: "Brant" },
      secondaryPersons: [{ firstname: "Vilma" }],
      customFields: { x_short: "Key As It Is" },
    });
  });

  it("row 7: may send rights, with masks as numbers, which nobody looks at", async () => {
    const before = await traceOf(database, ticketId);
    const read = await agent.getTicketEntityAsync(ticketId);
    expect(read.tableRight?.mask).toBe(15);
    await agent.saveTicketEntityAsync({
      ...read,
      tableRight: { mask: officialClient.ETableRight.UR, reason: "none" },
      fieldProperties: { Title: { fieldRight: { mask: officialClient.EFieldRight.UIHints } } },
    });
    expect(await traceOf(database, ticketId)).toEqual(before);
  });

  it("row 8: sends flags as numbers, and gets them back as such", async () => {
    const { category } = await agent.getTicketEntityAsync(ticketId);
    expect(category?.flags).toBe(9);
    const saved = await agent.saveTicketEntityAsync({ ticketId, ...(category && { category }) });
    expect(saved.category?.flags).toBe(9);
  });

  it("row 9: knows every enumeration of an answer by its name", async () => {
    expect(await agent.getTicketEntityAsync(ticketId)).toMatchObject({
      origin: "Phone",
      slevel: "Internal",
      baseStatus: "Postponed",
      readStatus: "Yellow",
      status: { timeCounter: expect.any(String) },
      priority: { status: expect.any(String), ticketNewinfo: expect.any(String) },
      sale: { status: expect.any(String), completed: expect.any(String) },
      ownedBy: { type: "InternalAssociate" },
    });
  });

  it("row 10: gives a ticket to nobody, to whom the rules choose, and leaves its owner", async () => {
    const category = { ticketCategoryId: desk.category };
    const save = async (ownedBy: webapi.Associate | undefined, id = 0) => {
      const saved = await agent.saveTicketEntityAsync({
        ticketId: id,
        title: "Whose?",
        category,
        ...(ownedBy !== undefined && { ownedBy }),
      });
      return { id: saved.ticketId ?? 0, owner: saved.ownedBy?.associateId };
    };
    const chosen = await save({ associateId: BY_RULE });
    expect([desk.owner, desk.otherUser]).toContain(chosen.owner);
    expect(await save(undefined, chosen.id)).toEqual(chosen);
    expect(await save({ associateId: NOBODY }, chosen.id)).toEqual({ id: chosen.id, owner: 0 });
    expect(await save(undefined, chosen.id)).toEqual({ id: chosen.id, owner: 0 });
  });

  describe("row 11: asks for a time zone", () => {
    it.each<[string, Options, string | undefined]>([
      ["never", {}, undefined],
      ["NO", { timezone: "NO", timezoneInclude: true }, "NO"],
      ["US-NY", { timezone: "US-NY", timezoneInclude: true }, "US-NY"],
      ["UTC", { timezone: "UTC", timezoneInclude: true }, "UTC"],
      ["by id", { timezone: "261", timezoneInclude: true }, "NO"],
    ])("%s, and gets the same moments", async (_what, options, code) => {
      const plain = await agent.getTicketEntityAsync(ticketId);
      let told: unknown;
      const read = await agent.getTicketEntityAsync(ticketId, {
        ...options,
        responseCallback: ({ headers }) => {
          told = (headers as Readonly<Record<string, unknown>>)["so-timezone"];
        },
      });
      const { customFields: _inThatZone, extraFields: _too, ...moments } = read;
      expect(plain).toMatchObject(moments);
      expect(told).toBe(code);
    });

    it("that does not exist, and is refused", async () => {
      const call = agent.getTicketEntityAsync(ticketId, { timezone: "Nowhere" });
      await expect(call).rejects.toMatchObject({
        response: { status: 400, data: { ErrorType: "ArgumentException" } },
      });
    });
  });

  it("row 12: sends dates as moments, which no zone moves", async () => {
    const deadline = new Date("2026-07-01T16:00:00Z");
    const inNewYork = { timezone: "US-NY", timezoneInclude: true };
    const saved = await agent.saveTicketEntityAsync({ ticketId, deadline }, inNewYork);
    expect(saved.deadline).toEqual(deadline);
    expect((await agent.getTicketEntityAsync(ticketId)).deadline).toEqual(deadline);
  });

  it("row 24: gets nothing for the removal of a message", async () => {
    const message = await agent.saveTicketMessageEntityAsync({
      ticket: { ticketId },
      body: "Is it plugged in?",
    });
    const removed = message.ejMessageId ?? 0;
    await agent.deleteTicketMessageEntityAsync(removed);
    expect(await agent.getTicketMessageEntityAsync(removed)).toBeNull();
  });

  it("row 26: is refused a webhook whose target does not answer", async () => {
    const auth = { username: "tje0", password: api.administrator.slice("tje0:".length) };
    const webhooks = new officialClient.WebhookAgent(api.url, { auth });
    const hook = await webhooks.createDefaultWebhookAsync();
    const refused = webhooks.saveWebhookAsync({
      ...hook,
      name: "To nobody",
      events: ["ticket.created"],
      targetUrl: `${api.url}/nothing/here`,
    });
    await expect(refused).rejects.toMatchObject({
      response: { status: 400, data: { ErrorType: "ArgumentException" } },
    });
  });
});
