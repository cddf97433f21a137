import { AttachmentEntity } from "../../../../contract/carriers/attachment-entity.ts";
import { attachmentTexts } from "../../../texts/attachment-texts.ts";
import { say } from "../../../texts/text.ts";
import { AttachmentRefusedError } from "../../../usecases/attachment-refused.ts";
import { saveAttachment } from "../../../usecases/save-attachment.ts";
import { presentAttachmentView } from "../../presenters/present-attachment.ts";
import { attachmentError } from "../../translate/attachment-error.ts";
import { attachmentInputOf } from "../../translate/attachment-input.ts";
import { memberError } from "../../translate/member-error.ts";
import { defineOperation } from "../agent-operation.ts";

/** Stores what is known of an attachment; its content is uploaded afterwards. */
export const saveAttachmentEntity = defineOperation({
  agent: "Ticket",
  name: "SaveAttachmentEntity",
  summary:
    "Updates the existing attachment, or creates a new one if the id is empty. Its content comes separately.",
  query: {},
  body: { kind: "entity", carrier: AttachmentEntity },
  answer: { kind: "carrier", carrier: AttachmentEntity },
  run: async ({ context, caller, body, problems, presentation }) => {
    const attachmentId = body.AttachmentId ?? 0;
    if (attachmentId < 0) {
      const fault = ["AttachmentId", say(attachmentTexts.negativeId)] as const;
      throw memberError("validation", problems, [fault]);
    }
    if (problems.has("AttachmentId")) throw memberError("validation", problems);
    try {
      const view = await saveAttachment(context, caller, {
        attachmentId,
        input: attachmentInputOf(body),
        isFaulty: problems.size > 0,
      });
      return presentAttachmentView(view, presentation.language);
    } catch (error) {
      if (error instanceof AttachmentRefusedError) throw attachmentError(error.refusals, problems);
      throw error;
    }
  },
});
