import type { AgentOperation } from "./agent-operation.ts";
import { getAssociate } from "./associate/get-associate.ts";
import { getXsrfValue } from "./preference/get-xsrf-value.ts";
import { createDefaultTicketEntity } from "./ticket/create-default-ticket-entity.ts";
import { deleteTicketEntity } from "./ticket/delete-ticket-entity.ts";
import { getNextInQueue } from "./ticket/get-next-in-queue.ts";
import { getTicketEntity } from "./ticket/get-ticket-entity.ts";
import { getTicket } from "./ticket/get-ticket.ts";
import { resolveTicketId } from "./ticket/resolve-ticket-id.ts";
import { saveTicketEntity } from "./ticket/save-ticket-entity.ts";
import { timeZoneOperations } from "./time-zone/time-zone-operations.ts";
import { getAccessToken } from "./user/get-access-token.ts";

/** Every operation this server carries out. An operation that is not in here does not exist. */
export const operations: readonly AgentOperation[] = [
  createDefaultTicketEntity,
  getTicketEntity,
  saveTicketEntity,
  getTicket,
  resolveTicketId,
  getNextInQueue,
  ...timeZoneOperations,
  deleteTicketEntity,
  getAssociate,
  getXsrfValue,
  getAccessToken,
];
