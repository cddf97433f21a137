import { defineEnum } from "../enum.ts";

/** Kind of server that mail is fetched from. */
export const MailboxType = defineEnum("MailboxType", {
  Pop: 1,
  Imap: 2,
  Pops: 5,
  Imaps: 6,
  SmsPlugin: 7,
  Mailgun: 8,
  ImapOAuth: 9,
});
