import { TicketLogEntry } from "../../../../contract/additions/ticket-log-entry.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { AppError } from "../../../errors.ts";
import { say } from "../../../texts/text.ts";
import { ticketTexts } from "../../../texts/ticket-texts.ts";
import { listLogOfTicket } from "../../../usecases/list-ticket-log.ts";
import { defineRoute, type ResourceRoute } from "../../resources/resource-route.ts";
import { presentTicketLog } from "./present-ticket-log.ts";

const TOP_DEFAULT = 50;
const TOP_MAX = 200;

/** Who did what to a ticket, for whoever may read it. */
export const ticketLogResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/tickets/{ticketId}/log",
    name: "Ticket.Log",
    tag: "Ticket",
    operationId: "Ticket_Log",
    summary: "Lists who did what to a ticket, newest first.",
    pathParameters: { ticketId: { member: int32(), description: "Id of the ticket." } },
    query: {
      after: { member: int32(), description: "LogId of the last entry of the page before." },
      top: { member: int32(), description: `How many; ${TOP_DEFAULT}, at most ${TOP_MAX}.` },
    },
    body: { kind: "none" },
    answer: { kind: "value", member: list(embedded(TicketLogEntry)) },
    failures: ["notFound"],
    run: async ({ context, caller, recordId: ticketId, query, presentation }) => {
      const limit = Math.min(Math.max(query.top ?? TOP_DEFAULT, 0), TOP_MAX);
      const beforeId = Math.max(query.after ?? 0, 0);
      const log = await listLogOfTicket(context, caller, { ticketId, beforeId, limit });
      if (log === null) throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
      return presentTicketLog(log, presentation.language);
    },
  }),
];
