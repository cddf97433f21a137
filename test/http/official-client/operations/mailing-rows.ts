import { expect } from "vitest";
import { customer } from "../../mailing/mail-desk.ts";
import type { IdArgument, OperationRows, WrongCall } from "./operation-row.ts";
import { done, NO_ANSWER, refused, stores, tells, type Outcome } from "./outcome.ts";

const TOO_LONG = "x".repeat(10_000);
const reply = "Reply" as never;
/** There is always something to begin with. */
const begun = tells(expect.anything());
const aContent = tells(expect.objectContaining({ attachmentsInfo: expect.any(Array) }));

const idsOf = (nothing: Outcome, ...more: readonly unknown[]): readonly IdArgument[] => [
  {
    path: "TicketId",
    call: (id) => [id, "Reply", 0, ...more],
    nothing,
    except: { "0": begun },
  },
  {
    path: "TicketMessageId",
    call: (id, { ticketId }) => [ticketId, "Reply", id, ...more],
    nothing,
    except: { "0": begun, "-1": begun, "-7": begun },
  },
];
const wrongAction: readonly WrongCall[] = [
  {
    what: "an action that is none",
    call: ({ ticketId }) => [ticketId, "Shout", 0],
    outcome: refused(400, "MessageActionType"),
  },
];
const task = stores(expect.any(Number));

