import { Ticket } from "../../../../contract/carriers/ticket.ts";
import { int32 } from "../../../../contract/member.ts";
import { getTicket as readTicket } from "../../../usecases/get-ticket.ts";
import { presentStoredFlat } from "../../tickets/present-stored-flat.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a ticket as one flat row; a missing one is null. */
export const getTicket = defineOperation({
  agent: "Ticket",
  name: "GetTicket",
  summary: "Gets a ticket as one flat row. Null when there is none, or when you may not see it.",
  readsOnly: true,
  query: { ticketId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: Ticket },
  run: async ({ context, caller, query, presentation }) => {
    const view = await readTicket(context, caller, query.ticketId);
    return view === null ? null : presentStoredFlat(view, presentation);
  },
});
