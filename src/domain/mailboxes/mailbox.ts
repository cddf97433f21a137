/** Kind of server that mail is fetched from, with the published codes. */
export const mailboxTypeCodes = {
  Pop: 1,
  Imap: 2,
  Pops: 5,
  Imaps: 6,
  SmsPlugin: 7,
  Mailgun: 8,
  ImapOAuth: 9,
} as const;

export type MailboxType = keyof typeof mailboxTypeCodes;

/** Where mail comes from, and what becomes of it. References are ids; 0 = none. */
export interface Mailbox {
  readonly mailboxId: number;
  readonly address: string;
  /** Shown as the sender in place of an agent. */
  readonly friendlyName: string;
  readonly serverType: MailboxType;
  readonly serverHost: string;
  /** 0 = the usual one of the type. */
  readonly serverPort: number;
  readonly userName: string;
  readonly folder: string;
  readonly categoryId: number;
  readonly priorityId: number;
  readonly ticketTypeId: number;
  readonly languageId: number;
  /** Answers new tickets; 0 = the desk's own. */
  readonly replyTemplateId: number;
  readonly autoReply: boolean;
  /** Names of headers that messages show. */
  readonly keepHeaders: readonly string[];
  /** Mail that no person wrote makes tickets too. */
  readonly importAutomatic: boolean;
  readonly suggestCategory: boolean;
  readonly analyseTexts: boolean;
  /** Other addresses whose mail arrives here. */
  readonly aliases: readonly string[];
  readonly active: boolean;
}
