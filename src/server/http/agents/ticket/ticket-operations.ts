import type { AgentOperation } from "../agent-operation.ts";
import { createDefaultTicketEntity } from "./create-default-ticket-entity.ts";
import { deleteTicketEntity } from "./delete-ticket-entity.ts";
import { getNextInQueue } from "./get-next-in-queue.ts";
import { getTicket } from "./get-ticket.ts";
import { getTicketEntity } from "./get-ticket-entity.ts";
import { resolveTicketId } from "./resolve-ticket-id.ts";
import { saveTicketEntity } from "./save-ticket-entity.ts";
import { saveTicketEntityWithNotify } from "./save-ticket-entity-with-notify.ts";

/** Operations of the Ticket agent on whole tickets. */
export const ticketOperations: readonly AgentOperation[] = [
  createDefaultTicketEntity,
  getTicketEntity,
  saveTicketEntity,
  saveTicketEntityWithNotify,
  getTicket,
  resolveTicketId,
  getNextInQueue,
  deleteTicketEntity,
];
