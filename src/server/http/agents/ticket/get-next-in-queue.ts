import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { takeNextTicket } from "../../../usecases/take-next-ticket.ts";
import { defineOperation } from "../agent-operation.ts";
import { presentStored } from "../../tickets/present-view.ts";

/** Takes the next ticket from the caller's queue; null when it is empty. */
export const getNextInQueue = defineOperation({
  agent: "Ticket",
  name: "GetNextInQueue",
  summary:
    "Gives you the most urgent unassigned ticket of your categories. Null when there is none.",
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async ({ context, caller, presentation }) => {
    const view = await takeNextTicket(context, caller);
    return view === null ? null : presentStored(view, presentation);
  },
});
