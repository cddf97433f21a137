import { int32 } from "../../../../contract/member.ts";
import { findMergedTicketId } from "../../../usecases/get-ticket.ts";
import { defineOperation } from "../agent-operation.ts";

/** Follows merges, so that an old id still leads to the ticket it lives on in. */
export const resolveTicketId = defineOperation({
  agent: "Ticket",
  name: "ResolveTicketId",
  summary: "Follows merges to the ticket that an id stands for today. 0 when there is none.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TicketId: int32() } },
  answer: { kind: "value", member: int32() },
  run: ({ context, caller, body }) => findMergedTicketId(context, caller, body.TicketId),
});
