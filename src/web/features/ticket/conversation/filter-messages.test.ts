import { describe, expect, it } from "vitest";
import { filterMessages, moodOf, type ListedMessage } from "./filter-messages.ts";

const message = (TicketMessageId: number, values: object) =>
  ({ TicketMessageId, Slevel: "External", Important: false, ...values }) as ListedMessage;
const messages = [
  message(1, {}),
  message(2, { Slevel: "Internal" }),
  message(3, { Important: true }),
];

describe("a conversation", () => {
  it.each([
    ["all", [1, 2, 3]],
    ["messages", [1, 3]],
    ["notes", [2]],
    ["flagged", [3]],
    ["changes", []],
  ] as const)("shows %s", (filter, ids) => {
    expect(filterMessages(messages, filter).map((each) => each.TicketMessageId)).toEqual(ids);
  });

  it.each([
    [-30, 60, "negative"],
    [30, 60, "positive"],
    [-29, 60, null],
    [29, 100, null],
    [-100, 59, null],
  ])("of mood %s with %s %% is %s", (Sentiment, SentimentConfidence, mood) => {
    expect(moodOf({ Sentiment, SentimentConfidence })).toBe(mood);
  });
});
