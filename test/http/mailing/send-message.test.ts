import { beforeAll, describe, expect, it } from "vitest";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { officialTicketAgent } from "../../support/official-client.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { customer, mailDesk, secondCustomer } from "./mail-desk.ts";

describeEachDatabase("sending messages", (database) => {
  const api = testApi(database);
  const desk = mailDesk(api, database);

  beforeAll(() => desk.fill());

  const send = (body: object) => api.call<ErrorBody | null>("SendTicketMessage", { body });
  const sendSms = (body: object) => api.call<ErrorBody | null>("SendTicketMessageSms", { body });

  const messageOn = async (ticket: object = {}, message: object = {}) => {
    const ticketId = await desk.createTicket({ Person: { PersonId: customer.id }, ...ticket });
    return { ticketId, messageId: await desk.addMessage(ticketId, message) };
  };

  describe("by mail", () => {
    it("puts it into the outbox and tells the message", async () => {
      const { ticketId, messageId } = await messageOn();
      const before = (await desk.rowsOf("ticket", ticketId))[0];
      api.clock.set(testStart + 60);
      const answer = await send({
        TicketMessageEntityId: messageId,
        To: ["Ada <ada@customer.example>", "ADA@customer.example"],
        Cc: ['"Berg, Bo" <bo@customer.example>'],
        Bcc: ["chief@desk.example"],
        GdprSource: "anything",
      });
      api.clock.set(testStart);
      expect(answer).toMatchObject({ status: 204, text: "" });
      const [mail] = await desk.outboxOf(ticketId);
      expect(mail).toMatchObject({
        kind: 2,
        state: 1,
        created_at: testStart + 60,
        message_id: messageId,
        template_id: 0,
        recipients: [
          { address: "ada@customer.example" },
          { address: "bo@customer.example" },
          { address: "chief@desk.example" },
        ],
        sender: { name: "Full tje0", address: "help@desk.example" },
        addressees: {
          to: [{ name: "Ada", address: "ada@customer.example" }],
          cc: [{ name: "Berg, Bo", address: "bo@customer.example" }],
          bcc: [{ name: "", address: "chief@desk.example" }],
        },
        subject: `No light [ejTag: ${ticketId}]`,
        in_reply_to: "",
        plain: "Is it plugged in?",
        html: null,
      });
      const { json } = await desk.getMessage(messageId);
      expect(json?.MessageHeaders).toMatchObject([
        { Name: "To", Value: "Ada <ada@customer.example>" },
        { Name: "Cc", Value: '"Berg, Bo" <bo@customer.example>' },
        { Name: "Bcc", Value: "chief@desk.example" },
      ]);
      expect(json?.MessageId).toMatch(
        new RegExp(`^<t${ticketId}\\.m${messageId}\\.[0-9a-f]{24}@desk\\.example>$`),
      );
      expect(json?.MessageId).toBe(mail?.["internet_message_id"]);
      const [after] = await desk.rowsOf("ticket", ticketId);
      expect(after).toEqual({ ...before, last_changed_at: testStart + 60, version: 3 });
      expect((await desk.rowsOf("ticket_log", ticketId)).at(-1)).toMatchObject({
        action: 10_007,
        message_id: messageId,
        changes: expect.arrayContaining([expect.objectContaining({ field: 10_011, from: "" })]),
      });
    });

    it("a second time under another id, which is remembered too", async () => {
      const { ticketId, messageId } = await messageOn();
      const wish = { TicketMessageEntityId: messageId, To: [customer.email], Subject: "Again" };
      await send(wish);
      await send(wish);
      const ids = (await desk.outboxOf(ticketId)).map((mail) => mail["internet_message_id"]);
      expect(new Set(ids).size).toBe(2);
      const remembered = await desk.rowsOf("sent_message_id", ticketId);
      expect(new Set(remembered.map((row) => row["internet_message_id"]))).toEqual(new Set(ids));
      const { json } = await desk.getMessage(messageId);
      expect(ids).toContain(json?.MessageId);
      expect(json?.MessageHeaders).toHaveLength(1);
    });

    it("answers the newest external message that has an id, and keeps the id of one that came in", async () => {
      const ticketId = await desk.createTicket();
      const incoming = { Person: { PersonId: customer.id }, MessageId: "<first@customer.example>" };
      const receivedId = await desk.addMessage(ticketId, incoming);
      await desk.addMessage(ticketId, { Slevel: "Internal", MessageId: "<secret@desk.example>" });
      await desk.addMessage(ticketId, { MessageId: "" });
      const replyId = await desk.addMessage(ticketId);
      await send({ TicketMessageEntityId: replyId, To: [customer.email] });
      await send({ TicketMessageEntityId: receivedId, To: ["other@desk.example"] });
      const [reply, forwarded] = await desk.outboxOf(ticketId);
      expect(reply?.["in_reply_to"]).toBe("<first@customer.example>");
      expect(forwarded?.["in_reply_to"]).toBe(reply?.["internet_message_id"]);
      const received = await desk.getMessage(receivedId);
      expect(received.json?.MessageId).toBe("<first@customer.example>");
    });

    it("never lets a stored id go on into another header", async () => {
      const ticketId = await desk.createTicket();
      await desk.addMessage(ticketId, { MessageId: "<a@b>\r\nBcc: c@d" });
      const replyId = await desk.addMessage(ticketId);
      await send({ TicketMessageEntityId: replyId, To: [customer.email] });
      expect((await desk.outboxOf(ticketId))[0]?.["in_reply_to"]).toBe("");
    });

    it("brings files along as they were, and shows its own pictures", async () => {
      const { ticketId, messageId } = await messageOn();
      const picture = { ContentType: "image/png", InlineImage: true, ContentId: "<sun@x>" };
      const sunId = await desk.attach("sun", { Name: "sun.png", ...picture });
      const moonId = await desk.attach("moon", { ...picture, Name: "moon.png", ContentId: "" });
      const fileId = await desk.attach("list", { Name: "list.txt" });
      await desk.connect(messageId, [sunId, moonId, fileId]);
      const html = `<p>See</p><img src="cid:sun@x"><img src="/api/v1/Attachment/${moonId}/Content"><img src="cid:other@x">`;
      await database.db.query("update message_text set html_body = $2 where message_id = $1", [
        messageId,
        html,
      ]);
      await send({ TicketMessageEntityId: messageId, To: [customer.email] });
      await api.call("RemoveMessageAttachments", {
        body: { TicketMessageEntityId: messageId, AttachmentIds: [sunId, moonId, fileId] },
      });
      const [mail] = await desk.outboxOf(ticketId);
      expect(mail?.["html"]).toBe(
        `<p>See</p><img src="cid:attachment-${sunId}" /><img src="cid:attachment-${moonId}" /><img src="cid:other@x" />`,
      );
      const { rows } = await database.db.query(
        `select name, content_type, content_id, inline_image, size_bytes
           from outgoing_attachment join blob using (blob_id)
          where outbox_id = $1 order by position`,
        [Number(mail?.["outbox_id"])],
      );
      expect(rows).toMatchObject([
        { name: "sun.png", content_id: `attachment-${sunId}`, inline_image: true, size_bytes: 3 },
        { name: "moon.png", content_id: `attachment-${moonId}`, size_bytes: 4 },
        { name: "list.txt", inline_image: false },
      ]);
    });

    it("wraps it into the wished template, in the language of the customer", async () => {
      await database.db.query(
        `insert into reply_template (template_id, name) values (200, 'Greeting');
         insert into reply_template_body (template_id, language_id, plain, html, flags) values
           (200, 1, 'Dear [[customer.name]]: [[message.body]]', '<p>Dear [[customer.name]]</p>[[message.bodyHtml]]', 7),
           (200, 2, 'Kjære [[customer.name]]: [[message.body]]', '<p>Kjære</p>', 2)`,
      );
      const message = { HtmlBody: "<p>1 &lt; 2</p>", Body: "1 < 2" };
      const english = await messageOn({}, message);
      const norwegian = await messageOn({ Person: { PersonId: secondCustomer.id } }, message);
      for (const { messageId } of [english, norwegian]) {
        await send({
          TicketMessageEntityId: messageId,
          To: [customer.email],
          ReplyTemplateId: 200,
        });
      }
      expect((await desk.outboxOf(english.ticketId))[0]).toMatchObject({
        template_id: 200,
        plain: "Dear Ada Lovelace: 1 < 2",
        html: "<p>Dear Ada Lovelace</p><p>1 &lt; 2</p>",
      });
      expect((await desk.outboxOf(norwegian.ticketId))[0]).toMatchObject({
        plain: "Kjære Bo Berg: 1 < 2",
        html: null,
      });
    });

    it("wraps it into the template that the category inherits", async () => {
      await database.db.query(
        `insert into reply_template (template_id, name) values (201, 'Category');
         insert into reply_template_body (template_id, language_id, plain, flags)
           values (201, 1, '[[ticket.category.name]], [[user.name]]: [[message.body]]', 3);
         insert into category (category_id, name, full_name, flags, assignment_method, reply_template_id)
           values (30, 'Parent', 'Parent', 64, 4, 201);
         insert into category (category_id, parent_id, name, full_name, assignment_method)
           values (31, 30, 'Child', 'Parent/Child', 4)`,
      );
      const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
      await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
      const { ticketId, messageId } = await messageOn({ Category: { TicketCategoryId: 31 } });
      await send({ TicketMessageEntityId: messageId, To: [customer.email] });
      expect((await desk.outboxOf(ticketId))[0]).toMatchObject({
        template_id: 201,
        plain: "Child, Full tje0: Is it plugged in?",
      });
    });

    it("comes from the desk alone where users stay unnamed", async () => {
      await desk.setSetting("AnonymiseUsersOnReply", "1");
      const { ticketId, messageId } = await messageOn();
      await send({ TicketMessageEntityId: messageId, To: [customer.email] });
      await desk.setSetting("AnonymiseUsersOnReply", "0");
      expect((await desk.outboxOf(ticketId))[0]?.["sender"]).toEqual({
        name: "Help desk",
        address: "help@desk.example",
      });
    });

    it.each<[string, object, string[]]>([
      ["nobody to go to", { To: [] }, ["To"]],
      ["what is no address", { To: ["a@b", "nobody", "x@"] }, ["To/1", "To/2"]],
      [
        "everything wrong at once",
        { To: ["nobody"], Cc: ["a@b\r\nBcc: c@d"], Bcc: [""], Subject: "a\nb" },
        ["Subject", "To/0", "Cc/0", "Bcc/0"],
      ],
      ["a long subject", { To: ["a@b"], Subject: "x".repeat(256) }, ["Subject"]],
      ["half a character", { To: ["a@b"], Subject: "\uD800" }, ["Subject"]],
      ["too many", { To: Array.from({ length: 501 }, (_, n) => `a${n}@b`) }, ["To"]],
      ["an unknown template", { To: ["a@b"], ReplyTemplateId: 999 }, ["ReplyTemplateId"]],
    ])("refuses %s and stores nothing", async (_what, wish, paths) => {
      const { ticketId, messageId } = await messageOn();
      const before = await desk.traceOf(ticketId);
      const { status, json } = await send({ TicketMessageEntityId: messageId, ...wish });
      expect(status).toBe(400);
      expect(Object.keys(json?.ValidationErrors ?? {})).toEqual(paths);
      expect(await desk.traceOf(ticketId)).toEqual(before);
    });

    it("takes as many addresses and as long a subject as are allowed", async () => {
      const { messageId } = await messageOn();
      const wish = {
        TicketMessageEntityId: messageId,
        To: Array.from({ length: 500 }, (_, n) => `a${n}@b`),
        Subject: "x".repeat(255),
      };
      expect((await send(wish)).status).toBe(204);
    });

    it.each(["", "not an address"])("needs an address to come from: %j", async (address) => {
      await desk.setSetting("DefaultMail", address);
      const { ticketId, messageId } = await messageOn();
      const before = await desk.traceOf(ticketId);
      const { status, json } = await send({ TicketMessageEntityId: messageId, To: ["a@b"] });
      await desk.setSetting("DefaultMail", "Help desk <help@desk.example>");
      expect(status).toBe(400);
      expect(json?.ErrorMessage).toContain("DefaultMail");
      expect(await desk.traceOf(ticketId)).toEqual(before);
    });

    it("needs the message, and a ticket that is still one", async () => {
      const missing = await send({ TicketMessageEntityId: 987_654, To: ["a@b"] });
      expect(missing.status).toBe(404);
      const { ticketId, messageId } = await messageOn();
      await database.db.query(
        "update ticket set base_status = 5, status_id = 5 where ticket_id = $1",
        [ticketId],
      );
      expect((await send({ TicketMessageEntityId: messageId, To: ["a@b"] })).status).toBe(409);
    });

    it("by two callers at once leaves two mails and every trace of both", async () => {
      const { ticketId, messageId } = await messageOn();
      await Promise.all(
        ["a@b", "c@d"].map((to) => send({ TicketMessageEntityId: messageId, To: [to] })),
      );
      expect(await desk.outboxOf(ticketId)).toHaveLength(2);
      const { json } = await desk.getMessage(messageId);
      expect(json?.MessageHeaders.map(({ Value }) => Value).sort()).toEqual(["a@b", "c@d"]);
      expect((await desk.rowsOf("ticket", ticketId))[0]?.["version"]).toBe(4);
      expect(await desk.rowsOf("ticket_log", ticketId)).toHaveLength(4);
    });

    it("is called by the official client", async () => {
      const { ticketId, messageId } = await messageOn();
      const agent = officialTicketAgent(api.url, api.administrator);
      await agent.sendTicketMessageAsync(messageId, [customer.email], [], [], "Hello", 0, "");
      expect(await desk.outboxOf(ticketId)).toHaveLength(1);
    });
  });

  describe("by SMS", () => {
    it("puts the plain text into the outbox", async () => {
      const { ticketId, messageId } = await messageOn();
      const wish = {
        TicketMessageEntityId: messageId,
        Sms: ["+47 123-45 678", "(0)99", "+4712345678"],
      };
      expect((await sendSms(wish)).status).toBe(204);
      expect((await desk.outboxOf(ticketId))[0]).toMatchObject({
        kind: 3,
        recipients: [{ address: "+4712345678" }, { address: "099" }],
        sender: null,
        plain: "Is it plugged in?",
      });
      expect((await desk.getMessage(messageId)).json?.MessageHeaders).toMatchObject([
        { Name: "Sms", Value: "+4712345678, 099" },
      ]);
      expect((await desk.rowsOf("ticket_log", ticketId)).at(-1)?.["action"]).toBe(10_008);
      expect(await desk.rowsOf("sent_message_id", ticketId)).toEqual([]);
    });

    it("takes the text of a template", async () => {
      const { ticketId, messageId } = await messageOn();
      await sendSms({ TicketMessageEntityId: messageId, ReplyTemplateId: 8, Sms: ["123"] });
      expect((await desk.outboxOf(ticketId))[0]).toMatchObject({
        template_id: 8,
        plain: `New request ${ticketId}: No light`,
      });
    });

    it.each<[string, object, object, string[]]>([
      ["nobody", {}, { Sms: [] }, ["Sms"]],
      [
        "no numbers",
        {},
        { Sms: ["12", "1".repeat(21), "1a2b3", "+", "123"] },
        ["Sms/0", "Sms/1", "Sms/2", "Sms/3"],
      ],
      ["no text", { Body: " " }, { Sms: ["123"] }, []],
    ])("refuses %s and stores nothing", async (_what, message, wish, paths) => {
      const { ticketId, messageId } = await messageOn({}, message);
      const before = await desk.traceOf(ticketId);
      const { status, json } = await sendSms({ TicketMessageEntityId: messageId, ...wish });
      expect(status).toBe(400);
      expect(Object.keys(json?.ValidationErrors ?? {})).toEqual(paths);
      expect(await desk.traceOf(ticketId)).toEqual(before);
    });
  });
});
