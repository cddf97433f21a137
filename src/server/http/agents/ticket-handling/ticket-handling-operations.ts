import type { AgentOperation } from "../agent-operation.ts";
import { acceptTickets } from "./accept-tickets.ts";
import { clearNotify } from "./clear-notify.ts";
import { createDefaultForTicketType } from "./create-default-for-ticket-type.ts";
import { doEscalating } from "./do-escalating.ts";
import { getForRmUi } from "./get-for-rm-ui.ts";
import { getHotlistEjUsers } from "./get-hotlist-ej-users.ts";
import { getTicketSummaries } from "./get-ticket-summaries.ts";
import { getTickets } from "./get-tickets.ts";
import {
  setDeletedStatusByProvider,
  setSpamStatusByProvider,
  updateTicketsReadStatusByProvider,
} from "./handle-listed-tickets.ts";
import { notifyNewTicket, notifyNewTicketMessage } from "./notify-of-ticket.ts";
import { processTicketWhenRead } from "./process-ticket-when-read.ts";
import { setDeletedStatusByIds } from "./set-deleted-status-by-ids.ts";
import { setSpamStatusByIds } from "./set-spam-status-by-ids.ts";
import { setTicketReadByOwner } from "./set-ticket-read-by-owner.ts";
import { undeleteByIds } from "./undelete-by-ids.ts";
import { updateTicketsReadStatus } from "./update-tickets-read-status.ts";

/** Operations of the Ticket agent for the day-to-day handling of tickets, one or many at a time. */
export const ticketHandlingOperations: readonly AgentOperation[] = [
  getTicketSummaries,
  getTickets,
  getForRmUi,
  notifyNewTicket,
  notifyNewTicketMessage,
  setTicketReadByOwner,
  processTicketWhenRead,
  updateTicketsReadStatus,
  updateTicketsReadStatusByProvider,
  setDeletedStatusByIds,
  setDeletedStatusByProvider,
  undeleteByIds,
  clearNotify,
  createDefaultForTicketType,
  doEscalating,
  getHotlistEjUsers,
  acceptTickets,
  setSpamStatusByIds,
  setSpamStatusByProvider,
];
