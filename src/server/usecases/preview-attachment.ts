import { fileTypeFromBuffer } from "file-type";
import type { Caller } from "../../domain/access/caller.ts";
import { previewKind } from "../../domain/attachments/preview-kind.ts";
import type { Context } from "../context.ts";
import { decodeLeniently } from "../previews/decode-leniently.ts";
import type { ReadMail, ReadPart } from "../previews/preview-task.ts";
import { runPreviewTask } from "../previews/run-preview-task.ts";
import { getAttachment } from "./get-attachment.ts";
import type { AttachmentView } from "./load-attachment.ts";

/** Larger contents have no preview: it is held in memory as a whole. */
const PREVIEW_BYTES_MAX = 25 * 1024 * 1024;

/** An attachment as it may be shown. */
export interface AttachmentPreview {
  readonly view: AttachmentView;
  /** Null where there is nothing to be shown. */
  readonly content: { readonly contentType: string; readonly bytes: Uint8Array } | null;
  /** What is told of a mail; null for everything else, and for a mail that cannot be read. */
  readonly mail: ReadMail | null;
}

/** What an attachment looks like, for whoever may read it; null when there is none for the caller. */
export async function previewAttachment(
  context: Context,
  caller: Caller,
  attachmentId: number,
): Promise<AttachmentPreview | null> {
  const view = await getAttachment(context, caller, attachmentId);
  if (view === null) return null;
  const bytes = await readWhole(context, view);
  const shown = bytes === null ? nothing : await show(view, bytes);
  return { view, ...shown };
}

/** One of the files inside an attached mail; the first has position 0. Null when there is none. */
export async function getPartOfMail(
  context: Context,
  caller: Caller,
  { attachmentId, position }: { readonly attachmentId: number; readonly position: number },
): Promise<ReadPart | null> {
  if (position < 0) return null;
  const view = await getAttachment(context, caller, attachmentId);
  if (view === null) return null;
  const bytes = await readWhole(context, view);
  if (bytes === null || (await kindOf(view, bytes)).kind !== "mail") return null;
  return runPreviewTask({ kind: "part", position }, bytes);
}

type Shown = Pick<AttachmentPreview, "content" | "mail">;

const nothing: Shown = { content: null, mail: null };

async function show(view: AttachmentView, bytes: Uint8Array<ArrayBuffer>): Promise<Shown> {
  const { remoteImages } = view.desk.settings;
  const charset = charsetOf(view.attachment.contentType);
  const { kind, foundType } = await kindOf(view, bytes);
  switch (kind) {
    case "asItIs":
      return { content: { contentType: foundType, bytes }, mail: null };
    case "text":
      return textContent("text/plain", decodeLeniently(bytes, charset));
    case "html": {
      const html = await runPreviewTask({ kind: "html", charset, remoteImages }, bytes);
      return html === null ? nothing : textContent("text/html", html);
    }
    case "mail": {
      const mail = await runPreviewTask({ kind: "mail", remoteImages }, bytes);
      return mail === null ? nothing : { ...textContent("text/html", mail.html), mail };
    }
    case "none":
      return nothing;
  }
}

const textContent = (contentType: string, text: string): Shown => ({
  content: { contentType, bytes: Buffer.from(text, "utf8") },
  mail: null,
});

async function kindOf({ attachment }: AttachmentView, bytes: Uint8Array) {
  const foundType = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  return { foundType, kind: previewKind(attachment, foundType) };
}

/** The parameter of a media type, empty where there is none. */
function charsetOf(contentType: string): string {
  return /;[ \t]*charset="?([\w-]+)/i.exec(contentType)?.[1] ?? "";
}

/** Null while nothing was uploaded, and when it is too much. */
async function readWhole(
  context: Context,
  { attachment: { attachmentId, sha256, sizeBytes } }: AttachmentView,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (sha256 === null || sizeBytes > PREVIEW_BYTES_MAX) return null;
  const content = await context.attachments.open(sha256);
  if (content === null) throw new Error(`the content of attachment ${attachmentId} is lost`);
  // A buffer of its own, which can be handed over to a thread.
  const bytes = new Uint8Array(sizeBytes);
  let length = 0;
  for await (const chunk of content as AsyncIterable<Uint8Array>) {
    bytes.set(chunk, length);
    length += chunk.byteLength;
  }
  return bytes;
}
