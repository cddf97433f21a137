import { describe, expect, it } from "vitest";
import { mailServerOf } from "./mail-server.ts";
import type { MailboxType } from "./mailbox.ts";

const of = (serverType: MailboxType, serverPort = 0) =>
  mailServerOf({ serverType, serverHost: "mail.example", serverPort });

describe("the server of a mailbox", () => {
  it.each<[MailboxType, number, boolean]>([
    ["Pop", 110, false],
    ["Pops", 995, true],
    ["Imap", 143, false],
    ["Imaps", 993, true],
    ["ImapOAuth", 993, true],
  ])("of the type %s is at the port %i unless another is named", (type, port, isEncrypted) => {
    expect(of(type)).toMatchObject({ host: "mail.example", port, isEncrypted });
    expect(of(type, 1)).toMatchObject({ port: 1, isEncrypted });
  });

  it.each<MailboxType>(["Mailgun", "SmsPlugin"])("of the type %s is none", (type) => {
    expect(of(type)).toBeNull();
  });

  it.each<[MailboxType, string, boolean]>([
    ["Imap", "* OK ready", true],
    ["Imap", "* ok", true],
    ["Imap", "* PREAUTH welcome", true],
    ["Imap", "* BYE too many", false],
    ["Imap", "* OKAY", false],
    ["Imap", "+OK ready", false],
    ["Pop", "+OK ready", true],
    ["Pop", "-ERR no", false],
    ["Pop", "HTTP/1.1 400 Bad Request", false],
  ])("of the type %s says '%s': %s", (type, line, isGreeting) => {
    expect(of(type)?.isGreeting(line)).toBe(isGreeting);
  });
});
