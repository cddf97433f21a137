import { describe, expect, test } from "vitest";
import {
  buildMessageSituation,
  buildPerson,
  COLLEAGUE_ID,
  CUSTOMER_ID,
  MESSAGE_NOW,
} from "../../../../test/support/build-message-situation.ts";
import { checkMessage } from "./check-message.ts";
import type { MessageInput } from "./message-input.ts";

const check = (input: MessageInput) => checkMessage(buildMessageSituation({ input }));

test.each<MessageInput>([
  {},
  { personId: CUSTOMER_ID },
  { personId: 0, createdById: 0 },
  { createdById: COLLEAGUE_ID },
  { createdAt: MESSAGE_NOW + 300 },
  { createdAt: 0 },
  { author: "x".repeat(255) },
  { internetMessageId: "x".repeat(850) },
  { language: "x".repeat(10) },
  { headers: [{ name: "x".repeat(64), value: "y".repeat(5000) }] },
  { timeSpentMinutes: 0 },
  { timeSpentMinutes: 2_147_483_640 },
  { sentiment: -100, sentimentConfidence: 0 },
  { sentiment: 100, sentimentConfidence: 100 },
])("nothing is wrong with a message of this kind: %#", (input) => {
  expect(check(input)).toEqual([]);
});

const range = (minimum: number, maximum: number) =>
  ({ code: "outOfRange", minimum, maximum }) as const;

const checkWithPerson = (wishes: { readonly deleted?: boolean; readonly retired?: boolean }) =>
  checkMessage(
    buildMessageSituation({
      input: { personId: CUSTOMER_ID },
      persons: new Map([[CUSTOMER_ID, buildPerson(CUSTOMER_ID, wishes)]]),
    }),
  );

describe("refused is", () => {
  test.each<{ what: string; input: MessageInput; field: keyof MessageInput; reason: unknown }>([
    {
      what: "an unknown person",
      input: { personId: 71 },
      field: "personId",
      reason: { code: "unknownRecord", record: "person", id: 71 },
    },
    {
      what: "an unknown user",
      input: { createdById: 99 },
      field: "createdById",
      reason: { code: "unknownRecord", record: "user", id: 99 },
    },
    {
      what: "a time more than five minutes ahead",
      input: { createdAt: MESSAGE_NOW + 301 },
      field: "createdAt",
      reason: { code: "inTheFuture" },
    },
    {
      what: "an author over 255",
      input: { author: "x".repeat(256) },
      field: "author",
      reason: { code: "tooLong", maxLength: 255, length: 256 },
    },
    {
      what: "a Message-Id over 850",
      input: { internetMessageId: "x".repeat(851) },
      field: "internetMessageId",
      reason: { code: "tooLong", maxLength: 850, length: 851 },
    },
    {
      what: "a language over 10",
      input: { language: "x".repeat(11) },
      field: "language",
      reason: { code: "tooLong", maxLength: 10, length: 11 },
    },
    {
      what: "half a character in the author",
      input: { author: "\ud83d" },
      field: "author",
      reason: { code: "brokenText" },
    },
    {
      what: "a null character in the body",
      input: { body: "a\0b" },
      field: "body",
      reason: { code: "brokenText" },
    },
    {
      what: "less than no working time",
      input: { timeSpentMinutes: -1 },
      field: "timeSpentMinutes",
      reason: range(0, 2_147_483_640),
    },
    {
      what: "working time that the ticket's sum cannot hold",
      input: { timeSpentMinutes: 2_147_483_641 },
      field: "timeSpentMinutes",
      reason: range(0, 2_147_483_640),
    },
    {
      what: "a mood below the scale",
      input: { sentiment: -101 },
      field: "sentiment",
      reason: range(-100, 100),
    },
    {
      what: "a mood above the scale",
      input: { sentiment: 101 },
      field: "sentiment",
      reason: range(-100, 100),
    },
    {
      what: "a confidence below the scale",
      input: { sentimentConfidence: -1 },
      field: "sentimentConfidence",
      reason: range(0, 100),
    },
    {
      what: "a confidence above the scale",
      input: { sentimentConfidence: 101 },
      field: "sentimentConfidence",
      reason: range(0, 100),
    },
  ])("$what", ({ input, field, reason }) => {
    expect(check(input)).toEqual([{ kind: "validation", field, reason }]);
  });

  test("a deleted person, but not a retired one", () => {
    expect(checkWithPerson({ retired: true })).toEqual([]);
    expect(checkWithPerson({ deleted: true })).toEqual([
      {
        kind: "validation",
        field: "personId",
        reason: { code: "deletedRecord", record: "person", id: CUSTOMER_ID },
      },
    ]);
  });

  test("a header without a name or with one over 64, by its place", () => {
    const headers = ["To", "", "x".repeat(65)].map((name) => ({ name, value: "v" }));
    expect(check({ headers })).toEqual([
      { kind: "validation", field: "headers", index: 1, reason: { code: "required" } },
      {
        kind: "validation",
        field: "headers",
        index: 2,
        reason: { code: "tooLong", maxLength: 64, length: 65 },
      },
    ]);
  });

  test("everything that is wrong, at once", () => {
    const input = { personId: 71, author: "x".repeat(256), sentiment: 101 };
    expect(check(input).map(({ field }) => field)).toEqual(["personId", "author", "sentiment"]);
  });
});
