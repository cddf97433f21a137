import type { Caller } from "../../domain/access/caller.ts";
import { mayReadAttachment } from "../../domain/attachments/attachment-access.ts";
import {
  checkAttachment,
  type AttachmentFault,
} from "../../domain/attachments/check-attachment.ts";
import type { Context } from "../context.ts";
import { findAttachments } from "../storage/attachments/attachment-rows.ts";
import { findDeskVersion } from "../storage/desk/find-desk-version.ts";
import { readTogether } from "../storage/read-together.ts";
import { currentCaller } from "./current-caller.ts";

/** What stands against each of these attachments, in the order of the ids; null = nothing. */
export async function checkAttachments(
  context: Context,
  caller: Caller,
  attachmentIds: readonly number[],
): Promise<readonly (AttachmentFault | null)[]> {
  const [found, deskVersion] = await readTogether(context.database, (reader) =>
    Promise.all([findAttachments(reader, [...new Set(attachmentIds)]), findDeskVersion(reader)]),
  );
  const desk = await context.desk.refreshIfOlderThan(deskVersion);
  const now = currentCaller(caller, desk);
  return attachmentIds.map((id) => {
    const attachment = found.get(id);
    const readable = attachment !== undefined && mayReadAttachment(now, desk, attachment);
    return checkAttachment(readable ? attachment : null, desk.settings.unsafeFileTypes);
  });
}
