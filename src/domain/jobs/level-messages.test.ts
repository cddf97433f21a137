import { describe, expect, test } from "vitest";
import {
  buildActingLevel,
  buildJobSituation,
  type JobWishes,
} from "../../../test/support/build-job-situation.ts";
import { users } from "../../../test/support/build-save-desk.ts";
import type { EscalationLevel } from "../desk/priority.ts";
import { levelMessages } from "./level-messages.ts";

const CUSTOMER = 70;
const everybodyThere: JobWishes = {
  ticket: { personId: CUSTOMER, ownerId: users.owner },
  category: { masterUserId: users.colleague },
};
const addressed = { emailTo: " a@example.com, ,b@example.com,", smsTo: "+4712345678" };

function send(level: EscalationLevel, wishes: JobWishes = everybodyThere) {
  const { stored, desk } = buildJobSituation(wishes);
  return levelMessages(level, stored, desk);
}

function summary(messages: ReturnType<typeof send>) {
  return messages.map(({ channel, templateId, recipients }) => [channel, templateId, recipients]);
}

const ALL_BITS = 2047;

describe("what a level sends", () => {
  const toCustomer = [{ personId: CUSTOMER }];
  const toOwner = [{ userId: users.owner }];
  const toMaster = [{ userId: users.colleague }];
  const toMailboxes = [{ address: "a@example.com" }, { address: "b@example.com" }];
  const toPhone = [{ address: "+4712345678" }];

  test.each([
    { bit: 0, sent: [] },
    { bit: 1, sent: [] },
    { bit: 4, sent: [["Email", 14, toMailboxes]] },
    { bit: 8, sent: [["Email", 11, toCustomer]] },
    { bit: 16, sent: [["Email", 12, toOwner]] },
    { bit: 32, sent: [["Email", 13, toMaster]] },
    { bit: 64, sent: [["Sms", 18, toPhone]] },
    { bit: 128, sent: [["Sms", 15, toCustomer]] },
    { bit: 256, sent: [["Sms", 16, toOwner]] },
    { bit: 512, sent: [["Sms", 17, toMaster]] },
    { bit: 1024, sent: [] },
  ])("for action $bit is $sent", ({ bit, sent }) => {
    expect(summary(send(buildActingLevel(bit, addressed)))).toEqual(sent);
  });

  test("goes out in a fixed order: mail before SMS, the customer first, others last", () => {
    const messages = send(buildActingLevel(ALL_BITS, addressed));
    expect(messages.map(({ templateId }) => templateId)).toEqual([11, 12, 13, 14, 15, 16, 17, 18]);
  });

  test("names the ticket and the level, and is sent unasked", () => {
    expect(send(buildActingLevel(8))).toEqual([
      {
        channel: "Email",
        recipients: toCustomer,
        templateId: 11,
        ticketId: 900,
        notification: null,
        escalationLevelId: 101,
        listedTicketIds: [],
      },
    ]);
  });
});

describe("nothing is sent", () => {
  test("without a template", () => {
    const level = buildActingLevel(ALL_BITS, addressed);
    const templates = Object.keys(level.replyTemplateIds).map((name) => [name, 0]);
    const bare = { ...level, replyTemplateIds: Object.fromEntries(templates) as never };
    expect(send(bare)).toEqual([]);
  });

  test.each([
    { why: "no customer", bits: 8 | 128, wishes: { ticket: { personId: 0 } } },
    { why: "no owner", bits: 16 | 256, wishes: { ticket: { ownerId: 0 } } },
    { why: "an owner who is gone", bits: 16 | 256, wishes: { ticket: { ownerId: users.gone } } },
    { why: "no master", bits: 32 | 512, wishes: { category: { masterUserId: 0 } } },
    {
      why: "a master who is gone",
      bits: 32 | 512,
      wishes: { category: { masterUserId: users.gone } },
    },
    { why: "no address", bits: 4 | 64, wishes: {} },
  ])("to somebody who is not there: $why", ({ bits, wishes }) => {
    expect(send(buildActingLevel(bits), wishes)).toEqual([]);
  });
});
