import { TicketMessage } from "../../../../contract/carriers/ticket-message.ts";
import { int32 } from "../../../../contract/member.ts";
import { getMessage } from "../../../usecases/get-message.ts";
import { presentMessageSummary } from "../../presenters/present-message-summary.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a message without its texts, as its ticket lists it; a missing one is null. */
export const getTicketMessage = defineOperation({
  agent: "Ticket",
  name: "GetTicketMessage",
  summary:
    "Gets a message without its texts. Null when there is none, or when you may not read it.",
  readsOnly: true,
  query: { ticketMessageId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketMessage },
  run: async ({ context, caller, query, presentation }) => {
    const view = await getMessage(context, caller, query.ticketMessageId);
    const { messageId = 0 } = view?.message ?? {};
    const summary = view?.details.messages.find((message) => message.messageId === messageId);
    return view === null || summary === undefined
      ? null
      : presentMessageSummary(summary, { ...presentation, desk: view.desk });
  },
});
