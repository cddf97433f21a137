import type { Readable } from "node:stream";
import { accessAllows, accessToTicket } from "../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { Attachment } from "../../domain/attachments/attachment.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import { categoryOf } from "../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../context.ts";
import { listAttachmentsOfMessage } from "../storage/attachments/attachment-rows.ts";
import { findDeskVersion } from "../storage/desk/find-desk-version.ts";
import { findTicketOfMessage } from "../storage/messages/load-message.ts";
import { readTogether } from "../storage/read-together.ts";
import { currentCaller } from "./current-caller.ts";
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
  /** The bytes, read once. */
  open(): Promise<Readable>;
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
    async open() {
      const content = await context.attachments.open(sha256);
      if (content === null) throw new Error(`the content of attachment ${attachmentId} is lost`);
      return content;
    },
  };
}

export interface MessageAttachments {
  readonly desk: Desk;
  readonly caller: Caller;
  /** Oldest first. */
  readonly attachments: readonly Attachment[];
}

/** What hangs on a message, for whoever may read its ticket; nothing for everybody else. */
export async function listMessageAttachments(
  context: Context,
  caller: Caller,
  messageId: number,
): Promise<MessageAttachments> {
  const [ticket, attachments, deskVersion] = await readTogether(context.database, (reader) =>
    Promise.all([
      findTicketOfMessage(reader, messageId),
      listAttachmentsOfMessage(reader, messageId),
      findDeskVersion(reader),
    ]),
  );
  const desk = await context.desk.refreshIfOlderThan(deskVersion);
  const now = currentCaller(caller, desk);
  const readable =
    ticket !== null &&
    accessAllows(accessToTicket(now, ticket, categoryOf(desk, ticket.categoryId)), "read");
  return { desk, caller: now, attachments: readable ? attachments : [] };
}
