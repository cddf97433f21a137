import { describe, expect, test } from "vitest";
import {
  buildMessageSituation,
  buildPerson,
  CALLER_ID,
  COLLEAGUE_ID,
  CUSTOMER_ID,
  MESSAGE_NOW,
  type MessageWishes,
} from "../../../../test/support/build-message-situation.ts";
import { completeMessage } from "./complete-message.ts";
import type { NewMessage } from "./message.ts";
import type { MessageInput } from "./message-input.ts";

const complete = (input: MessageInput, wishes: MessageWishes = {}): NewMessage =>
  completeMessage(buildMessageSituation({ ...wishes, input }));

describe("a message of which nothing is said", () => {
  test("is an external, plain reply by the caller, posted now", () => {
    expect(complete({})).toEqual({
      createdAt: MESSAGE_NOW,
      createdById: CALLER_ID,
      author: "User 20",
      securityLevel: "External",
      type: "Plain",
      category: "Message",
      badge: "Reply",
      personId: 0,
      internetMessageId: "",
      searchTitle: "No light in the hall",
      emailHeader: "",
      mailFilterName: "",
      timeSpentMinutes: 0,
      important: false,
      language: "",
      sentiment: 0,
      sentimentConfidence: 0,
      body: "",
      htmlBody: "",
      debugInfo: "",
      headers: [],
    });
  });
});

test("a message of which everything is said stays as it is said", () => {
  const input = {
    body: "text",
    htmlBody: "<p>text</p>",
    type: "Plain",
    category: "Bounce",
    securityLevel: "Internal",
    personId: CUSTOMER_ID,
    createdById: COLLEAGUE_ID,
    author: "A. L.",
    createdAt: 5,
    important: true,
    timeSpentMinutes: 3,
    emailHeader: "To: us",
    mailFilterName: "support",
    debugInfo: "let in",
    internetMessageId: "<1@example.com>",
    headers: [{ name: "To", value: "us" }],
    badge: "Forward",
    language: "en",
    sentiment: -40,
    sentimentConfidence: 90,
  } as const;
  expect(complete(input)).toEqual({
    ...input,
    searchTitle: "No light in the hall",
  });
});

describe("who wrote the message", () => {
  test.each<{ input: MessageInput; createdById: number; author: string }>([
    { input: {}, createdById: CALLER_ID, author: "User 20" },
    { input: { personId: CUSTOMER_ID }, createdById: 0, author: "Ada Lovelace" },
    { input: { createdById: COLLEAGUE_ID }, createdById: COLLEAGUE_ID, author: "User 22" },
    { input: { createdById: 0 }, createdById: 0, author: "User 20" },
    { input: { author: "" }, createdById: CALLER_ID, author: "" },
    {
      input: { personId: CUSTOMER_ID, createdById: COLLEAGUE_ID },
      createdById: COLLEAGUE_ID,
      author: "Ada Lovelace",
    },
  ])("is $author by user $createdById for $input", ({ input, createdById, author }) => {
    expect(complete(input)).toMatchObject({ createdById, author });
  });

  test.each([
    { person: { firstName: "", lastName: "" }, author: "ada@example.com" },
    { person: { firstName: "", lastName: "", emails: [] }, author: "" },
    { person: { lastName: "x".repeat(300) }, author: `Ada ${"x".repeat(251)}` },
  ])("is $author for a person with $person", ({ person, author }) => {
    const persons = new Map([[CUSTOMER_ID, buildPerson(CUSTOMER_ID, person)]]);
    expect(complete({ personId: CUSTOMER_ID }, { persons }).author).toBe(author);
  });
});

describe("how the message arose", () => {
  test.each<{ input: MessageInput; messageCount: number; badge: NewMessage["badge"] }>([
    { input: {}, messageCount: 0, badge: "Outgoing" },
    { input: {}, messageCount: 1, badge: "Reply" },
    { input: { badge: "Unknown" }, messageCount: 1, badge: "Reply" },
    { input: { badge: "Forward" }, messageCount: 0, badge: "Forward" },
    { input: { securityLevel: "Internal" }, messageCount: 0, badge: "Comment" },
    { input: { personId: CUSTOMER_ID }, messageCount: 0, badge: "Incoming" },
    {
      input: { personId: CUSTOMER_ID, securityLevel: "Internal" },
      messageCount: 1,
      badge: "Incoming",
    },
  ])("is $badge for $input after $messageCount messages", ({ input, messageCount, badge }) => {
    expect(complete(input, { ticket: { messageCount } }).badge).toBe(badge);
  });
});

describe("the rest", () => {
  test("is internal where the desk's default is", () => {
    const settings = { externalAsDefault: false };
    expect(complete({}, { settings })).toMatchObject({
      securityLevel: "Internal",
      badge: "Comment",
    });
  });

  test.each([
    { htmlBody: "<p>x</p>", type: "Html" },
    { htmlBody: "", type: "Plain" },
  ])("is written as $type with the HTML text '$htmlBody'", ({ htmlBody, type }) => {
    expect(complete({ htmlBody }).type).toBe(type);
  });
});
