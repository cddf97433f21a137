import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { bool, embedded } from "../../../../contract/member.ts";
import { say } from "../../../texts/text.ts";
import { ticketTexts } from "../../../texts/ticket-texts.ts";
import { requireArgument } from "../../exchange/require-argument.ts";
import { underArgument } from "../../exchange/under-argument.ts";
import { refuseMember } from "../../tickets/refuse-member.ts";
import { saveTicketWish, tryTicketWish } from "../../tickets/save-ticket-wish.ts";
import { wishOfBody, type TicketBody, type TicketWish } from "../../tickets/ticket-wish.ts";
import { ticketIdOf } from "../../translate/ticket-input.ts";
import { defineOperation, type AgentCall } from "../agent-operation.ts";

const members = { NewEntity: embedded(TicketEntity), Notify: bool() };

/** Creates or changes a ticket as SaveTicketEntity does, and tells users of it where that is wished. */
export const saveTicketEntityWithNotify = defineOperation({
  agent: "Ticket",
  name: "SaveTicketEntityWithNotify",
  summary:
    "Updates the existing ticket, or creates a new one if the id is empty, and notifies users if asked to.",
  query: {},
  conditional: true,
  body: { kind: "arguments", members },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async (call) => {
    const entity = requireArgument("NewEntity", call.body.NewEntity);
    return underArgument("NewEntity", async () =>
      saveTicketWish(call, wishOf(entity, call), { notify: call.body.Notify }),
    );
  },
  tryOut: async (call) => {
    const entity = requireArgument("NewEntity", call.body.NewEntity);
    return underArgument("NewEntity", async () => tryTicketWish(call, wishOf(entity, call)));
  },
});

function wishOf(
  entity: TicketBody,
  { presentation, problems }: Pick<AgentCall, "presentation" | "problems">,
): TicketWish {
  const ticketId = ticketIdOf(entity);
  if (ticketId < 0) throw refuseMember("TicketId", say(ticketTexts.idNegative));
  return wishOfBody(ticketId, entity, { problems, zone: presentation.zone });
}
