import { describe, expect, test } from "vitest";
import {
  buildMessageSituation,
  CALLER_ID,
  COLLEAGUE_ID,
  CUSTOMER_ID,
  MESSAGE_NOW,
  OWNER_ID,
  TICKET_CREATED_AT,
  type MessageWishes,
} from "../../../../test/support/build-message-situation.ts";
import type { OwnerChoice } from "../../assignment/choose-owner.ts";
import type { EscalationReaction } from "../../desk/priority.ts";
import type { ReadStatus, Ticket } from "../ticket.ts";
import { decideAddMessage, type MessageWrite } from "./decide-add-message.ts";
import type { MessageInput } from "./message-input.ts";

function add(wishes: MessageWishes = {}): MessageWrite {
  const decision = decideAddMessage(buildMessageSituation(wishes));
  if (decision.kind !== "write") throw new Error(`refused: ${JSON.stringify(decision)}`);
  return decision.write;
}

const ticketAfter = (wishes: MessageWishes): Ticket => add(wishes).ticket;

const comment: MessageInput = { securityLevel: "Internal" };
const incoming: MessageInput = { personId: CUSTOMER_ID };

describe("a message is not added", () => {
  test("without the right to edit the ticket", () => {
    const situation = buildMessageSituation({ rights: ["ReadAllRequests"] });
    expect(decideAddMessage(situation)).toEqual({ kind: "noEditAccess" });
  });

  test("to a ticket that was merged into another, whoever asks", () => {
    const situation = buildMessageSituation({
      rights: ["GeneralAdministrator"],
      ticket: { baseStatus: "Merged", mergedIntoTicketId: 901 },
    });
    expect(decideAddMessage(situation)).toEqual({ kind: "merged", intoTicketId: 901 });
  });

  test("when something is wrong with it", () => {
    const situation = buildMessageSituation({ input: { sentiment: 101 } });
    expect(decideAddMessage(situation)).toMatchObject({
      kind: "faulty",
      refusals: [{ field: "sentiment" }],
    });
  });

  test("with a word about its faults to somebody who may not add it", () => {
    const situation = buildMessageSituation({ rights: [], input: { sentiment: 101 } });
    expect(decideAddMessage(situation)).toEqual({ kind: "noEditAccess" });
  });
});

test.each(["Active", "Closed", "Postponed", "Deleted", "Spam"] as const)(
  "a message leaves the status of a ticket that is %s alone",
  (baseStatus) => {
    const ticket = { baseStatus, statusId: 9, closedAt: 3, activatesAt: 4, statusSince: 5 };
    expect(ticketAfter({ ticket, input: incoming })).toMatchObject(ticket);
  },
);

test("only what follows from the message changes on the ticket", () => {
  const { stored } = buildMessageSituation();
  expect(ticketAfter({ input: comment })).toEqual({
    ...stored,
    messageCount: 3,
    readStatus: "Yellow",
    lastChangedAt: MESSAGE_NOW,
    version: 4,
  });
});

describe("the counters", () => {
  test.each<{ input: MessageInput; replyCount: number }>([
    { input: {}, replyCount: 1 },
    { input: comment, replyCount: 0 },
    { input: incoming, replyCount: 0 },
    { input: { badge: "Forward" }, replyCount: 0 },
  ])("say $replyCount replies after $input", ({ input, replyCount }) => {
    expect(ticketAfter({ input })).toMatchObject({ messageCount: 3, replyCount });
  });

  test("add up working time", () => {
    expect(ticketAfter({ input: { timeSpentMinutes: 5 } }).timeSpentMinutes).toBe(12);
  });
});

