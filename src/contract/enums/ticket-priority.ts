import { defineEnum, defineFlags } from "../enum.ts";

export const TicketPriorityStatus = defineEnum("TicketPriorityStatus", {
  Unknown: 0,
  Normal: 1,
  Deleted: 2,
});

export const TicketPriorityFlags = defineFlags("TicketPriorityFlags", {
  Unknown: 0,
  External: 1,
  Default: 2,
  AlertSchedule: 4,
});

export const TicketPriorityEscalateEvent = defineEnum("TicketPriorityEscalateEvent", {
  None: -1,
  Stop: 0,
  Continue: 1,
  Restart: 2,
});

/** What happens to a ticket, as far as priorities react to it. */
export const TicketPriorityEscalateAction = defineEnum("TicketPriorityEscalateAction", {
  ActionRead: 0,
  ActionChangedOwner: 1,
  ActionNewInfo: 2,
  ActionClosed: 3,
  ActionChangedPriority: 4,
  ActionNew: 5,
});
