import { describe, expect, it } from "vitest";
import { buildTicket } from "../../../../test/support/build-ticket.ts";
import type { MessageFacts } from "./stored-message.ts";
import { analysisOf, countersOf, ticketAfterChange } from "./ticket-totals.ts";

const USER = 20;

const message = (messageId: number, wishes: Partial<MessageFacts> = {}): MessageFacts => ({
  messageId,
  createdAt: 1000,
  createdById: USER,
  securityLevel: "External",
  category: "Message",
  badge: "Reply",
  personId: 0,
  timeSpentMinutes: 0,
  attachmentCount: 0,
  language: "",
  sentiment: 0,
  sentimentConfidence: 0,
  ...wishes,
});

const incoming = (messageId: number, wishes: Partial<MessageFacts>): MessageFacts =>
  message(messageId, { badge: "Incoming", createdById: 0, personId: 70, ...wishes });

describe("countersOf", () => {
  it("counts nothing of no messages", () => {
    expect(countersOf([])).toEqual({
      messageCount: 0,
      replyCount: 0,
      timeSpentMinutes: 0,
      hasAttachment: false,
    });
  });

  it("counts replies to the customer apart, and adds up the time", () => {
    const messages = [
      message(1, { timeSpentMinutes: 3 }),
      message(2, { securityLevel: "Internal", timeSpentMinutes: 4 }),
      incoming(3, { attachmentCount: 1 }),
    ];
    expect(countersOf(messages)).toEqual({
      messageCount: 3,
      replyCount: 1,
      timeSpentMinutes: 7,
      hasAttachment: true,
    });
  });
});

describe("analysisOf", () => {
  it("takes the language of the first and the mood of the last analysed message", () => {
    const messages = [
      incoming(3, { createdAt: 2000, language: "de", sentiment: 30, sentimentConfidence: 60 }),
      message(9, { createdAt: 9000, language: "nl", sentiment: 90 }),
      incoming(1, { createdAt: 1000, language: "no", sentiment: -20, sentimentConfidence: 50 }),
    ];
    expect(analysisOf(messages)).toEqual({
      language: "no",
      sentiment: 30,
      sentimentConfidence: 60,
    });
  });

  it("goes by the order of their making within a second", () => {
    const second = incoming(2, { language: "de", sentiment: 2 });
    const first = incoming(1, { language: "no", sentiment: 1 });
    expect(analysisOf([second, first])).toMatchObject({ language: "no", sentiment: 2 });
  });

  it("finds nothing without any", () => {
    expect(analysisOf([message(1)])).toEqual({
      language: "",
      sentiment: 0,
      sentimentConfidence: 0,
    });
  });
});

describe("ticketAfterChange", () => {
  const ticket = buildTicket({ language: "sv", sentiment: 5, sentimentConfidence: 9, version: 4 });

  it("leaves the analysis alone unless the message had a part in it", () => {
    const change = { before: message(1), after: null, others: [message(2)], now: 5000 };
    expect(ticketAfterChange(ticket, change)).toEqual({
      ...ticket,
      messageCount: 1,
      replyCount: 1,
      timeSpentMinutes: 0,
      hasAttachment: false,
      lastChangedAt: 5000,
      version: 5,
    });
  });

  it.each([
    ["gone", null, { language: "", sentiment: 0 }],
    ["internal now", incoming(1, { language: "de", securityLevel: "Internal" }), { language: "" }],
    [
      "still there",
      incoming(1, { language: "de", sentiment: 7 }),
      { language: "de", sentiment: 7 },
    ],
  ])("asks the messages again when an analysed one is %s", (_what, after, expected) => {
    const before = incoming(1, { language: "de", sentiment: 7 });
    const changed = ticketAfterChange(ticket, { before, after, others: [message(2)], now: 5000 });
    expect(changed).toMatchObject(expected);
  });
});