describe("the first reply to the customer", () => {
  const answered = { repliedAt: MESSAGE_NOW, timeToReplyMinutes: 60, realTimeToReplyMinutes: 60 };
  const open = { repliedAt: null, timeToReplyMinutes: 0, realTimeToReplyMinutes: 0 };

  test.each<{ what: string; wishes: MessageWishes; expected: Partial<Ticket> }>([
    { what: "ends the wait", wishes: {}, expected: answered },
    { what: "is no comment", wishes: { input: comment }, expected: open },
    { what: "is no message from outside", wishes: { input: incoming }, expected: open },
    {
      what: "does not count where it shall not",
      wishes: { updateRepliedAt: false },
      expected: open,
    },
    {
      what: "counts from when it was posted",
      wishes: { input: { createdAt: TICKET_CREATED_AT + 119 } },
      expected: {
        repliedAt: TICKET_CREATED_AT + 119,
        timeToReplyMinutes: 1,
        realTimeToReplyMinutes: 1,
      },
    },
    {
      what: "is measured in opening hours beside plain time",
      wishes: { businessClock: () => ({ elapsedSeconds: () => 1859, dueAt: () => null }) },
      expected: { ...answered, timeToReplyMinutes: 30 },
    },
    {
      what: "is only the first",
      wishes: { ticket: { repliedAt: 5, timeToReplyMinutes: 6, realTimeToReplyMinutes: 7 } },
      expected: { repliedAt: 5, timeToReplyMinutes: 6, realTimeToReplyMinutes: 7 },
    },
  ])("$what", ({ wishes, expected }) => {
    expect(ticketAfter(wishes)).toMatchObject(expected);
  });

  test("counts as a reply even where it does not end the wait", () => {
    expect(ticketAfter({ updateRepliedAt: false }).replyCount).toBe(1);
  });
});

describe("the author of the ticket", () => {
  test.each<{ ticket: Partial<Ticket>; author: string }>([
    { ticket: { messageCount: 0 }, author: "Ada Lovelace" },
    { ticket: { messageCount: 0, authorGiven: true }, author: "Somebody" },
    { ticket: { messageCount: 1 }, author: "Somebody" },
  ])("is $author with $ticket", ({ ticket, author }) => {
    expect(ticketAfter({ ticket, input: incoming })).toMatchObject({
      author,
      authorGiven: ticket.authorGiven ?? false,
    });
  });
});

describe("the read status", () => {
  test.each<{ what: string; wishes: MessageWishes; from: ReadStatus; to: ReadStatus }>([
    { what: "a colleague's message", wishes: {}, from: "Green", to: "Yellow" },
    { what: "a colleague's message", wishes: {}, from: "Yellow", to: "Yellow" },
    { what: "a colleague's message", wishes: {}, from: "Red", to: "Red" },
    { what: "the customer's message", wishes: { input: incoming }, from: "Green", to: "Yellow" },
    {
      what: "the owner's message",
      wishes: { input: { createdById: OWNER_ID } },
      from: "Green",
      to: "Green",
    },
    {
      what: "the owner's message",
      wishes: { input: { createdById: OWNER_ID } },
      from: "Yellow",
      to: "Yellow",
    },
  ])("turns from $from to $to by $what", ({ wishes, from, to }) => {
    expect(ticketAfter({ ...wishes, ticket: { readStatus: from } }).readStatus).toBe(to);
  });

  test("is news when the owner notes down what the customer said", () => {
    const ticket = { ownerId: CALLER_ID };
    expect(ticketAfter({ ticket, input: incoming }).readStatus).toBe("Yellow");
    expect(ticketAfter({ ticket }).readStatus).toBe("Green");
  });
});

