import type { Caller } from "../../domain/access/caller.ts";
import type { PlacedAttachment } from "../../domain/attachments/attachment.ts";
import { mayReadAttachment } from "../../domain/attachments/attachment-access.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import type { Context } from "../context.ts";
import { findAttachments } from "../storage/attachments/attachment-rows.ts";
import { findDeskVersion } from "../storage/desk/find-desk-version.ts";
import type { Queryable } from "../storage/queryable.ts";
import { currentCaller } from "./current-caller.ts";

/** An attachment as it is now, with the configuration and the caller's rights of the same moment. */
export interface AttachmentView {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly attachment: PlacedAttachment;
}

export interface AttachmentQuery {
  readonly attachmentId: number;
  readonly caller: Caller;
  /** Keep it as it is until the transaction ends; default false. */
  readonly lock?: boolean;
}

/** An attachment for whoever may read it; null when there is none or it is not for the caller. */
export async function loadAttachment(
  context: Context,
  db: Queryable,
  { attachmentId, caller, lock = false }: AttachmentQuery,
): Promise<AttachmentView | null> {
  const [found, deskVersion] = await Promise.all([
    findAttachments(db, [attachmentId], { lock }),
    findDeskVersion(db),
  ]);
  const desk = await context.desk.refreshIfOlderThan(deskVersion);
  const now = currentCaller(caller, desk);
  const attachment = found.get(attachmentId);
  if (attachment === undefined || !mayReadAttachment(now, desk, attachment)) return null;
  return { desk, caller: now, attachment };
}
