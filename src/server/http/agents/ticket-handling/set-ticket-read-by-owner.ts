import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { TicketReadStatus } from "../../../../contract/enums/ticket.ts";
import { bool, int32, oneOf } from "../../../../contract/member.ts";
import { setTicketReadByOwner as mark } from "../../../usecases/reading/read-ticket.ts";
import { presentStored } from "../../tickets/present-view.ts";
import { defineOperation } from "../agent-operation.ts";

/** The owner says how far he has read; of anybody else it means nothing. */
export const setTicketReadByOwner = defineOperation({
  agent: "Ticket",
  name: "SetTicketReadByOwner",
  summary:
    "Marks a ticket of your own as read or unread and gets it. One of somebody else stays as it is.",
  query: {},
  body: {
    kind: "arguments",
    members: {
      TicketEntityId: int32(),
      ReadStatus: oneOf(TicketReadStatus),
      CheckEscalating: bool(),
    },
  },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async ({ context, caller, body, presentation }) => {
    const { TicketEntityId: ticketId, ReadStatus: readStatus, CheckEscalating } = body;
    const view = await mark(context, caller, {
      ticketId,
      readStatus: readStatus === "Unknown" ? null : readStatus,
      raisesEvent: CheckEscalating,
    });
    return view === null ? null : presentStored(view, presentation);
  },
});
