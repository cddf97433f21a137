import type { Mailbox, MailboxType } from "./mailbox.ts";

/** How servers of a type are spoken to; types without are not fetched from by the desk itself. */
interface Protocol {
  readonly name: "IMAP" | "POP3";
  readonly usualPort: number;
  readonly isEncrypted: boolean;
}

const protocols: Readonly<Record<MailboxType, Protocol | null>> = {
  Pop: { name: "POP3", usualPort: 110, isEncrypted: false },
  Pops: { name: "POP3", usualPort: 995, isEncrypted: true },
  Imap: { name: "IMAP", usualPort: 143, isEncrypted: false },
  Imaps: { name: "IMAP", usualPort: 993, isEncrypted: true },
  ImapOAuth: { name: "IMAP", usualPort: 993, isEncrypted: true },
  Mailgun: null,
  SmsPlugin: null,
};

const greetings = { IMAP: /^\* (?:OK|PREAUTH)\b/i, POP3: /^\+OK\b/i } as const;

/** Where the server of a mailbox is. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly isEncrypted: boolean;
  /** Whether a first line is that of such a server. */
  readonly isGreeting: (line: string) => boolean;
}

/** The server that a mailbox names; null when its type has none. */
export function mailServerOf({
  serverType,
  serverHost: host,
  serverPort,
}: Pick<Mailbox, "serverType" | "serverHost" | "serverPort">): MailServer | null {
  const protocol = protocols[serverType];
  if (protocol === null) return null;
  const { name, usualPort, isEncrypted } = protocol;
  return {
    host,
    port: serverPort === 0 ? usualPort : serverPort,
    isEncrypted,
    isGreeting: (line) => greetings[name].test(line),
  };
}
