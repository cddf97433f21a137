import type { MailAddress } from "./mail-address.ts";

/** To whom a mail says that it goes. */
export interface Addressees {
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
}

/** The text of a mail in one form, or in two; null = it has no such part. */
export interface MailContent {
  readonly plain: string | null;
  readonly html: string | null;
}

/** A mail as it leaves, complete but for the files that hang on its message. */
export interface OutgoingMail extends MailContent {
  readonly kind: "mail";
  readonly sender: MailAddress;
  readonly addressees: Addressees;
  readonly subject: string;
  readonly internetMessageId: string;
  /** Message-Id of the one that it answers; "" = none. */
  readonly inReplyTo: string;
  /** The files of its message go along. */
  readonly hasAttachments: boolean;
}

/** A text that leaves for telephones. */
export interface OutgoingSms {
  readonly kind: "sms";
  readonly numbers: readonly string[];
  readonly plain: string;
}

export type OutgoingMessage = OutgoingMail | OutgoingSms;

/** All whom a mail goes to, each once. */
export function everyAddressee({ to, cc, bcc }: Addressees): MailAddress[] {
  return [...to, ...cc, ...bcc];
}
