import { expect, it } from "vitest";
import { hookedDesk } from "../../support/hooked-desk.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { webhookReceiver } from "../../support/webhook-receiver.ts";
import { messageDesk } from "../messages/message-desk.ts";

describeEachDatabase("what webhooks hear of tickets", (database) => {
  const api = testApi(database);
  const receiver = webhookReceiver();
  const desk = hookedDesk(database, api, receiver);
  const messages = messageDesk(api, database);

  it("is a new ticket, with its columns and nobody's words", async () => {
    await database.db.query("update setting set value = 'Europe/Oslo' where name = 'BaseTimeZone'");
    await desk.hook();
    const ticketId = await desk.ticket({ Title: "Secret", OwnedBy: { AssociateId: 0 } });
    await desk.deliver();
    const [call] = receiver.calls;
    expect(call?.headers).toMatchObject({
      "x-superoffice-event": "ticket.created",
      "x-superoffice-retry": "0",
    });
    expect(call?.body).not.toContain("Secret");
    const [event] = desk.received();
    expect(event).toEqual({
      EventId: call?.headers["x-superoffice-eventid"],
      Timestamp: "2026-03-02T09:00:00.0000000Z",
      Changes: [],
      Event: "ticket.created",
      PrimaryKey: ticketId,
      Entity: "ticket",
      ContextIdentifier: "Default",
      ChangedByAssociateId: expect.any(Number),
      WebhookName: "My hook",
      FieldValues: {
        category: 1,
        connect_id: -1,
        contact_id: 0,
        created_at: "2026-03-02T10:00:00",
        cust_id: -1,
        has_attachment: 0,
        last_changed: "2026-03-02T10:00:00",
        owned_by: 1,
        priority: 2,
        project_id: 0,
        sale_id: 0,
        slevel: 2,
        status: 1,
        ticket_status: 1,
        ticket_type: 1,
      },
    });
    expect(event?.ChangedByAssociateId).toBeGreaterThan(0);
    await database.db.query("update setting set value = 'UTC' where name = 'BaseTimeZone'");
  });

  it("is each change, as it left the ticket, however late it is sent", async () => {
    const ticketId = await desk.ticket();
    await desk.hook();
    api.clock.set(api.clock.now() + 60);
    const at = api.clock.now();
    await desk.ticket({ TicketId: ticketId, Title: "Two", Status: { TicketStatusId: 2 } });
    await desk.ticket({ TicketId: ticketId, Title: "Three" });
    api.clock.set(at + 3600);
    await desk.deliver();
    const [first, second, ...others] = desk.received();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ Event: "ticket.changed", PrimaryKey: ticketId });
    expect(first?.Changes[0]).toBe("id");
    expect(first?.Changes).toEqual(
      expect.arrayContaining(["title", "last_changed", "status", "ticket_status", "closed_at"]),
    );
    expect(first?.FieldValues).toMatchObject({ status: 2, ticket_status: 2 });
    expect(first?.Timestamp).toBe(second?.Timestamp);
    expect(new Date(first?.Timestamp ?? "").getTime() / 1000).toBe(at);
    expect(second?.Changes).toEqual(["id", "title"]);
    expect(second?.EventId).not.toBe(first?.EventId);
  });

  it("is nothing when a save changes nothing, is refused or is only tried", async () => {
    const ticketId = await desk.ticket();
    await desk.hook();
    await desk.ticket({ TicketId: ticketId, Title: "No light" });
    const body = { TicketId: ticketId, Title: "x".repeat(300) };
    expect((await api.call("SaveTicketEntity", { body })).status).toBe(400);
    const tried = { body: { Title: "Tried" }, headers: { prefer: "dry-run" } };
    expect((await api.call("SaveTicketEntity", tried)).status).toBe(200);
    await desk.deliver();
    expect(desk.received()).toEqual([]);
  });

  it("is a message added, changed and removed, as a change of its ticket", async () => {
    const ticketId = await desk.ticket();
    await desk.hook();
    const EjMessageId = await messages.addMessage(ticketId);
    api.clock.set(api.clock.now() + 60);
    await messages.saveMessage({ EjMessageId, TimeSpent: 7 });
    api.clock.set(api.clock.now() + 60);
    await messages.connect(EjMessageId, [await messages.attach("note")]);
    api.clock.set(api.clock.now() + 60);
    await api.call("DeleteTicketMessageEntity", { body: { TicketMessageEntityId: EjMessageId } });
    await desk.deliver();
    const events = desk.received();
    expect(events.map(({ Event, PrimaryKey }) => [Event, PrimaryKey])).toEqual(
      events.map(() => ["ticket.changed", ticketId]),
    );
    expect(events.map(({ Changes }) => Changes)).toEqual([
      expect.arrayContaining(["id", "num_messages"]),
      expect.arrayContaining(["id", "last_changed", "time_spent"]),
      expect.arrayContaining(["id", "last_changed", "has_attachment"]),
      expect.arrayContaining(["id", "last_changed", "num_messages"]),
    ]);
  });

  it("names custom fields by their keys", async () => {
    await database.db.query(
      "insert into custom_field (key, label, type) values ('x_colour', 'Colour', 3) on conflict do nothing",
    );
    const ticketId = await desk.ticket();
    await desk.hook();
    await expect.poll(() => api.context.desk.current().customFields.has("x_colour")).toBe(true);
    await desk.ticket({ TicketId: ticketId, CustomFields: { x_colour: "red" } });
    await desk.deliver();
    expect(desk.received()[0]?.Changes).toEqual(expect.arrayContaining(["id", "x_colour"]));
  });

  it("is by whoever the log names, in whatever order things are written", async () => {
    await desk.hook();
    const ticketId = await desk.ticket();
    await desk.deliver();
    desk.received();
    // One transaction, by the desk itself.
    await database.db.query(
      `update ticket set version = version + 1, read_status = 1 where ticket_id = ${ticketId};
       insert into ticket_log (ticket_id, original_ticket_id, user_id, logged_at, action)
       select ticket_id, ticket_id, null, last_changed_at - interval '5 seconds', 9
         from ticket where ticket_id = ${ticketId}`,
    );
    await desk.deliver();
    expect(desk.received()).toMatchObject([
      {
        ChangedByAssociateId: 0,
        Changes: ["id", "read_status"],
        Timestamp: new Date((api.clock.now() - 5) * 1000)
          .toISOString()
          .replace(".000Z", ".0000000Z"),
      },
    ]);
  });

  it("is nothing when only the form changes in which a ticket is stored", async () => {
    const ticketId = await desk.ticket();
    await desk.hook();
    await database.db.query(`update ticket set language = 'xx' where ticket_id = ${ticketId}`);
    await desk.deliver();
    expect(desk.received()).toEqual([]);
  });

  it.each([
    [["ticket.created"], ["ticket.created"]],
    [["TICKET.*"], ["ticket.created", "ticket.changed"]],
    [["*"], ["ticket.created", "ticket.changed"]],
    [["*.changed", "ticket.changed"], ["ticket.changed"]],
    [["person.*", "ticket_changed.*", "t_cket.*"], []],
  ])("goes by the patterns %j", async (Events, heard) => {
    await desk.hook({ Events });
    const ticketId = await desk.ticket();
    await desk.ticket({ TicketId: ticketId, Title: "Two" });
    await desk.deliver();
    expect(desk.received().map(({ Event }) => Event)).toEqual(heard);
  });

  it("has one id for every webhook, and the properties of each", async () => {
    await desk.hook({ Name: "A", Properties: { Tenant: "north" } });
    await desk.hook({ Name: "B" });
    await desk.ticket();
    await desk.deliver();
    const events = desk.received();
    expect(events.map(({ WebhookName }) => WebhookName).sort()).toEqual(["A", "B"]);
    expect(new Set(events.map(({ EventId }) => EventId)).size).toBe(1);
    expect(events.find(({ WebhookName }) => WebhookName === "A")).toMatchObject({
      Tenant: "north",
    });
  });

  it("leaves room for other records, such as a new user", async () => {
    await desk.hook({ Events: ["associate.*"] });
    await api.addUser("newcomer", "Agent");
    await desk.deliver();
    expect(desk.received()).toMatchObject([
      { Event: "associate.created", Entity: "associate", Changes: [], ChangedByAssociateId: 0 },
    ]);
  });

  it("is told once for a call with a key, however often it is sent", async () => {
    await desk.hook();
    const call = { body: { Title: "Once" }, headers: { "idempotency-key": "told-once" } };
    const answers = [
      await api.call("SaveTicketEntity", call),
      await api.call("SaveTicketEntity", call),
    ];
    expect(answers[1]?.json.TicketId).toBe(answers[0]?.json.TicketId);
    await desk.deliver();
    expect(desk.received()).toHaveLength(1);
  });
});
