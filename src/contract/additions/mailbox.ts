import { defineCarrier } from "../carrier.ts";
import { MailboxType } from "../enums/mailbox.ts";
import { bool, int32, key, list, oneOf, text } from "../member.ts";

/** What came of trying a mailbox. */
export const MailboxTrial = defineCarrier("MailboxTrial", {
  /** Its server greets as one of its kind does. */
  IsReachable: bool(),
  /** In the caller's language, with what to do next. */
  Message: text(),
});

/** Where mail comes from, and what becomes of it. Ids of 0 stand for none. */
export const Mailbox = defineCarrier("Mailbox", {
  MailboxId: key(),
  Address: text(),
  /** Shown as the sender in place of an agent. */
  FriendlyName: text(),
  ServerType: oneOf(MailboxType),
  ServerHost: text(),
  /** 0 = the usual one of the type. */
  ServerPort: int32(),
  UserName: text(),
  Folder: text(),
  TicketCategoryId: int32(),
  TicketPriorityId: int32(),
  TicketTypeId: int32(),
  LanguageId: int32(),
  /** Answers new tickets; 0 = the desk's own. */
  ReplyTemplateId: int32(),
  AutoReply: bool(),
  /** Names of headers that messages show. */
  KeepHeaders: list(text()),
  /** Mail that no person wrote makes tickets too. */
  ImportAutomatic: bool(),
  SuggestCategory: bool(),
  AnalyseTexts: bool(),
  /** Other addresses whose mail arrives here. */
  Aliases: list(text()),
  Active: bool(),
});
