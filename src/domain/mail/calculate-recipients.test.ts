import { describe, expect, it } from "vitest";
import type { MailSettings } from "../desk/mail-settings.ts";
import type { Person } from "../people/person.ts";
import {
  calculateRecipients,
  type AnsweredMessage,
  type RecipientQuestion,
} from "./calculate-recipients.ts";

const settings: MailSettings = {
  tag: "ejTag",
  defaultMail: "Help desk <help@desk.example>",
  usersAnonymous: false,
  replyToPrimaryAddress: false,
  replyToAllOfLatest: false,
  ticketUrl: "",
  customerTicketUrl: "",
};

const ada = { personId: 1, firstName: "Ada", middleName: "", lastName: "L", emails: ["ada@x"] };
const bo = { personId: 2, firstName: "Bo", middleName: "", lastName: "", emails: [] };
const persons = new Map([ada, bo].map((person) => [person.personId, person as unknown as Person]));

const messageOf = (
  wishes: Partial<Omit<AnsweredMessage, "headers">> = {},
  headers: Record<string, string> = {},
): AnsweredMessage => ({
  personId: 0,
  badge: "Reply",
  author: "",
  emailHeader: "",
  ...wishes,
  headers: Object.entries(headers).map(([name, value], headerId) => ({
    headerId,
    name,
    value,
    item: "None",
    itemColumn: "None",
  })),
});

const ask = (wishes: Partial<RecipientQuestion>) =>
  calculateRecipients({
    action: "ReplyAll",
    message: null,
    latest: null,
    persons,
    customerId: 1,
    settings,
    ...wishes,
  }).map(({ type, name, address }) => `${type} ${name} <${address}>`);

const incoming = (headers: Record<string, string> = {}, wishes: Partial<AnsweredMessage> = {}) =>
  messageOf({ personId: 1, badge: "Incoming", author: "Ada L", ...wishes }, headers);

describe("calculateRecipients", () => {
  it.each<[string, Partial<RecipientQuestion>, string[]]>([
    ["the customer before anybody wrote", {}, ["To Ada L <ada@x>"]],
    ["nobody without a customer", { customerId: 0 }, []],
    ["nobody whose customer has no address", { customerId: 2 }, []],
    [
      "the customer on a message of a user",
      { message: messageOf({}, { From: "us@x" }) },
      ["To Ada L <ada@x>"],
    ],
    [
      "whoever wrote, at the address he wrote from",
      { message: incoming({ From: "Ada <home@x>" }) },
      ["To Ada <home@x>"],
    ],
    [
      "under his name where the mail has none",
      { message: incoming({ from: "home@x" }) },
      ["To Ada L <home@x>"],
    ],
    [
      "found in the raw header",
      {
        message: incoming({}, { emailHeader: "Subject: a\r\nFROM: Ada\r\n <home@x>\r\nTo: b@x" }),
      },
      ["To Ada <home@x>", "CC  <b@x>"],
    ],
    ["found in the author", { message: incoming({}, { author: "home@x" }) }, ["To Ada L <home@x>"]],
    ["his own address where the mail says nothing", { message: incoming() }, ["To Ada L <ada@x>"]],
    [
      "whoever is not known as a person",
      { message: incoming({ From: "new@x" }, { personId: 0 }) },
      ["To  <new@x>"],
    ],
    [
      "the primary address where that is wished",
      {
        message: incoming({ From: "home@x" }),
        settings: { ...settings, replyToPrimaryAddress: true },
      },
      ["To Ada L <ada@x>"],
    ],
    [
      "the address he wrote from where there is no primary one",
      {
        message: incoming({ From: "home@x" }, { personId: 2 }),
        settings: { ...settings, replyToPrimaryAddress: true },
      },
      ["To Bo <home@x>"],
    ],
    [
      "all others, each once and never the desk",
      {
        message: incoming({
          From: "ada@x",
          To: "HELP@desk.example, c@x, Ada <ADA@x>",
          Cc: '"D, E" <d@x>, c@x, nobody',
          Bcc: "secret@x",
        }),
      },
      ["To Ada L <ada@x>", "CC  <c@x>", "CC D, E <d@x>"],
    ],
    [
      "only one where only one is answered",
      { action: "Reply", message: incoming({ From: "ada@x", Cc: "c@x" }) },
      ["To Ada L <ada@x>"],
    ],
    [
      "those of the latest message where that is wished",
      {
        message: incoming({ From: "ada@x", Cc: "old@x" }),
        latest: incoming({ Cc: "new@x" }),
        settings: { ...settings, replyToAllOfLatest: true },
      },
      ["To Ada L <ada@x>", "CC  <new@x>"],
    ],
    [
      "the same on a desk without an address",
      { settings: { ...settings, defaultMail: "" } },
      ["To Ada L <ada@x>"],
    ],
  ])("proposes %s", (_what, question, expected) => {
    expect(ask(question)).toEqual(expected);
  });

  it.each(["None", "Forward", "InternalComment"] as const)("proposes nobody for %s", (action) => {
    expect(ask({ action, message: incoming({ From: "ada@x", Cc: "c@x" }) })).toEqual([]);
  });
});
