import { expect } from "vitest";
import { customer } from "../../mailing/mail-desk.ts";
import type { IdArgument, OperationRows } from "./operation-row.ts";
import { refused, tells, type Outcome } from "./outcome.ts";

const one = (
  path: string,
  nothing: Outcome,
  ...more: readonly unknown[]
): readonly IdArgument[] => [{ path, call: (id) => [id, ...more], nothing }];
const HARMFUL = `<p onclick="x()">Hi<script>x()</script></p><!-- note -->`;
const REMOVE_COMMENT = 1 as never;
const HARMLESS = "<p>Hi</p>";
const someText = tells(HARMLESS);
const some = tells(expect.anything());

/** Operations that tell of messages, and that clean texts. */
export const readingMessagesRows: OperationRows = {
  getTicketMessageAsync: {
    call: ({ messageId }) => [messageId],
    look: (message, { messageId }) => {
      expect(message).toMatchObject({
        ticketMessageId: messageId,
        personId: customer.id,
        personFullName: customer.name,
        numAttachments: 2,
        messageHeaders: [{ name: "X-Mood", value: "gloomy" }],
      });
    },
    ids: one("ticketMessageId", tells(null)),
    missing: [refused(400, "ticketMessageId")],
    powerless: tells(null),
  },
  getTicketMessageEntityAsync: {
    call: ({ messageId }) => [messageId],
    look: (message, { messageId, ticketId, fileId }) => {
      expect(message).toMatchObject({
        ejMessageId: messageId,
        ticket: { ticketId },
        person: { personId: customer.id },
        body: "It is dark",
      });
      expect(message.attachmentsInfo).toContainEqual(
        expect.objectContaining({ attachmentId: fileId, name: "note.txt" }),
      );
    },
    ids: one("ticketMessageEntityId", tells(null)),
    missing: [refused(400, "ticketMessageEntityId")],
    powerless: tells(null),
  },
  getTicketMessageEntitiesAsync: {
    call: ({ ticketId, replyId }) => [ticketId, [replyId]],
    look: async (messages, { ticketId, messageId, replyId }, { agent }) => {
      expect(messages).toMatchObject([{ ejMessageId: replyId }]);
      expect(await agent.getTicketMessageEntitiesAsync(ticketId, [])).toMatchObject([
        { ejMessageId: messageId },
        { ejMessageId: replyId },
      ]);
    },
    ids: [
      { path: "TicketId", call: (id, { replyId }) => [id, [replyId]], nothing: tells([]) },
      { path: "MessageIds/0", call: (id, { ticketId }) => [ticketId, [id]], nothing: tells([]) },
    ],
    missing: [tells([]), tells([expect.anything(), expect.anything()])],
    powerless: tells([]),
  },
  getTicketMessageWithOptionsAsync: {
    call: ({ messageId }) => [messageId, true],
    look: (message, { messageId, fileId, mailId }) => {
      expect(message).toMatchObject({ ejMessageId: messageId, body: "It is dark" });
      const ids = message.attachmentsInfo?.map(({ attachmentId }) => attachmentId);
      expect(new Set(ids)).toEqual(new Set([fileId, mailId]));
    },
    ids: one("TicketMessageEntityId", tells(null), true),
    missing: [tells(null), tells(expect.objectContaining({ attachmentsInfo: [] }))],
    powerless: tells(null),
  },
  getTicketMessageWithEmbeddedDataAsync: {
    call: ({ messageId }) => [messageId, "Inline" as never],
    look: async (message, { messageId }, { agent, query }) => {
      expect(message).toMatchObject({ ejMessageId: messageId, body: "It is dark" });
      await query("update message_text set html_body = $2 where message_id = $1", [
        messageId,
        `<img src="cid:sun@x" />`,
      ]);
      const inline = await agent.getTicketMessageWithEmbeddedDataAsync(
        messageId,
        "Inline" as never,
      );
      expect(inline.htmlBody).toBe(`<img src="data:image/png;base64,${btoa("sun")}" />`);
    },
    ids: one("Id", tells(null), "Inline"),
    wrong: [
      {
        what: "a way that is none",
        call: ({ messageId }) => [messageId, "Painted"],
        outcome: refused(400, "EmbedImages"),
      },
    ],
    missing: [tells(null), some],
    powerless: tells(null),
  },
  sanitizeMailContentAsync: {
    call: () => [HARMFUL],
    look: (text) => {
      expect(text).toBe(HARMLESS);
    },
    wrong: [{ what: "a record", call: () => [{ html: "a" }], outcome: refused(400, "Content") }],
    missing: [tells("")],
    powerless: someText,
  },
  sanitizeMailContentWithOptionsAsync: {
    call: () => [HARMFUL, REMOVE_COMMENT],
    look: (text) => {
      expect(text).toBe(HARMLESS);
    },
    wrong: [{ what: "an unknown option", call: () => ["a", 64], outcome: refused(400, "Options") }],
    missing: [tells(""), someText],
    powerless: someText,
  },
  sanitizeMailContentsAsync: {
    call: () => [[HARMFUL, "a"]],
    look: (texts) => {
      expect(texts).toEqual([HARMLESS, "a"]);
    },
    wrong: [
      { what: "a record", call: () => [["a", { html: "a" }]], outcome: refused(400, "Contents/1") },
    ],
    missing: [tells([])],
    powerless: tells([HARMLESS, "a"]),
  },
  html2TextAsync: {
    call: () => ["<p>Hi</p><p>See <a href='https://a.example'>this</a></p>"],
    look: (text) => {
      expect(text).toMatch(/^Hi\s+See this.*https:\/\/a\.example/s);
    },
    wrong: [{ what: "a record", call: () => [{ html: "a" }], outcome: refused(400, "Content") }],
    missing: [tells("")],
    powerless: tells(expect.stringContaining("Hi")),
  },
};
