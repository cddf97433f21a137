import { AttachmentEntity } from "../../../../contract/carriers/attachment-entity.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { listMessageAttachments } from "../../../usecases/list-attachments.ts";
import { presentListedAttachments } from "../../presenters/present-attachment.ts";
import { defineOperation } from "../agent-operation.ts";

const members = { TicketMessageEntityId: int32() };
const attachments = list(embedded(AttachmentEntity));

/** Lists what hangs on a message. */
export const getAttachmentInfo = defineOperation({
  agent: "Ticket",
  name: "GetAttachmentInfo",
  summary: "Gets what is known of the attachments of a message. Empty when you may not read it.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members },
  answer: { kind: "value", member: attachments },
  run: async ({ context, caller, body, presentation }) => {
    const listed = await listMessageAttachments(context, caller, body.TicketMessageEntityId);
    return listed === null ? [] : presentListedAttachments(listed, presentation.language);
  },
});
