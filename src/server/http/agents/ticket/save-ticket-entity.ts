import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { saveTicketWish, tryTicketWish } from "../../tickets/save-ticket-wish.ts";
import { refuseMember } from "../../tickets/refuse-member.ts";
import { wishOfBody, type TicketBody, type TicketWish } from "../../tickets/ticket-wish.ts";
import { ticketIdOf } from "../../translate/ticket-input.ts";
import { wishOfPatch } from "../../tickets/wish-of-patch.ts";
import { say } from "../../../texts/text.ts";
import { ticketTexts } from "../../../texts/ticket-texts.ts";
import { defineOperation, type AgentCall } from "../agent-operation.ts";

/** Creates a ticket, or changes the one that the body names, and answers with what is stored. */
export const saveTicketEntity = defineOperation({
  agent: "Ticket",
  name: "SaveTicketEntity",
  summary: "Updates the existing ticket, or creates a new one if the id is empty. Notifies nobody.",
  query: {},
  conditional: true,
  body: { kind: "entity", carrier: TicketEntity, patchable: true },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async (call) => saveTicketWish(call, wishOf(call)),
  tryOut: async (call) => tryTicketWish(call, wishOf(call)),
});

type SaveCall = Omit<AgentCall, "query" | "body"> & { readonly body: TicketBody };

function wishOf({ patch, body, problems, ...reading }: SaveCall): TicketWish {
  const ticketId = patch === null ? ticketIdOf(body) : patch.recordId;
  // Without a readable id nothing else about the request can be judged.
  const fault = problems.get("TicketId") ?? (ticketId < 0 ? say(ticketTexts.idNegative) : null);
  if (fault !== null) throw refuseMember("TicketId", fault, problems);
  if (patch !== null) return wishOfPatch(patch, reading);
  return wishOfBody(ticketId, body, { problems, zone: reading.presentation.zone });
}
