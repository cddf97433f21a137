import { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { getMessages } from "../../../usecases/get-messages.ts";
import { presentMessage } from "../../presenters/present-message.ts";
import { defineOperation } from "../agent-operation.ts";

const messages = list(embedded(TicketMessageEntity));

/** Reads the messages of a ticket with their texts. */
export const getTicketMessageEntities = defineOperation({
  agent: "Ticket",
  name: "GetTicketMessageEntities",
  summary: "Gets messages of a ticket in full, oldest first; all of them when none is named.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TicketId: int32(), MessageIds: list(int32()) } },
  answer: { kind: "value", member: messages },
  run: async ({ context, caller, body, presentation }) => {
    const { TicketId: ticketId, MessageIds: messageIds } = body;
    const views = await getMessages(context, caller, { ticketId, messageIds });
    return views.map((view) => presentMessage(view, presentation.language));
  },
});
