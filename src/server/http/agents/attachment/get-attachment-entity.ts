import { AttachmentEntity } from "../../../../contract/carriers/attachment-entity.ts";
import { int32 } from "../../../../contract/member.ts";
import { getAttachment } from "../../../usecases/get-attachment.ts";
import { presentAttachmentView } from "../../presenters/present-attachment.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads what is known of an attachment; a missing one is null. */
export const getAttachmentEntity = defineOperation({
  agent: "Ticket",
  name: "GetAttachmentEntity",
  summary:
    "Gets what is known of an attachment. Null when there is none, or when you may not read it.",
  readsOnly: true,
  query: { attachmentEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: AttachmentEntity },
  run: async ({ context, caller, query, presentation }) => {
    const view = await getAttachment(context, caller, query.attachmentEntityId);
    return view === null ? null : presentAttachmentView(view, presentation.language);
  },
});
