import { describe, expect, it } from "vitest";
import { chooseSender } from "./choose-sender.ts";
import { asMessageId, makeMessageId } from "./internet-message-id.ts";
import { writeMailAddress } from "./mail-address.ts";
import { isPrintable, mailSubject } from "./mail-subject.ts";

describe("mailSubject", () => {
  const ticket = { title: "No light", ticketId: 12 };
  it.each([
    ["", "No light [ejTag: 12]"],
    ["  ", "No light [ejTag: 12]"],
    ["Dark", "Dark [ejTag: 12]"],
    ["Dark [ejTag: 12]", "Dark [ejTag: 12]"],
    ["Dark EJTAG:12", "Dark EJTAG:12"],
    ["Dark [ejTag: 123]", "Dark [ejTag: 123] [ejTag: 12]"],
    ["Dark xejTag: 12", "Dark xejTag: 12 [ejTag: 12]"],
  ])("of %j is %j", (wished, expected) => {
    expect(mailSubject(wished, ticket, "ejTag")).toBe(expected);
  });

  it("takes a tag and a title as they are, on one line", () => {
    expect(mailSubject("", { title: "a\r\nBcc: x@y", ticketId: 1 }, "(.*)")).toBe(
      "a Bcc: x@y [(.*): 1]",
    );
    expect(mailSubject("", { title: "", ticketId: 1 }, "T")).toBe("[T: 1]");
    expect([isPrintable("a b"), isPrintable("a\nb"), isPrintable("a\u2028b")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("Message-Ids", () => {
  it("name ticket and message", () => {
    const parts = { ticketId: 3, messageId: 4, unique: "f00", host: "desk.example" };
    expect(makeMessageId(parts)).toBe("<t3.m4.f00@desk.example>");
  });

  it.each([
    ["<a@b>", "<a@b>"],
    [" a@b ", "<a@b>"],
    ["", null],
    ["<>", null],
    ["<a@b>\r\nBcc: c@d", null],
    ["<a> <b>", null],
    [`<${"x".repeat(850)}>`, `<${"x".repeat(850)}>`],
    [`<${"x".repeat(851)}>`, null],
  ])("are read from %j", (text, expected) => {
    expect(asMessageId(text)).toBe(expected);
  });
});

describe("chooseSender", () => {
  const settings = {
    tag: "ejTag",
    defaultMail: "Help desk <help@desk.example>",
    usersAnonymous: false,
    replyToPrimaryAddress: false,
    replyToAllOfLatest: false,
    ticketUrl: "",
    customerTicketUrl: "",
  };
  const from = (fullName: string, wishes: Partial<typeof settings> = {}) => {
    const sender = chooseSender({ ...settings, ...wishes }, { fullName });
    return sender === null ? null : writeMailAddress(sender);
  };

  it.each<[string, Partial<typeof settings>, string | null]>([
    ["Ada Agent", {}, "Ada Agent <help@desk.example>"],
    ['Ada "A" Agent', {}, '"Ada \\"A\\" Agent" <help@desk.example>'],
    ["Ada Agent", { usersAnonymous: true }, "Help desk <help@desk.example>"],
    ["", {}, "help@desk.example"],
    ["Ada\nAgent", {}, "Help desk <help@desk.example>"],
    ["Ada Agent", { defaultMail: "" }, null],
    ["Ada Agent", { defaultMail: "help desk" }, null],
  ])("for %j with %o is %j", (fullName, wishes, expected) => {
    expect(from(fullName, wishes)).toBe(expected);
  });
});
