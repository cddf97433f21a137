import { fileTypeFromBuffer } from "file-type";
import type { Caller } from "../../domain/access/caller.ts";
import type { PlacedAttachment } from "../../domain/attachments/attachment.ts";
import { mayChangeAttachment } from "../../domain/attachments/attachment-access.ts";
import { decideSaveAttachment } from "../../domain/attachments/decide-save-attachment.ts";
import type { ReceivedContent } from "../attachments/attachment-store.ts";
import type { Context } from "../context.ts";
import { registerBlob } from "../storage/attachments/blob-rows.ts";
import { giveContent } from "../storage/attachments/write-attachment.ts";
import { withTransaction } from "../storage/transaction.ts";
import { getAttachment } from "./get-attachment.ts";
import { loadAttachment, type AttachmentView } from "./load-attachment.ts";
import { mayNotChange, unknownAttachment } from "./save-attachment.ts";

/** A content on its way, with what its sender says of it. */
export interface Upload {
  readonly content: AsyncIterable<Uint8Array>;
  /** Fill in what the attachment does not say itself; empty = not known. */
  readonly name: string;
  readonly contentType: string;
}

/**
 * Gives an attachment its content, or another one. The bytes are on the disk before a row says that
 * they are there: whatever dies in between leaves at most bytes that nobody refers to. Throws
 * `AppError` "notFound", "forbidden" or "payloadTooLarge".
 */
export async function uploadAttachment(
  context: Context,
  caller: Caller,
  { attachmentId, upload }: { readonly attachmentId: number; readonly upload: Upload },
): Promise<void> {
  requireChangeable(await getAttachment(context, caller, attachmentId), attachmentId);
  const received = await context.attachments.receive(upload.content);
  try {
    const { sha256, sizeBytes } = received;
    await registerBlob(context.database, { sha256, sizeBytes, now: context.clock.now() });
    await received.keep();
  } finally {
    await received.discard();
  }
  const sniffedType = await sniff(received);
  await withTransaction(
    context.database,
    async (tx) => {
      const view = await loadAttachment(context, tx, { attachmentId, caller, lock: true });
      const { attachment } = requireChangeable(view, attachmentId);
      const filled = filledIn(attachment, upload, { sniffedType, caller });
      await giveContent(tx, attachmentId, { ...filled, sha256: received.sha256 });
    },
    { safeToRetry: true },
  );
}

/** Asked before a byte is taken in, and again once all are there. */
function requireChangeable(view: AttachmentView | null, attachmentId: number): AttachmentView {
  if (view === null) throw unknownAttachment(attachmentId);
  if (!mayChangeAttachment(view.caller, view.attachment)) throw mayNotChange();
  return view;
}

async function sniff({ head }: ReceivedContent): Promise<string> {
  const type = await fileTypeFromBuffer(head);
  return type?.mime ?? "";
}

/** The name and the type of an attachment that has none yet; what cannot be one is passed over. */
function filledIn(
  attachment: PlacedAttachment,
  upload: Upload,
  { sniffedType, caller }: { readonly sniffedType: string; readonly caller: Caller },
): Pick<PlacedAttachment, "name" | "contentType"> {
  const isUsable = (input: { readonly name: string } | { readonly contentType: string }) =>
    decideSaveAttachment(null, input, caller).kind === "write";
  const name = attachment.name || (isUsable({ name: upload.name }) ? upload.name : "");
  const types = [attachment.contentType, upload.contentType, sniffedType];
  const contentType = types.find((type) => type !== "" && isUsable({ contentType: type })) ?? "";
  return { name, contentType };
}
