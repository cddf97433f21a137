import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { AttachmentRefusedError } from "../../usecases/attachment-refused.ts";
import type { AttachmentView } from "../../usecases/load-attachment.ts";
import { saveAttachment, type SaveAttachmentCommand } from "../../usecases/save-attachment.ts";
import { attachmentError } from "../translate/attachment-error.ts";
import { memberError } from "../translate/member-error.ts";

/** What a call wants an attachment to be, and what of the call could not be read (path -> fault). */
export interface AttachmentWish extends Pick<SaveAttachmentCommand, "attachmentId" | "input"> {
  readonly faults: ReadonlyMap<string, Text>;
}

/** Stores what a call wants an attachment to be; throws one error for all that stands against it. */
export async function saveAttachmentWish(
  { context, caller }: { readonly context: Context; readonly caller: Caller },
  { attachmentId, input, faults }: AttachmentWish,
): Promise<AttachmentView> {
  if (attachmentId < 0) {
    const fault = ["AttachmentId", say(attachmentTexts.negativeId)] as const;
    throw memberError("validation", faults, [fault]);
  }
  if (faults.has("AttachmentId")) throw memberError("validation", faults);
  try {
    const isFaulty = () => faults.size > 0;
    return await saveAttachment(context, caller, { attachmentId, input, isFaulty });
  } catch (error) {
    if (error instanceof AttachmentRefusedError) throw attachmentError(error.refusals, faults);
    throw error;
  }
}
