import type { Readable } from "node:stream";
import type { Caller } from "../../domain/access/caller.ts";
import type { ContentPart } from "../attachments/attachment-store.ts";
import type { Context } from "../context.ts";
import { readTogether } from "../storage/read-together.ts";
import { loadAttachment, type AttachmentView } from "./load-attachment.ts";

/** An attachment for whoever may read it; null when there is none or it is not for the caller. */
export function getAttachment(
  context: Context,
  caller: Caller,
  attachmentId: number,
): Promise<AttachmentView | null> {
  return readTogether(context.database, (reader) =>
    loadAttachment(context, reader, { attachmentId, caller }),
  );
}

export interface AttachmentContent {
  readonly name: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  /** Entity tag of these very bytes, in its quotes. */
  readonly tag: string;
  /** The bytes, or some of them; read once. */
  open(part?: ContentPart): Promise<Readable>;
}

/** The content of an attachment for whoever may read it; null also while nothing was uploaded. */
export async function getAttachmentContent(
  context: Context,
  caller: Caller,
  attachmentId: number,
): Promise<AttachmentContent | null> {
  const view = await getAttachment(context, caller, attachmentId);
  if (view === null) return null;
  const { name, contentType, sizeBytes, sha256 } = view.attachment;
  if (sha256 === null) return null;
  return {
    name,
    contentType,
    sizeBytes,
    tag: `"${sha256}"`,
    async open(part) {
      const content = await context.attachments.open(sha256, part);
      if (content === null) throw new Error(`the content of attachment ${attachmentId} is lost`);
      return content;
    },
  };
}
