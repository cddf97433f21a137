import { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import { bool, int32 } from "../../../../contract/member.ts";
import { getMessage } from "../../../usecases/get-message.ts";
import { presentMessage } from "../../presenters/present-message.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a message with its texts, and its files if they are wanted. */
export const getTicketMessageWithOptions = defineOperation({
  agent: "Ticket",
  name: "GetTicketMessageWithOptions",
  summary: "Gets a message in full, with its attachments besides inline pictures if you want them.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { TicketMessageEntityId: int32(), IncludeNonInlineAttachmentsInfo: bool() },
  },
  answer: { kind: "carrier", carrier: TicketMessageEntity },
  run: async ({ context, caller, body, presentation }) => {
    const view = await getMessage(context, caller, body.TicketMessageEntityId);
    if (view === null) return null;
    const wanted = body.IncludeNonInlineAttachmentsInfo;
    const attachments = wanted ? view.attachments.filter(({ inlineImage }) => !inlineImage) : [];
    return presentMessage({ ...view, attachments }, presentation.language);
  },
});
