import { beforeAll, describe, expect, it } from "vitest";
import type { Recipient } from "../../../src/contract/carriers/recipient.ts";
import type { TicketMessageContent } from "../../../src/contract/carriers/ticket-message-content.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { customer, mailDesk, secondCustomer } from "./mail-desk.ts";

type Content = JsonOf<typeof TicketMessageContent>;

describeEachDatabase("beginning a message", (database) => {
  const api = testApi(database);
  const desk = mailDesk(api, database);

  beforeAll(async () => {
    await desk.fill();
    await database.db.query(
      `update app_user set signature = E'Tje & Co\\nSupport' where login_name = 'tje0';
       insert into reply_template (template_id, name) values (300, 'Type'), (301, 'Plain');
       insert into reply_template_body (template_id, language_id, plain, html, flags) values
         (300, 1, '', '<p onclick="x()">Dear [[customer.name]],</p>[[user.signature]]', 7),
         (300, 2, '', '<p>Kjære [[customer.name]],</p>', 6),
         (301, 1, E'Re: [[ticket.title]]\\n[[message.body]]', '', 3);
       update ticket_type set reply_template_id = 300 where ticket_type_id = 1;
       insert into ticket_type (ticket_type_id, name, reply_template_id, exclude_signature,
                                reply_forward_no_signature) values
         (2, 'Plain', 301, true, false), (3, 'Unsigned replies', 0, false, true)`,
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  const signature = "<div>Tje &amp; Co<br />Support</div>";
  const line = "<p><br /></p>";

  const contentOf = async (body: object) =>
    (await api.call<Content | null>("GetDefaultMessageContentFull", { body })).json?.Body;

  const recipientsOf = async (body: object) => {
    type Recipients = JsonOf<typeof Recipient>[];
    return (await api.call<Recipients>("CalculateMessageRecipients", { body })).json;
  };

  const reply = { MessageActionType: "Reply" };

  describe("with a content", () => {
    it("has a line to write on and the signature", async () => {
      expect(await contentOf({})).toBe(line + signature);
      const ticketId = await desk.createTicket();
      expect(await contentOf({ TicketId: ticketId })).toBe(line + signature);
      const { json } = await api.call<Content>("GetDefaultMessageContentWithOptions", {
        body: { TicketId: ticketId, ExcludeSignature: true },
      });
      expect(json).toEqual({ Body: line, AttachmentsInfo: [] });
      const oldest = await api.call<string>("GetDefaultMessageContent", {
        body: { TicketId: ticketId },
      });
      expect(oldest.json).toBe(line + signature);
    });

    it.each<[string, number, string, boolean]>([
      ["a new message of a type without signatures", 2, "None", false],
      ["a reply of that type", 2, "Reply", true],
      ["a new message of a type without signatures on replies", 3, "None", true],
      ["a reply of that type", 3, "ReplyAll", false],
      ["a forwarded message of that type", 3, "Forward", false],
    ])("signs %s (%i, %s): %s", async (_what, typeId, action, signs) => {
      const ticketId = await desk.createTicket();
      const wish = { TicketId: ticketId, TicketTypeId: typeId, MessageActionType: action };
      expect((await contentOf(wish))?.includes(signature)).toBe(signs);
    });

    it("greets the customer in his language on answers, without what could do harm", async () => {
      const english = await desk.createTicket({ Person: { PersonId: customer.id } });
      const norwegian = await desk.createTicket({ Person: { PersonId: secondCustomer.id } });
      expect(await contentOf({ TicketId: english, ...reply })).toBe(
        `${line}<p>Dear Ada Lovelace,</p>Tje &amp; Co<br />Support${signature}`,
      );
      expect(await contentOf({ TicketId: norwegian, ...reply })).toBe(
        `${line}<p>Kjære Bo Berg,</p>${signature}`,
      );
      expect(await contentOf({ TicketId: english, MessageActionType: "Forward" })).toBe(
        line + signature,
      );
    });

    it("quotes a message, whatever it holds", async () => {
      const ticketId = await desk.createTicket({ Person: { PersonId: customer.id } });
      const messageId = await desk.addMessage(ticketId, {
        Author: "<b>Eve</b> [[user.name]]",
        Body: "1 < 2 [[ticket.id]]\nyes",
      });
      const wish = { TicketId: ticketId, TicketMessageId: messageId, MessageActionType: "None" };
      expect(await contentOf(wish)).toBe(
        `${line}${signature}<p>&lt;b&gt;Eve&lt;/b&gt; [[user.name]] wrote on 2026-03-02 09:00:</p>` +
          `<blockquote type="cite">1 &lt; 2 [[ticket.id]]<br />yes</blockquote>`,
      );
      const plainType = { ...wish, ...reply, TicketTypeId: 2 };
      expect(await contentOf(plainType)).toContain(
        "Re: No light<br />1 &lt; 2 [[ticket.id]]<br />yes",
      );
    });

    it("brings the files of a message that is forwarded", async () => {
      const ticketId = await desk.createTicket();
      const messageId = await desk.addMessage(ticketId, { HtmlBody: "<p>See</p>" });
      const fileId = await desk.attach("file");
      await desk.connect(messageId, [fileId]);
      const filesFor = async (action: string) => {
        const body = {
          TicketId: ticketId,
          TicketMessageId: messageId,
          MessageActionType: action,
        };
        const { json } = await api.call<Content>("GetDefaultMessageContentFull", { body });
        expect(json.Body).toContain('<blockquote type="cite"><p>See</p></blockquote>');
        return json.AttachmentsInfo.map(({ AttachmentId }) => AttachmentId);
      };
      expect(await filesFor("Forward")).toEqual([fileId]);
      expect(await filesFor("Reply")).toEqual([]);
    });

    it("is null for what is not there", async () => {
      const ticketId = await desk.createTicket();
      const foreign = await desk.addMessage(await desk.createTicket());
      expect(await contentOf({ TicketId: 987_654 })).toBeUndefined();
      expect(await contentOf({ TicketId: ticketId, TicketMessageId: 987_654 })).toBeUndefined();
      expect(await contentOf({ TicketId: ticketId, TicketMessageId: foreign })).toBeUndefined();
      const body = { TicketId: 987_654 };
      expect((await api.call("GetDefaultMessageContent", { body })).text).toBe("null");
    });
  });

  describe("with recipients", () => {
    it("answers the latest external message, or the one that is named", async () => {
      const ticketId = await desk.createTicket({ Person: { PersonId: customer.id } });
      const incoming = { Person: { PersonId: customer.id } };
      const first = await desk.addMessage(ticketId, {
        ...incoming,
        MessageHeaders: [{ Name: "From", Value: "old@customer.example" }],
      });
      await desk.addMessage(ticketId, {
        Person: { PersonId: secondCustomer.id },
        MessageHeaders: [
          { Name: "To", Value: "help@desk.example, Cy <cy@customer.example>" },
          { Name: "Cc", Value: "di@customer.example" },
        ],
      });
      await desk.addMessage(ticketId, { Slevel: "Internal" });
      const all = await recipientsOf({ TicketId: ticketId, ActionType: "ReplyAll" });
      expect(all).toEqual([
        { Type: "To", Value: secondCustomer.email, DisplayValue: "Bo Berg" },
        { Type: "CC", Value: "cy@customer.example", DisplayValue: "Cy" },
        { Type: "CC", Value: "di@customer.example", DisplayValue: "di@customer.example" },
      ]);
      const named = { TicketId: ticketId, ActionType: "Reply", MessageId: first };
      expect(await recipientsOf(named)).toEqual([
        { Type: "To", Value: "old@customer.example", DisplayValue: "Ada Lovelace" },
      ]);
      await desk.setSetting("ReplyToPrimaryEmail", "1");
      expect(await recipientsOf(named)).toMatchObject([{ Value: customer.email }]);
      await desk.setSetting("ReplyToPrimaryEmail", "0");
    });

    it("has none for what is not there, and for what goes to nobody", async () => {
      const ticketId = await desk.createTicket({ Person: { PersonId: customer.id } });
      const foreign = await desk.addMessage(await desk.createTicket());
      const asked = { TicketId: ticketId, ActionType: "Reply" };
      expect(await recipientsOf(asked)).toHaveLength(1);
      expect(await recipientsOf({ ...asked, MessageId: foreign })).toEqual([]);
      expect(await recipientsOf({ ...asked, TicketId: 987_654 })).toEqual([]);
      expect(await recipientsOf({ ...asked, ActionType: "InternalComment" })).toEqual([]);
    });
  });
});
