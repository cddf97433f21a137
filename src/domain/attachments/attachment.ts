/** A file that hangs on messages, without its content. */
export interface Attachment {
  readonly attachmentId: number;
  readonly name: string;
  /** Media type; empty = not known. */
  readonly contentType: string;
  /** 0 while nothing was uploaded. */
  readonly sizeBytes: number;
  /** A picture inside the HTML of a message, found there by {@link contentId}. */
  readonly inlineImage: boolean;
  readonly contentId: string;
  /** A random text that clients are told; nothing here opens by it. */
  readonly authKey: string;
  /** 0 = came from outside. */
  readonly createdById: number;
  /** Hash of the content in lower-case hexadecimal; null while nothing was uploaded. */
  readonly sha256: string | null;
}

/** How many attachments readers are told of: pictures inside the text are none of them. */
export function countAttachments(attachments: readonly Attachment[]): number {
  return attachments.filter(({ inlineImage }) => !inlineImage).length;
}

/** A ticket on whose messages an attachment hangs, as far as it decides who may do what. */
export interface AttachmentTicket {
  readonly ownerId: number;
  readonly categoryId: number;
}

/** An attachment with the tickets that it is on; on none before it is connected to a message. */
export interface PlacedAttachment extends Attachment {
  readonly tickets: readonly AttachmentTicket[];
}
