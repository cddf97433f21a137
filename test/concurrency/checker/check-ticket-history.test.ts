import { describe, expect, test } from "vitest";
import { checkTicketHistory } from "./check-ticket-history.ts";
import type { RecordedCall, SeenState, TicketHistory, Wish } from "./recorded-call.ts";

const first: SeenState = {
  version: 1,
  title: "first",
  author: "",
  statusId: 1,
  tags: [],
  messageIds: [],
};
const retitled = { ...first, version: 2, title: "a" };
const tagged = { ...retitled, version: 3, tags: ["red"] };
const moved = { ...tagged, version: 5, statusId: 2, author: "b", messageIds: [70] };

interface Times {
  readonly from: number;
  readonly to: number;
}

const call = (wish: Wish, { from, to }: Times, answer: RecordedCall["answer"]): RecordedCall => ({
  client: 1,
  wish,
  calledAt: from,
  answeredAt: to,
  answer,
});
const saw = (state: SeenState) => ({ kind: "state", state }) as const;

/** Retitled, tagged while a message is added, moved and read: in this order, partly at a time. */
const right: readonly RecordedCall[] = [
  call({ kind: "retitle", title: "a", ifVersion: 1 }, { from: 10, to: 20 }, saw(retitled)),
  call({ kind: "retitle", title: "late", ifVersion: 1 }, { from: 12, to: 22 }, { kind: "beaten" }),
  call({ kind: "tag", tag: "red" }, { from: 21, to: 35 }, saw(tagged)),
  call({ kind: "message" }, { from: 22, to: 40 }, { kind: "message", messageId: 70 }),
  call({ kind: "read" }, { from: 23, to: 50 }, saw(tagged)),
  call({ kind: "move", statusId: 2, author: "b" }, { from: 41, to: 50 }, saw(moved)),
  call({ kind: "read" }, { from: 55, to: 60 }, saw(moved)),
];

const history = (calls: readonly RecordedCall[]): TicketHistory => ({ first, calls });

/** The right history with one call put in the place of another. */
function falsified(place: number, changes: Partial<RecordedCall>): TicketHistory {
  return history(right.map((one, at) => (at === place ? { ...one, ...changes } : one)));
}

const seeing = (place: number, changes: Partial<SeenState>): TicketHistory => {
  const { answer } = right[place] as RecordedCall;
  if (answer.kind !== "state") throw new Error("nothing is seen there");
  return falsified(place, { answer: saw({ ...answer.state, ...changes }) });
};

describe("checkTicketHistory", () => {
  test("takes a history for right that some order explains", () => {
    expect(checkTicketHistory(history(right))).toEqual([]);
  });

  test("takes no calls for right", () => {
    expect(checkTicketHistory(history([]))).toEqual([]);
  });

  test.each<[string, TicketHistory, string]>([
    ["a version that two writes made", seeing(5, { version: 3 }), "version 3 was made twice"],
    ["a version that nobody made", seeing(5, { version: 7 }), "made by nobody"],
    ["a read that goes back", falsified(6, { answer: saw(tagged) }), "went back"],
    ["a write that goes back", falsified(2, { calledAt: 51, answeredAt: 54 }), "went back"],
    [
      "a read of what is not written yet",
      falsified(6, { calledAt: 1, answeredAt: 2 }),
      "went back",
    ],
    ["a lost member", seeing(6, { title: "first" }), 'title is "first" and not "a"'],
    ["half of a write", seeing(6, { author: "" }), 'author is "" and not "b"'],
    ["a lost tag", seeing(6, { tags: [] }), 'tags is [] and not ["red"]'],
    ["a tag from nowhere", seeing(6, { tags: ["red", "blue"] }), "tags is"],
    ["a change that was refused", seeing(6, { title: "late" }), "title is"],
    ["a lost message", seeing(6, { messageIds: [] }), "message 70 is lost"],
    ["a message that went again", seeing(6, { messageIds: [] }), "message 70 is gone"],
    ["a message twice", seeing(6, { messageIds: [70, 70] }), "a message twice"],
    ["a message before its time", seeing(0, { messageIds: [70] }), "before it was added"],
    [
      "an overwritten change",
      falsified(2, {
        wish: { kind: "retitle", title: "x", ifVersion: 1 },
        answer: saw({ ...tagged, title: "x", tags: [] }),
      }),
      "overwrote what it had not seen",
    ],
    [
      "a refusal without a reason",
      history([
        call({ kind: "retitle", title: "x", ifVersion: 1 }, { from: 1, to: 2 }, { kind: "beaten" }),
      ]),
      "beaten by nobody",
    ],
    ["a refusal without a condition", falsified(5, { answer: { kind: "beaten" } }), "without a"],
    ["a fault", falsified(6, { answer: { kind: "fault", text: "500" } }), "no answer for a client"],
  ])("finds %s", (_what, wrong, words) => {
    expect(checkTicketHistory(wrong).join("\n")).toContain(words);
  });
});
