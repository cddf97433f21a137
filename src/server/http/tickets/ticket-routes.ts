import type { FastifyInstance } from "fastify";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { say } from "../../texts/text.ts";
import { explainTicket } from "../../usecases/explain-ticket.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { callerOfRequest, requireCaller } from "../authentication/require-caller.ts";
import { sendPlain } from "../exchange/send-plain.ts";
import { languageOf } from "../request-language.ts";
import { presentExplanation } from "./present-explanation.ts";
import { readRecordId } from "../resources/read-record-id.ts";

export interface TicketRoutesOptions {
  readonly context: Context;
  readonly authenticate: AuthenticateRequest;
}

/** What the resource of a ticket offers beside the published API. */
export function addTicketRoutes(api: FastifyInstance, options: TicketRoutesOptions): void {
  api.get<{ Params: { ticketId: string } }>(
    "/api/v1/Ticket/:ticketId/Explain",
    {
      config: { operation: "Ticket.Explain" },
      onRequest: requireCaller(options.authenticate, { scope: "read" }),
    },
    async (request, reply) => {
      const ticketId = readRecordId(request.params.ticketId);
      const caller = callerOfRequest(request);
      const explained = await explainTicket(options.context, caller, ticketId);
      // Whether there is such a ticket is nothing that everybody may know.
      if (explained === null)
        throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
      const language = languageOf(request);
      if (language !== null) void reply.header("content-language", language);
      const value = presentExplanation(explained.explanation, { desk: explained.desk, language });
      return sendPlain(request, reply, { name: "Explanation", value });
    },
  );
}
