import { beforeAll, describe, expect, it } from "vitest";
import { officialTicketAgent } from "../../support/official-client.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "./message-desk.ts";

const UNKNOWN_ID = 987_654;

describeEachDatabase("changing messages", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  let lead = "";

  beforeAll(async () => {
    lead = await api.addUser("lead", "Team lead");
  });

  const messageOf = async (ticketId: number, body: object = {}) =>
    (await desk.saveMessage({ Ticket: { TicketId: ticketId }, Body: "Hello", ...body })).json;

  const traceOf = async (ticketId: number) => ({
    ticket: await desk.rowsOf("ticket", ticketId),
    messages: await desk.rowsOf("message", ticketId),
    log: await desk.rowsOf("ticket_log", ticketId),
  });

  const setSetting = async (name: string, value: string) => {
    await database.db.query("update setting set value = $2 where name = $1", [name, value]);
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  };

  describe("a change", () => {
    it("takes what may change, counts anew and is logged", async () => {
      const ticketId = await desk.createTicket();
      await desk.addMessage(ticketId, { TimeSpent: 5 });
      const { EjMessageId } = await messageOf(ticketId, { TimeSpent: 2 });
      api.clock.set(testStart + 60);
      const { status, json } = await desk.saveMessage({
        EjMessageId,
        Author: "Somebody",
        Slevel: "Internal",
        TimeSpent: 9,
        Important: true,
        MessageHeaders: [{ Name: "To", Value: "ada" }],
        // Only a new message can be told these.
        CreatedAt: "2020-01-01T00:00:00Z",
        Type: "Html",
        Ticket: { TicketId: await desk.createTicket() },
      });
      api.clock.set(testStart);
      expect(status).toBe(200);
      expect(json).toMatchObject({
        EjMessageId,
        Author: "Somebody",
        Slevel: "Internal",
        TimeSpent: 9,
        Important: true,
        Type: "Plain",
        MessageHeaders: [{ Name: "To", Value: "ada" }],
        Ticket: { TicketId: ticketId, NumMessages: 2, NumReplies: 1, TimeSpent: 14 },
      });
      const { messages, log } = await traceOf(ticketId);
      expect(messages.at(-1)).toMatchObject({ changed_at: testStart + 60, author: "Somebody" });
      expect(log.at(-1)).toMatchObject({
        action: 36,
        message_id: EjMessageId,
        changes: expect.arrayContaining([
          { field: 44, from: "2", to: "1" },
          { field: 10_004, from: "Full tje0", to: "Somebody" },
          { field: 10_005, from: "2", to: "1" },
          { field: 10_008, from: "2", to: "9" },
          { field: 10_011, from: "", to: "To: ada" },
        ]),
      });
    });

    it("that changes nothing leaves no trace", async () => {
      const ticketId = await desk.createTicket();
      const html = "<p>One</p>";
      const message = await messageOf(ticketId, { HtmlBody: html, TimeSpent: 3 });
      // As a program stored it that may be trusted.
      const trusted = '<p class="x">One</p>';
      await database.db.query("update message_text set html_body = $2 where message_id = $1", [
        message.EjMessageId,
        trusted,
      ]);
      const trace = await traceOf(ticketId);
      api.clock.set(testStart + 60);
      const echoed = await desk.saveMessage({ ...message, HtmlBody: trusted });
      api.clock.set(testStart);
      expect(echoed.status).toBe(200);
      expect(echoed.json).toEqual({ ...message, HtmlBody: trusted });
      expect(await traceOf(ticketId)).toEqual(trace);
    });

    it("of a text is refused, unless the desk allows it", async () => {
      const ticketId = await desk.createTicket();
      const { EjMessageId } = await messageOf(ticketId);
      const refused = await desk.saveMessage({ EjMessageId, Body: "Other", HtmlBody: "<p>x</p>" });
      expect(refused.status).toBe(400);
      expect(Object.keys(refused.json.ValidationErrors ?? {})).toEqual(["Body", "HtmlBody"]);
      expect((await desk.getMessage(EjMessageId)).json?.Body).toBe("Hello");

      await setSetting("EnableEditMessage", "1");
      const { json } = await desk.saveMessage({ EjMessageId, HtmlBody: "<p onclick=x>y</p>" });
      await setSetting("EnableEditMessage", "0");
      expect(json).toMatchObject({ HtmlBody: "<p>y</p>", Body: "y" });
      expect(json.FieldProperties["Body"]?.FieldRight).toMatchObject({ Mask: "Update" });
      expect((await desk.rowsOf("ticket_log", ticketId)).at(-1)?.["changes"]).toContainEqual({
        field: 10_009,
        from: "Hello",
        to: "y",
      });
    });

    it.each<[string, object, string]>([
      ["too much time", { TimeSpent: 2_147_483_647 }, "TimeSpent"],
      ["negative time", { TimeSpent: -1 }, "TimeSpent"],
      ["a long author", { Author: "x".repeat(256) }, "Author"],
      ["a header without a name", { MessageHeaders: [{ Value: "x" }] }, "MessageHeaders/0/Name"],
    ])("with %s stores nothing", async (_what, wishes, member) => {
      const ticketId = await desk.createTicket();
      await desk.addMessage(ticketId, { TimeSpent: 1 });
      const { EjMessageId } = await messageOf(ticketId);
      const trace = await traceOf(ticketId);
      const { status, json } = await desk.saveMessage({ EjMessageId, Important: true, ...wishes });
      expect(status).toBe(400);
      expect(Object.keys(json.ValidationErrors ?? {})).toEqual([member]);
      expect(await traceOf(ticketId)).toEqual(trace);
    });

    it("of an unknown message is 404, and 403 without the right, whether there is one or not", async () => {
      expect((await desk.saveMessage({ EjMessageId: UNKNOWN_ID, Author: "x" })).status).toBe(404);
      const { EjMessageId } = await messageOf(await desk.createTicket());
      for (const id of [EjMessageId, UNKNOWN_ID]) {
        const { status, json } = await desk.saveMessage(
          { EjMessageId: id, Important: true },
          { as: lead },
        );
        expect([status, json.ErrorType]).toEqual([403, "SoSentryException"]);
      }
    });
  });

  const remove = (messageId: number, as?: string) =>
    api.call("DeleteTicketMessageEntity", {
      body: { TicketMessageEntityId: messageId },
      ...(as !== undefined && { as }),
    });

  describe("a removal", () => {
    it("row 24: is answered with 204 and no byte", async () => {
      const messageId = await desk.addMessage(await desk.createTicket());
      const { status, text, headers } = await remove(messageId);
      expect([status, text, headers.get("content-type")]).toEqual([204, "", null]);
      expect((await desk.getMessage(messageId)).text).toBe("null");
    });

    it("counts anew, is logged, and takes the attachments along that only it has", async () => {
      const ticketId = await desk.createTicket();
      const kept = await desk.addMessage(ticketId, { TimeSpent: 5, Slevel: "Internal" });
      const gone = await desk.addMessage(ticketId, { TimeSpent: 2 });
      const own = await desk.attach("own");
      const shared = await desk.attach("shared", { InlineImage: true });
      await desk.connect(gone, [own, shared]);
      await desk.connect(kept, [shared]);
      await remove(gone);

      const { ticket, messages, log } = await traceOf(ticketId);
      expect(ticket[0]).toMatchObject({
        message_count: 1,
        reply_count: 0,
        time_spent_minutes: 5,
        has_attachment: false,
      });
      expect(messages).toHaveLength(1);
      expect(log.at(-1)).toMatchObject({
        action: 10_026,
        message_id: gone,
        details: { removedMessage: { author: "Full tje0", createdAt: testStart } },
      });
      const left = await database.db.query<{ id: number }>(
        "select attachment_id as id from attachment where attachment_id = any ($1)",
        [[own, shared]],
      );
      expect(left.rows).toEqual([{ id: shared }]);
      const texts = await database.db.query("select from message_text where message_id = $1", [
        gone,
      ]);
      expect(texts.rowCount).toBe(0);
    });

    it("makes the language and the mood those of the messages that are left", async () => {
      const ticketId = await desk.createTicket();
      const ids = [await desk.addMessage(ticketId), await desk.addMessage(ticketId)];
      for (const [index, id] of ids.entries()) {
        await database.db.query(
          `update message set badge = 4, language = $2, sentiment = $3, sentiment_confidence = 50
            where message_id = $1`,
          [id, ["no", "de"][index] ?? "", [-20, 30][index] ?? 0],
        );
      }
      await remove(ids[1] ?? 0);
      expect((await desk.rowsOf("ticket", ticketId))[0]).toMatchObject({
        language: "no",
        sentiment: -20,
      });
      await remove(ids[0] ?? 0);
      expect((await desk.rowsOf("ticket", ticketId))[0]).toMatchObject({
        language: "",
        sentiment: 0,
      });
    });

    it("of what is not there is done already; without the right it is 403 either way", async () => {
      expect((await remove(UNKNOWN_ID)).status).toBe(204);
      const messageId = await desk.addMessage(await desk.createTicket());
      for (const id of [messageId, UNKNOWN_ID]) expect((await remove(id, lead)).status).toBe(403);
      expect((await desk.getMessage(messageId)).status).toBe(200);
    });

    it("works with the official client, which adds, changes and reads as well", async () => {
      const agent = officialTicketAgent(api.url, api.administrator);
      const ticketId = await desk.createTicket();
      const blank = await agent.createDefaultTicketMessageEntityAsync();
      const added = await agent.saveTicketMessageEntityAsync({
        ...blank,
        ticket: { ticketId },
        htmlBody: "<b>Hi</b>",
      });
      expect(added).toMatchObject({ body: "Hi", badge: "Outgoing", type: "Html" });
      const { ejMessageId = 0 } = added;
      const trace = await traceOf(ticketId);
      expect(await agent.saveTicketMessageEntityAsync(added)).toEqual(added);
      expect(await traceOf(ticketId)).toEqual(trace);
      const changed = await agent.saveTicketMessageEntityAsync({ ejMessageId, important: true });
      expect(changed).toEqual({ ...added, important: true, ticket: changed.ticket });
      await agent.deleteTicketMessageEntityAsync(ejMessageId);
      expect(await agent.getTicketMessageEntityAsync(ejMessageId)).toBeNull();
      expect(await agent.sanitizeMailContentAsync("<b onclick=x>y</b>")).toBe("<b>y</b>");
      expect(await agent.sanitizeMailContentsAsync(["<script>x</script>a", ""])).toEqual(["a", ""]);
      expect(await agent.html2TextAsync("<p>a</p><p>b</p>")).toBe("a\n\nb");
      expect(await agent.sanitizeMailContentWithOptionsAsync("a<!-- b -->", 1 as never)).toBe("a");
    });
  });
});
