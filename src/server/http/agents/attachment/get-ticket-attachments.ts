import { AttachmentEntity } from "../../../../contract/carriers/attachment-entity.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { listTicketAttachments } from "../../../usecases/list-attachments.ts";
import { presentListedAttachments } from "../../presenters/present-attachment.ts";
import { defineOperation } from "../agent-operation.ts";

const attachments = list(embedded(AttachmentEntity));

/** Lists what hangs on the messages of a ticket. */
export const getTicketAttachments = defineOperation({
  agent: "Ticket",
  name: "GetTicketAttachments",
  summary:
    "Gets what is known of the attachments of all messages of a ticket. Empty when you may not read it.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TicketEntityId: int32() } },
  answer: { kind: "value", member: attachments },
  run: async ({ context, caller, body, presentation }) => {
    const listed = await listTicketAttachments(context, caller, body.TicketEntityId);
    return listed === null ? [] : presentListedAttachments(listed, presentation.language);
  },
});
