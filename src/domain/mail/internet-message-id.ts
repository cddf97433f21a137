/** What a Message-Id is made of. */
export interface MessageIdParts {
  readonly ticketId: number;
  readonly messageId: number;
  /** Chance, so that a message that is sent twice has two ids. */
  readonly unique: string;
  /** The part of the sender's address behind the `@`. */
  readonly host: string;
}

export function makeMessageId({ ticketId, messageId, unique, host }: MessageIdParts): string {
  return `<t${ticketId}.m${messageId}.${unique}@${host}>`;
}

/** An id as a header may hold it; null for a stored text that is none. */
export function asMessageId(text: string): string | null {
  const bare = text.trim().replace(/^<|>$/g, "");
  return /^[\x21-\x3b\x3d\x3f-\x7e]{1,850}$/.test(bare) ? `<${bare}>` : null;
}