describe("accepting by replying", () => {
  const categoryFlags = ["AcceptWhenReplying"] as const;

  test("makes the caller the owner, who has read the ticket", () => {
    const ticket = { readByOwnerAt: 5, firstReadByOwnerAt: 5, firstReadByUserAt: 5 };
    expect(ticketAfter({ categoryFlags, ticket })).toMatchObject({
      ownerId: CALLER_ID,
      readStatus: "Green",
      readByOwnerAt: MESSAGE_NOW,
      firstReadByOwnerAt: MESSAGE_NOW,
      firstReadByUserAt: 5,
    });
  });

  test("takes a ticket that nobody owns", () => {
    expect(ticketAfter({ categoryFlags, ticket: { ownerId: 0 } }).ownerId).toBe(CALLER_ID);
  });

  test.each<{ what: string; wishes: MessageWishes }>([
    { what: "in other categories", wishes: {} },
    { what: "a comment", wishes: { categoryFlags, input: comment } },
    { what: "the customer's message", wishes: { categoryFlags, input: incoming } },
    {
      what: "somebody who may not own tickets",
      wishes: {
        categoryFlags,
        caller: { type: "SystemAssociate" },
        rights: ["GeneralAdministrator"],
      },
    },
  ])("does not happen by $what", ({ wishes }) => {
    expect(ticketAfter(wishes).ownerId).toBe(OWNER_ID);
  });

  test("leaves the owner's reading alone when the owner replies", () => {
    const ticket = { ownerId: CALLER_ID, readByOwnerAt: 5, readStatus: "Yellow" } as const;
    expect(ticketAfter({ categoryFlags, ticket })).toMatchObject(ticket);
  });

  test("is a manual change of owner for the escalation", () => {
    const priority = {
      levelMinutes: [10],
      reactions: { ChangedOwner: "Stop", NewInfo: "None" },
    } as const;
    const ticket = { escalatesAt: MESSAGE_NOW + 60 };
    expect(ticketAfter({ priority, ticket })).toMatchObject(ticket);
    expect(ticketAfter({ categoryFlags, priority, ticket })).toMatchObject({
      escalatesAt: null,
      escalationSecondsLeft: 60,
    });
  });

  test("comes before the news", () => {
    const priority = {
      levelMinutes: [10],
      reactions: { ChangedOwner: "Stop", NewInfo: "Continue" },
    } as const;
    const ticket = { escalatesAt: MESSAGE_NOW + 60 };
    expect(ticketAfter({ categoryFlags, priority, ticket }).escalatesAt).toBe(MESSAGE_NOW + 60);
  });
});

const choice = (ownerId: number, countsAsDelegation = true): OwnerChoice => ({
  ownerId,
  rule: "even",
  countsAsDelegation,
  trace: {
    categoryId: 5,
    method: "Even",
    onlyLoggedInUsers: false,
    excludedUserId: OWNER_ID,
    decidedAt: MESSAGE_NOW,
    members: [],
    steps: [],
  },
});

describe("redelegation from an absent owner", () => {
  const ticket = { readByOwnerAt: 5, firstReadByOwnerAt: 5, firstReadByUserAt: 5 };

  test("gives the ticket unread to whom the rules chose, and says why", () => {
    const redelegation = choice(COLLEAGUE_ID);
    const write = add({ input: incoming, ticket, redelegation });
    expect(write.ticket).toMatchObject({
      ownerId: COLLEAGUE_ID,
      readStatus: "Red",
      readByOwnerAt: null,
      firstReadByOwnerAt: null,
      firstReadByUserAt: 5,
    });
    expect(write.countDelegationIn).toBe(5);
    expect(write.log.details).toEqual({ assignment: redelegation.trace });
  });

  test("counts only choices of the category's method", () => {
    const redelegation = choice(COLLEAGUE_ID, false);
    expect(add({ input: incoming, redelegation }).countDelegationIn).toBe(0);
  });

  test("leaves the ticket to nobody when the rules find nobody", () => {
    expect(ticketAfter({ input: incoming, redelegation: choice(0) })).toMatchObject({
      ownerId: 0,
      readStatus: "Red",
    });
  });

  test("is no manual change of owner for the escalation", () => {
    const priority = { levelMinutes: [10], reactions: { ChangedOwner: "Stop" } } as const;
    const escalatesAt = MESSAGE_NOW + 60;
    const redelegation = choice(COLLEAGUE_ID);
    const after = ticketAfter({
      input: incoming,
      redelegation,
      priority,
      ticket: { escalatesAt },
    });
    expect(after.escalatesAt).toBe(escalatesAt);
  });
});

