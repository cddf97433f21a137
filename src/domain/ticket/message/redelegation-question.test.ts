import { describe, expect, test } from "vitest";
import {
  buildMessageSituation,
  buildPerson,
  CUSTOMER_ID,
  MESSAGE_NOW,
  OWNER_ID,
  type MessageWishes,
} from "../../../../test/support/build-message-situation.ts";
import type { User } from "../../desk/user.ts";
import { redelegationQuestion } from "./redelegation-question.ts";

const categoryFlags = ["RedelegateNewMsg"] as const;
const away: Partial<User> = { status: "NotAvailable" };
const input = { personId: CUSTOMER_ID };

const ask = (wishes: MessageWishes) => redelegationQuestion(buildMessageSituation(wishes));

describe("the category's rules are asked for another owner", () => {
  test("when news comes in for an owner who is away, about the ticket's own person", () => {
    const primary = buildPerson(71, { supportUserId: 22 });
    const persons = new Map([
      [CUSTOMER_ID, buildPerson(CUSTOMER_ID)],
      [71, primary],
    ]);
    const question = ask({
      categoryFlags,
      owner: away,
      input,
      persons,
      ticket: { personId: 71 },
    });
    expect(question).toMatchObject({
      category: { categoryId: 5 },
      personId: 71,
      person: primary,
      arrivedByMail: false,
      excludedUserId: OWNER_ID,
      now: MESSAGE_NOW,
    });
  });

  test.each<Partial<User>>([{ deleted: true }, { status: "Deleted" }, { status: "ReadOnly" }])(
    "when the owner can no longer own tickets: %o",
    (owner) => {
      expect(ask({ categoryFlags, owner, input })?.excludedUserId).toBe(OWNER_ID);
    },
  );

  test("without a person when the ticket has none", () => {
    expect(ask({ categoryFlags, owner: away, input })).toMatchObject({ personId: 0, person: null });
  });
});

describe("the ticket stays where it is", () => {
  test.each<{ what: string; wishes: MessageWishes }>([
    { what: "in other categories", wishes: { owner: away, input } },
    { what: "while the owner is there", wishes: { categoryFlags, input } },
    {
      what: "when nobody owns it",
      wishes: { categoryFlags, owner: away, input, ticket: { ownerId: 0 } },
    },
    { what: "when a user writes", wishes: { categoryFlags, owner: away } },
    {
      what: "when the message will be refused",
      wishes: { categoryFlags, owner: away, input: { ...input, sentiment: 101 } },
    },
    {
      what: "when the caller may not add it",
      wishes: { categoryFlags, owner: away, input, rights: ["ReadAllRequests"] },
    },
  ])("$what", ({ wishes }) => {
    expect(ask(wishes)).toBeNull();
  });
});
