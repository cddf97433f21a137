import { AttachmentEntity } from "../../../../contract/carriers/attachment-entity.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { listMessageAttachments } from "../../../usecases/list-attachments.ts";
import { presentListedFiles } from "../../presenters/present-attachment.ts";
import { defineOperation } from "../agent-operation.ts";

const members = { TicketMessageEntityId: int32() };
const attachments = list(embedded(AttachmentEntity));

/** Lists what hangs on a message besides the pictures inside its HTML. */
export const getAttachmentInfoNonInline = defineOperation({
  agent: "Ticket",
  name: "GetAttachmentInfoNonInline",
  summary: "As GetAttachmentInfo, without the pictures inside the HTML of the message.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members },
  answer: { kind: "value", member: attachments },
  run: async ({ context, caller, body, presentation }) => {
    const listed = await listMessageAttachments(context, caller, body.TicketMessageEntityId);
    return listed === null ? [] : presentListedFiles(listed, presentation.language);
  },
});