const ticketReactingWith = (reaction: EscalationReaction, ticket: Partial<Ticket>) =>
  ticketAfter({
    ticket,
    priority: { levelMinutes: [10], reactions: { NewInfo: reaction } },
  });

describe("the escalation event of new information", () => {
  const stopped = { escalatesAt: null, escalationSecondsLeft: 60 };

  test("lets a stopped chain go on", () => {
    expect(ticketReactingWith("Continue", stopped)).toMatchObject({
      escalatesAt: MESSAGE_NOW + 60,
      escalationSecondsLeft: null,
    });
  });

  test("is not raised by the first message", () => {
    expect(ticketReactingWith("Continue", { ...stopped, messageCount: 0 })).toMatchObject(stopped);
  });

  test("restarts the chain of a parked ticket without letting it run", () => {
    expect(ticketReactingWith("Restart", { ...stopped, baseStatus: "Postponed" })).toMatchObject({
      escalatesAt: null,
      escalationSecondsLeft: 600,
      escalationSuspended: true,
    });
  });
});

describe("what an analysis found", () => {
  const first: MessageInput = {
    ...incoming,
    language: "nb",
    sentiment: -30,
    sentimentConfidence: 80,
  };
  const told = { language: "en", sentiment: 50, sentimentConfidence: 90 };
  const analysed = { firstAt: MESSAGE_NOW - 200, lastAt: MESSAGE_NOW - 100 };

  test.each<{ what: string; wishes: MessageWishes; expected: Partial<Ticket> }>([
    {
      what: "in the first message is the ticket's",
      wishes: { input: first },
      expected: { language: "nb", sentiment: -30, sentimentConfidence: 80 },
    },
    {
      what: "in a later one tells the mood only",
      wishes: { input: first, ticket: told, analysed },
      expected: { language: "en", sentiment: -30, sentimentConfidence: 80 },
    },
    {
      what: "in one posted at the same time as the last tells the mood",
      wishes: { input: { ...first, createdAt: analysed.lastAt }, ticket: told, analysed },
      expected: { language: "en", sentiment: -30, sentimentConfidence: 80 },
    },
    {
      what: "in one posted in between changes nothing",
      wishes: { input: { ...first, createdAt: analysed.lastAt - 1 }, ticket: told, analysed },
      expected: told,
    },
    {
      what: "in one posted before all others tells the language only",
      wishes: { input: { ...first, createdAt: analysed.firstAt - 1 }, ticket: told, analysed },
      expected: { ...told, language: "nb" },
    },
    {
      what: "in one posted at the same time as the first changes nothing",
      wishes: { input: { ...first, createdAt: analysed.firstAt }, ticket: told, analysed },
      expected: told,
    },
    {
      what: "in an internal message changes nothing",
      wishes: { input: { ...first, securityLevel: "Internal" }, ticket: told, analysed },
      expected: told,
    },
    {
      what: "in a user's reply changes nothing",
      wishes: { input: { ...first, personId: 0 }, ticket: told, analysed },
      expected: told,
    },
    {
      what: "is missing in a message nobody analysed, which changes nothing",
      wishes: { input: incoming, ticket: told, analysed },
      expected: told,
    },
  ])("$what", ({ wishes, expected }) => {
    expect(ticketAfter(wishes)).toMatchObject(expected);
  });
});

test("the log tells every field that the message changed on the ticket", () => {
  const { log } = add({ input: { timeSpentMinutes: 5 } });
  expect(log).toEqual({
    action: 18,
    userId: CALLER_ID,
    at: MESSAGE_NOW,
    details: null,
    changes: [
      { field: 3, from: "1970-01-12 12:46:40", to: "1970-01-12 13:46:40" },
      { field: 9, from: "0", to: "60" },
      { field: 10, from: "0", to: "60" },
      { field: 17, from: "1", to: "2" },
      { field: 21, from: "", to: "1970-01-12 13:46:40" },
      { field: 44, from: "0", to: "1" },
      { field: 45, from: "2", to: "3" },
    ],
  });
});
