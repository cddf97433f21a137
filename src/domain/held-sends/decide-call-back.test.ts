import { describe, expect, it } from "vitest";
import { buildTicket } from "../../../test/support/build-ticket.ts";
import type { MessageFacts, StoredMessage } from "../ticket/message/stored-message.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { decideCallBack, type CallBackSituation } from "./decide-call-back.ts";
import type { HeldSend } from "./held-send.ts";
import { isNewerFromCustomer } from "./newer-from-customer.ts";
import { effectOf } from "./send-effect.ts";

const NOW = 1_772_460_000;
const before = buildTicket({ messageCount: 1, ownerId: 0, readStatus: "Red" });
const after = buildTicket({
  version: before.version + 2,
  lastChangedAt: NOW,
  messageCount: 2,
  replyCount: 1,
  repliedAt: NOW,
  timeToReplyMinutes: 7,
  baseStatus: "Closed",
  statusId: 2,
  statusSince: NOW,
  closedAt: NOW,
  ownerId: 20,
  readStatus: "Green",
  readByOwnerAt: NOW,
  escalationSuspended: true,
});

const fact = {
  messageId: 4,
  createdAt: NOW - 60,
  createdById: 0,
  securityLevel: "External",
  category: "Message",
  badge: "Incoming",
  personId: 70,
  timeSpentMinutes: 0,
  attachmentCount: 0,
  language: "",
  sentiment: 0,
  sentimentConfidence: 0,
} as const satisfies MessageFacts;
const reply = { ...fact, badge: "Reply", personId: 0, createdById: 20 } as const;
const message = {
  ...reply,
  messageId: 5,
  ticketId: before.ticketId,
  author: "Tje",
} as unknown as StoredMessage;

const held: HeldSend = {
  heldSendId: 3,
  ticketId: before.ticketId,
  messageId: 5,
  userId: 20,
  mode: "Reply",
  sendAt: NOW + 10,
  calledBackAt: null,
  draft: { content: "", to: [], cc: [], bcc: [], subject: "", attachmentIds: [], baseMessageId: 4 },
  effect: effectOf(before, after),
};

interface Wishes extends Partial<Omit<CallBackSituation, "held" | "ticket">> {
  readonly held?: Partial<HeldSend>;
  readonly ticket?: Partial<Ticket>;
}

const decide = ({ held: send, ticket, ...others }: Wishes = {}) =>
  decideCallBack({
    held: { ...held, ...send },
    ticket: { ...after, ...ticket },
    message,
    others: [fact],
    now: NOW + 8,
    ...others,
  });

describe("calling a message back", () => {
  it("leaves the ticket as it was, but for its version and the time of its last change", () => {
    expect(decide()).toMatchObject({
      kind: "write",
      write: {
        messageId: 5,
        ticket: { ...before, version: after.version + 1, lastChangedAt: NOW + 8 },
        log: { action: 10_026, userId: 20, at: NOW + 8 },
        statusIsBack: true,
      },
    });
  });

  it.each<[string, Wishes, object]>([
    ["in its last second", { now: NOW + 9 }, { kind: "write" }],
    ["when it leaves", { now: NOW + 10 }, { kind: "tooLate" }],
    ["a second time", { held: { calledBackAt: NOW + 1 }, now: NOW + 99 }, { kind: "calledBack" }],
    ["after another status", { ticket: { statusId: 3 } }, { kind: "statusChanged" }],
    [
      "after a stay that began anew",
      { ticket: { statusSince: NOW + 1 } },
      { kind: "statusChanged" },
    ],
    ["after another owner", { ticket: { ownerId: 21 } }, { kind: "ownerChanged" }],
    ["after a merge", { ticket: { mergedIntoTicketId: 8 } }, { kind: "merged", intoTicketId: 8 }],
    ["that was moved", { message: { ...message, ticketId: 8 } }, { kind: "moved" }],
  ])("%s", (_when, wishes, decision) => {
    expect(decide(wishes)).toMatchObject(decision);
  });

  it.each<[string, Wishes, Partial<Ticket>]>([
    ["a title", { ticket: { title: "Other" } }, { title: "Other" }],
    ["an escalation", { ticket: { escalationLevel: 1 } }, { escalationSuspended: false }],
    [
      "an escalation of what the sending had stopped",
      { ticket: { escalationSuspended: false, escalationLevel: 1 } },
      { escalationSuspended: false, escalationLevel: 1 },
    ],
    [
      "a reply that the customer had from somebody else",
      { ticket: { messageCount: 3, replyCount: 2 }, others: [fact, { ...reply, messageId: 6 }] },
      { messageCount: 2, replyCount: 1, repliedAt: NOW, timeToReplyMinutes: 7 },
    ],
    [
      "an end of the message",
      { message: null, ticket: { messageCount: 1, replyCount: 0 }, others: [] },
      { messageCount: 1, replyCount: 0, baseStatus: "Active" },
    ],
  ])("leaves %s since then", (_what, wishes, ticket) => {
    expect(decide(wishes)).toMatchObject({ kind: "write", write: { ticket } });
  });

  it("keeps the status when the sending changed none, whatever others made of it", () => {
    const effect = effectOf(before, { ...before, messageCount: 2 });
    const since = { ...before, messageCount: 2, baseStatus: "Closed", statusId: 2 } as const;
    expect(decide({ held: { effect }, ticket: since })).toMatchObject({
      kind: "write",
      write: { ticket: { statusId: 2, messageCount: 1 }, statusIsBack: false },
    });
  });
});

it.each([
  [fact, true],
  [{ ...fact, messageId: 3 }, false],
  [{ ...fact, securityLevel: "Internal" as const }, false],
  [reply, false],
  [{ ...reply, personId: 70 }, true],
])("%j is news to whoever has seen message 3: %s", (each, isNews) => {
  expect(isNewerFromCustomer([each], 3)).toBe(isNews);
});
