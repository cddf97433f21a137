import { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import { presentDefaultMessage } from "../../presenters/present-message.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a new message of the caller starts as. Stores nothing. */
export const createDefaultTicketMessageEntity = defineOperation({
  agent: "Ticket",
  name: "CreateDefaultTicketMessageEntity",
  summary: "Makes an unsaved message with your defaults filled in.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketMessageEntity },
  run: async ({ context, caller, presentation: { language } }) =>
    presentDefaultMessage(caller, { desk: context.desk.current(), language }),
});
