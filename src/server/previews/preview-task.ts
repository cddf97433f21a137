import type { Instant } from "../../domain/instant.ts";

/** Work on bytes from outside, done where it can be given up. */
export type PreviewTask =
  /** Makes HTML safe to show. */
  | { readonly kind: "html"; readonly charset: string; readonly remoteImages: boolean }
  /** Reads a mail. */
  | { readonly kind: "mail"; readonly remoteImages: boolean }
  /** Takes one of the files out of a mail; the first has position 0. */
  | { readonly kind: "part"; readonly position: number };

/** A file inside a mail, without its content. */
export interface MailPart {
  readonly name: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  /** A picture inside the HTML of the mail, found there by {@link contentId}. */
  readonly inlineImage: boolean;
  readonly contentId: string;
}

/** Who wrote what to whom; texts as people read them. */
export interface ReadMail {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  /** Null when the mail does not say. */
  readonly sentAt: Instant | null;
  /** Sanitised; made of the plain text where there is no other. */
  readonly html: string;
  readonly parts: readonly MailPart[];
}

export interface ReadPart extends MailPart {
  readonly content: Uint8Array;
}

/** What each task comes to. */
export interface PreviewResults {
  readonly html: string;
  readonly mail: ReadMail;
  /** Null when the mail has no such part. */
  readonly part: ReadPart | null;
}
