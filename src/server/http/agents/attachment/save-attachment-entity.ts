import { AttachmentEntity } from "../../../../contract/carriers/attachment-entity.ts";
import { saveAttachmentWish } from "../../attachments/save-attachment-wish.ts";
import { presentAttachmentView } from "../../presenters/present-attachment.ts";
import { attachmentInputOf } from "../../translate/attachment-input.ts";
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
  run: async (call) => {
    const { body, problems: faults, presentation } = call;
    const attachmentId = body.AttachmentId ?? 0;
    const wish = { attachmentId, input: attachmentInputOf(body), faults };
    return presentAttachmentView(await saveAttachmentWish(call, wish), presentation.language);
  },
});
