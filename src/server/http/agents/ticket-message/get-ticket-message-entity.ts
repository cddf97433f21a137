import { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import { int32 } from "../../../../contract/member.ts";
import { getMessage } from "../../../usecases/get-message.ts";
import { presentMessage } from "../../presenters/present-message.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a message with its texts; a missing one is null. */
export const getTicketMessageEntity = defineOperation({
  agent: "Ticket",
  name: "GetTicketMessageEntity",
  summary: "Gets a message in full. Null when there is none, or when you may not read its ticket.",
  readsOnly: true,
  query: { ticketMessageEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketMessageEntity },
  run: async ({ context, caller, query, presentation }) => {
    const view = await getMessage(context, caller, query.ticketMessageEntityId);
    return view === null ? null : presentMessage(view, presentation.language);
  },
});
