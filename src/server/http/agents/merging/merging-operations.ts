import type { AgentOperation } from "../agent-operation.ts";
import { mergeTickets } from "./merge-tickets.ts";
import { splitTicket } from "./split-ticket.ts";
import { splitTicketMessage } from "./split-ticket-message.ts";

/** Operations of the Ticket agent that make one ticket of several, or several of one. */
export const mergingOperations: readonly AgentOperation[] = [
  mergeTickets,
  splitTicket,
  splitTicketMessage,
];
