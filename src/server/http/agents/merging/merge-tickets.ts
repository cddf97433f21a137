import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { mergeTicketsFor } from "../../merging/merge-tickets-for.ts";
import { defineOperation } from "../agent-operation.ts";

/** Makes several tickets one. */
export const mergeTickets = defineOperation({
  agent: "Ticket",
  name: "MergeTickets",
  summary: "Merges tickets into one, which is saved as sent and gets the messages of all.",
  query: {},
  conditional: true,
  body: {
    kind: "arguments",
    members: { MergedTicketEntity: embedded(TicketEntity), SecondaryTicketIds: list(int32()) },
  },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: (call) =>
    mergeTicketsFor(call, {
      survivor: call.body.MergedTicketEntity ?? {},
      survivorName: "MergedTicketEntity",
      secondaryIds: call.body.SecondaryTicketIds,
      problems: new Map(),
    }),
});
