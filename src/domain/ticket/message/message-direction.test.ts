import { describe, expect, test } from "vitest";
import type { Badge } from "../message-summary.ts";
import { isAnalysed, isIncoming, isReplyToCustomer } from "./message-direction.ts";

const reply = {
  securityLevel: "External",
  category: "Message",
  createdById: 20,
  personId: 0,
  badge: "Reply",
  language: "",
  sentiment: 0,
  sentimentConfidence: 0,
} as const;

describe("a reply to the customer", () => {
  test.each<{ badge: Badge; expected: boolean }>([
    { badge: "Unknown", expected: true },
    { badge: "Reply", expected: true },
    { badge: "Outgoing", expected: true },
    { badge: "Forward", expected: false },
    { badge: "Comment", expected: false },
    { badge: "Incoming", expected: false },
  ])("may arise as $badge: $expected", ({ badge, expected }) => {
    expect(isReplyToCustomer({ ...reply, badge })).toBe(expected);
  });

  test.each([
    { securityLevel: "Internal" },
    { category: "Bounce" },
    { category: "OutboxFailed" },
    { createdById: 0 },
    { personId: 70 },
  ] as const)("is nothing with %o", (difference) => {
    expect(isReplyToCustomer({ ...reply, ...difference })).toBe(false);
  });
});

describe("an incoming message", () => {
  test.each<{ personId: number; badge: Badge; expected: boolean }>([
    { personId: 70, badge: "Unknown", expected: true },
    { personId: 0, badge: "Incoming", expected: true },
    { personId: 0, badge: "Reply", expected: false },
  ])("has a person or the badge: $personId, $badge", ({ personId, badge, expected }) => {
    expect(isIncoming({ personId, badge })).toBe(expected);
  });
});

describe("an analysed message", () => {
  const incoming = { ...reply, personId: 70, badge: "Incoming" } as const;

  test.each([{ language: "en" }, { sentiment: -1 }, { sentimentConfidence: 1 }])(
    "says something: %o",
    (finding) => {
      expect(isAnalysed({ ...incoming, ...finding })).toBe(true);
    },
  );

  test.each([
    {},
    { language: "en", securityLevel: "Internal" },
    { language: "en", category: "Bounce" },
    { language: "en", personId: 0, badge: "Reply" },
  ] as const)("is none with %o", (difference) => {
    expect(isAnalysed({ ...incoming, ...difference })).toBe(false);
  });
});
