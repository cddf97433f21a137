import { TicketPriorityEscalateAction } from "../../../../contract/enums/ticket-priority.ts";
import type { EnumName } from "../../../../contract/enum.ts";
import { int32, oneOf } from "../../../../contract/member.ts";
import type { EscalationEvent } from "../../../../domain/desk/priority.ts";
import { raiseEscalationEvent } from "../../../usecases/raise-escalation-event.ts";
import { tellRefusals } from "../../translate/tell-refusals.ts";
import { defineOperation } from "../agent-operation.ts";

const events: Readonly<Record<EnumName<typeof TicketPriorityEscalateAction>, EscalationEvent>> = {
  ActionRead: "Read",
  ActionChangedOwner: "ChangedOwner",
  ActionNewInfo: "NewInfo",
  ActionClosed: "Closed",
  ActionChangedPriority: "ChangedPriority",
  ActionNew: "New",
};

/** Moves the escalation chain of a ticket as its priority reacts to an event, and nothing else. */
export const doEscalating = defineOperation({
  agent: "Ticket",
  name: "DoEscalating",
  summary: "Lets the escalation of a ticket react to an event, as its priority says.",
  query: {},
  body: {
    kind: "arguments",
    members: { TicketId: int32(), Action: oneOf(TicketPriorityEscalateAction) },
  },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    const { TicketId: ticketId, Action: action } = body;
    await tellRefusals(() =>
      raiseEscalationEvent(context, caller, { ticketId, event: events[action] }),
    );
  },
});
