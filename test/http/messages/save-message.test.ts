import { beforeAll, describe, expect, it } from "vitest";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "./message-desk.ts";

const CUSTOMER = 70;
const UNKNOWN_ID = 987_654;

describeEachDatabase("saving messages", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  let reader = "";

  beforeAll(async () => {
    reader = await api.addUser("reader", "Reader");
    await database.db.query(
      `insert into person (person_id, first_name, last_name, emails)
       values (${CUSTOMER}, 'Ada', 'Lovelace', '{ada@example.com}')`,
    );
  });

  describe("a default", () => {
    it("says what a new message starts as, and stores nothing", async () => {
      const { status, json } = await api.call("CreateDefaultTicketMessageEntity", { body: "null" });
      expect(status).toBe(200);
      expect(json).toMatchObject({
        EjMessageId: 0,
        Ticket: null,
        CreatedAt: expect.stringContaining("0001-01-01T00:00:00"),
        CreatedBy: { FullName: "Full tje0" },
        Author: "Full tje0",
        Slevel: "External",
        Type: "Plain",
        MessageCategory: "Message",
        Badge: "Unknown",
        TimeSpent: 0,
        Person: null,
        MessageHeaders: [],
        AttachmentsInfo: [],
        TableRight: { Mask: "URI", Reason: "" },
      });
    });

    it("becomes a message of the ticket that is filled in", async () => {
      const ticketId = await desk.createTicket();
      const { json } = await api.call<object>("CreateDefaultTicketMessageEntity");
      const saved = await desk.saveMessage({ ...json, Ticket: { TicketId: ticketId }, Body: "Hi" });
      expect(saved.status).toBe(200);
      expect(saved.json).toMatchObject({ Body: "Hi", Badge: "Outgoing", Author: "Full tje0" });
    });
  });

  describe("a new message", () => {
    it("is answered whole, and read back the same", async () => {
      const ticketId = await desk.createTicket({ Title: "Hall" });
      const { status, json } = await desk.saveMessage({
        ticket: { ticketId },
        body: "Is it plugged in?",
        slevel: "Internal",
        timeSpent: 7,
        important: true,
        messageId: "<1@example.com>",
        emailHeader: "To: ada",
        debugInfo: "let in by filter 3",
        mailSorter: "support",
        messageHeaders: [
          { name: "To", value: "b" },
          { name: "X-Template", value: "7", stdItem: "ReplyTemplate", stdItemCol: "Value" },
        ],
      });
      expect(status).toBe(200);
      expect(json).toMatchObject({
        Ticket: { TicketId: ticketId, Title: "Hall", NumMessages: 1, TimeSpent: 7 },
        CreatedBy: { FullName: "Full tje0" },
        Slevel: "Internal",
        Type: "Plain",
        Badge: "Comment",
        Body: "Is it plugged in?",
        HtmlBody: "",
        SearchTitle: "Hall",
        MessageId: "<1@example.com>",
        DebugInfo: "let in by filter 3",
        MailSorter: "support",
        Important: true,
        MessageHeaders: [
          { Name: "To", Value: "b", StdItem: "None", StdItemCol: "None" },
          { Name: "X-Template", Value: "7", StdItem: "ReplyTemplate", StdItemCol: "Value" },
        ],
        TableRight: { Mask: "FULL" },
        FieldProperties: {
          Author: { FieldRight: { Mask: "Update" }, FieldType: "System.String", FieldLength: 255 },
          Body: { FieldRight: { Mask: "Read" } },
          CreatedAt: { FieldRight: { Mask: "Read" } },
        },
      });
      expect((await desk.getMessage(json.EjMessageId)).json).toEqual(json);
    });

    it("from a person is incoming and nobody's", async () => {
      const ticketId = await desk.createTicket();
      const { json } = await desk.saveMessage({
        Ticket: { TicketId: ticketId },
        Person: { PersonId: CUSTOMER },
        Body: "Help",
      });
      expect(json).toMatchObject({
        Badge: "Incoming",
        Author: "Ada Lovelace",
        CreatedBy: { AssociateId: 0, EjUserId: 1 },
        Person: { PersonId: CUSTOMER, FullName: "Ada Lovelace" },
      });
    });

    it("is counted, logged, and ends the wait for a reply", async () => {
      const ticketId = await desk.createTicket();
      api.clock.set(testStart + 600);
      await desk.addMessage(ticketId, { TimeSpent: 3 });
      const messageId = await desk.addMessage(ticketId, { TimeSpent: 4 });
      api.clock.set(testStart);
      const [ticket] = await desk.rowsOf("ticket", ticketId);
      expect(ticket).toMatchObject({
        message_count: 2,
        reply_count: 2,
        time_spent_minutes: 7,
        replied_at: testStart + 600,
        last_changed_at: testStart + 600,
      });
      const log = await desk.rowsOf("ticket_log", ticketId);
      expect(log.at(-1)).toMatchObject({ action: 18, message_id: messageId });
    });

    it("with HTML holds it sanitised, and its text where there is none", async () => {
      const ticketId = await desk.createTicket();
      const html = '<p onclick="x()">One<br>two</p><script>alert(1)</script>';
      const { json } = await desk.saveMessage({ Ticket: { TicketId: ticketId }, HtmlBody: html });
      expect(json).toMatchObject({
        Type: "Html",
        HtmlBody: "<p>One<br />two</p>",
        Body: "One\ntwo",
      });
      const both = { Ticket: { TicketId: ticketId }, HtmlBody: html, Body: "Own words" };
      expect((await desk.saveMessage(both)).json.Body).toBe("Own words");
    });

    it("keeps pictures on other servers only where the desk wants it", async () => {
      const ticketId = await desk.createTicket();
      const picture = '<img src="https://example.com/a.png" />';
      const htmlOf = async () => {
        const body = { Ticket: { TicketId: ticketId }, HtmlBody: `x${picture}` };
        return (await desk.saveMessage(body)).json.HtmlBody;
      };
      expect(await htmlOf()).toBe(`x${picture}`);
      await setSetting("RemoteImages", "0");
      expect(await htmlOf()).toBe("x");
      await setSetting("RemoteImages", "1");
    });
  });

  describe("a refused message", () => {
    it.each<[string, object, string[]]>([
      ["without a ticket", { Body: "x" }, ["Ticket/TicketId"]],
      ["with ticket 0", { Ticket: { TicketId: 0 } }, ["Ticket/TicketId"]],
      ["with an unreadable ticket", { Ticket: { TicketId: "x" } }, ["Ticket/TicketId"]],
      ["with a negative id", { EjMessageId: -1 }, ["EjMessageId"]],
    ])("%s names the member", async (_what, body, members) => {
      const { status, json } = await desk.saveMessage(body);
      expect(status).toBe(400);
      expect(json.ErrorType).toBe("SoValidationException");
      expect(Object.keys(json.ValidationErrors ?? {})).toEqual(members);
    });

    it("is told everything that is wrong with it, and stores nothing", async () => {
      const ticketId = await desk.createTicket();
      const { status, json } = await desk.saveMessage(
        {
          Ticket: { TicketId: ticketId },
          Author: "x".repeat(256),
          Slevel: "Secret",
          TimeSpent: -1,
          Person: { PersonId: UNKNOWN_ID },
          MessageHeaders: [{ Name: "To" }, { Value: "no name" }],
        },
        { headers: { "accept-language": "de" } },
      );
      expect(status).toBe(400);
      expect(json.ValidationErrors).toMatchObject({
        Slevel: expect.any(String),
        Author: expect.any(String),
        TimeSpent: "Hier wird eine Zahl von 0 bis 2147483647 erwartet.",
        "Person/PersonId": expect.any(String),
        "MessageHeaders/1/Name": expect.any(String),
      });
      expect(await desk.rowsOf("message", ticketId)).toEqual([]);
    });

    it("for an unknown ticket is 404, and 403 for one that may only be read", async () => {
      const unknown = await desk.saveMessage({ Ticket: { TicketId: UNKNOWN_ID }, Body: "x" });
      expect([unknown.status, unknown.json.ErrorType]).toEqual([404, "SoNotFoundException"]);
      const foreign = await desk.saveMessage(
        { Ticket: { TicketId: await desk.createTicket() }, Body: "x" },
        { as: reader },
      );
      expect([foreign.status, foreign.json.ErrorType]).toEqual([403, "SoSentryException"]);
    });

    it("for a merged ticket is a conflict", async () => {
      const target = await desk.createTicket();
      const ticketId = await desk.createTicket();
      await database.db.query(
        `update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2
          where ticket_id = $1`,
        [ticketId, target],
      );
      const { status, json } = await desk.saveMessage({ Ticket: { TicketId: ticketId } });
      expect(status).toBe(409);
      expect(json.Message).toContain(String(target));
    });
  });

  describe("reading", () => {
    it("is null for an unknown message, exactly", async () => {
      const { status, text } = await desk.getMessage(UNKNOWN_ID);
      expect([status, text]).toEqual([200, "null"]);
    });

    it("needs no more than the right to read the ticket", async () => {
      const messageId = await desk.addMessage(await desk.createTicket());
      expect((await desk.getMessage(messageId, { as: reader })).json).toMatchObject({
        EjMessageId: messageId,
        TableRight: { Mask: "Select" },
        FieldProperties: { Author: { FieldRight: { Mask: "Read" } } },
      });
    });

    it("is null for whoever may not read the ticket", async () => {
      const stranger = await api.addUser("stranger", "Agent, own categories");
      await database.db.query(
        `insert into category (category_id, name, full_name, assignment_method)
         values (40, 'Elsewhere', 'Elsewhere', 4)`,
      );
      const ticketId = await desk.createTicket();
      await database.db.query("update ticket set category_id = 40 where ticket_id = $1", [
        ticketId,
      ]);
      const messageId = await desk.addMessage(ticketId);
      expect((await desk.getMessage(messageId, { as: stranger })).text).toBe("null");
    });
  });

  async function setSetting(name: string, value: string): Promise<void> {
    await database.db.query("update setting set value = $2 where name = $1", [name, value]);
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  }
});