/** Operations that begin messages and send them. */
export const mailingRows: OperationRows = {
  getDefaultMessageContentAsync: {
    call: ({ ticketId, messageId }) => [ticketId, reply, messageId],
    look: (html) => {
      expect(html).toContain("It is dark");
    },
    ids: idsOf(tells(null)),
    wrong: wrongAction,
    missing: [tells(null), tells(expect.any(String)), tells(expect.any(String))],
    powerless: tells(null),
  },
  getDefaultMessageContentFullAsync: {
    call: ({ ticketId, messageId }) => [ticketId, "Forward" as never, messageId, 1],
    look: (content, { fileId, mailId }) => {
      expect(content.body).toContain("It is dark");
      const ids = content.attachmentsInfo?.map(({ attachmentId }) => attachmentId);
      expect(ids).toEqual(expect.arrayContaining([fileId, mailId]));
    },
    ids: idsOf(tells(null), 1),
    wrong: wrongAction,
    missing: [tells(null), aContent, aContent, aContent],
    powerless: tells(null),
  },
  getDefaultMessageContentWithOptionsAsync: {
    call: ({ ticketId, messageId }) => [ticketId, reply, messageId, 1, true],
    look: (content) => {
      expect(content.body).toContain("It is dark");
    },
    ids: idsOf(tells(null), 1, true),
    wrong: wrongAction,
    missing: [tells(null), aContent, aContent, aContent, aContent],
    powerless: tells(null),
  },
  calculateMessageRecipientsAsync: {
    call: ({ ticketId, messageId }) => [ticketId, reply, messageId],
    look: (recipients) => {
      expect(recipients).toMatchObject([{ type: "To", value: customer.email }]);
    },
    ids: [
      { path: "TicketId", call: (id) => [id, "Reply", 0], nothing: tells([]) },
      {
        path: "MessageId",
        call: (id, { ticketId }) => [ticketId, "Reply", id],
        nothing: tells([]),
        except: {
          "0": tells([expect.objectContaining({ value: customer.email })]),
          "-1": tells([expect.objectContaining({ value: customer.email })]),
          "-7": tells([expect.objectContaining({ value: customer.email })]),
        },
      },
    ],
    wrong: [
      {
        what: "an action that is none",
        call: ({ ticketId }) => [ticketId, "Shout", 0],
        outcome: refused(400, "ActionType"),
      },
    ],
    missing: [tells([]), tells([]), tells([expect.objectContaining({ value: customer.email })])],
    powerless: tells([]),
  },
  sendTicketMessageAsync: {
    call: ({ replyId }) => [replyId, [`Ada <${customer.email}>`], [], [], "Light", 0, ""],
    look: async (answer, { ticketId, replyId }, { desk }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await desk.outboxOf(ticketId)).toMatchObject([
        { message_id: replyId, subject: expect.stringContaining("Light") },
      ]);
    },
    ids: [
      {
        path: "TicketMessageEntityId",
        call: (id) => [id, [customer.email], [], [], "", 0, ""],
        nothing: refused(404),
      },
      {
        path: "ReplyTemplateId",
        call: (id, { replyId }) => [replyId, [customer.email], [], [], "", id, ""],
        nothing: refused(400, "ReplyTemplateId"),
        except: { "0": done, "-1": done, "-7": done },
      },
    ],
    wrong: [
      {
        what: "addresses that are none",
        call: ({ replyId }) => [replyId, ["ada"], ["@"], ["a@b@c"], "", 0, ""],
        outcome: refused(400, "To/0", "Cc/0", "Bcc/0"),
      },
      {
        what: "a subject that is too long",
        call: ({ replyId }) => [replyId, [customer.email], [], [], TOO_LONG, 0, ""],
        outcome: refused(400, "Subject"),
      },
      {
        what: "nobody",
        call: ({ replyId }) => [replyId, [], [], [], "", 0, ""],
        outcome: refused(400, "To"),
      },
    ],
    missing: [refused(404), refused(400, "To"), done, done, done, done, done],
    powerless: refused(403),
  },
  sendTicketMessageSmsAsync: {
    call: ({ replyId }) => [replyId, 0, ["+47 12345678"]],
    look: async (answer, { ticketId }, { desk }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await desk.outboxOf(ticketId)).toMatchObject([{ kind: 3 }]);
    },
    ids: [
      {
        path: "TicketMessageEntityId",
        call: (id) => [id, 0, ["+47 12345678"]],
        nothing: refused(404),
      },
      {
        path: "ReplyTemplateId",
        call: (id, { replyId }) => [replyId, id, ["+47 12345678"]],
        nothing: refused(400, "ReplyTemplateId"),
        except: { "0": done, "-1": done, "-7": done },
      },
    ],
    wrong: [
      {
        what: "a number that is none",
        call: ({ replyId }) => [replyId, 0, ["call me"]],
        outcome: refused(400, "Sms/0"),
      },
    ],
    missing: [refused(404), done, refused(400, "Sms")],
    powerless: refused(403),
  },
  batchReplyAsync: {
    call: ({ ticketId, otherId }) => [
      { ticketIds: [ticketId, otherId], htmlBody: "<p>Light</p>", timeSpent: 5 },
    ],
    look: async (taskId, { ticketId, otherId }, { query }) => {
      expect(taskId).toBeGreaterThan(0);
      const items =
        "select ticket_id, state from batch_task_item where batch_task_id = $1 order by position";
      expect(await query(items, [taskId])).toEqual([
        { ticket_id: ticketId, state: 1 },
        { ticket_id: otherId, state: 1 },
      ]);
    },
    ids: [
      {
        path: "BatchReplyData/TicketIds/0",
        call: (id) => [{ ticketIds: [id], htmlBody: "<p>Light</p>" }],
        nothing: task,
      },
      {
        path: "BatchReplyData/AttachmentIds/0",
        call: (id, { ticketId }) => [
          { ticketIds: [ticketId], htmlBody: "<p>Light</p>", attachmentIds: [id] },
        ],
        nothing: refused(400, "BatchReplyData/AttachmentIds/0"),
      },
    ],
    wrong: [
      {
        what: "no text",
        call: ({ ticketId }) => [{ ticketIds: [ticketId], htmlBody: " " }],
        outcome: refused(400, "BatchReplyData/HtmlBody"),
      },
      {
        what: "a copy of what is internal",
        call: ({ ticketId }) => [
          { ticketIds: [ticketId], htmlBody: "a", slevel: "Internal", sendCopyToCustomer: true },
        ],
        outcome: refused(400, "BatchReplyData/SendCopyToCustomer"),
      },
    ],
    missing: [refused(400, "BatchReplyData")],
    powerless: task,
  },
  batchForwardAsync: {
    call: ({ ticketId }) => [[ticketId], [customer.email], [], [], "See below", true],
    look: async (taskId, { ticketId }, { query }) => {
      expect(taskId).toBeGreaterThan(0);
      const items = "select ticket_id, state from batch_task_item where batch_task_id = $1";
      expect(await query(items, [taskId])).toEqual([{ ticket_id: ticketId, state: 1 }]);
    },
    ids: [
      {
        path: "TicketIds/0",
        call: (id) => [[id], [customer.email], [], [], "", false],
        nothing: task,
      },
    ],
    wrong: [
      {
        what: "addresses that are none",
        call: ({ ticketId }) => [[ticketId], ["ada"], ["@"], ["a@b@c"], "", false],
        outcome: refused(400, "To/0", "Cc/0", "Bcc/0"),
      },
    ],
    missing: [refused(400, "TicketIds"), refused(400, "To"), task, task, task, task],
    powerless: task,
  },
};
