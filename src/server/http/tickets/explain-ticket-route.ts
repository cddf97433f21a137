import { int32 } from "../../../contract/member.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { explainTicket } from "../../usecases/explain-ticket.ts";
import { defineRoute } from "../resources/resource-route.ts";
import { presentExplanation } from "./present-explanation.ts";

/** What the resource of a ticket offers beside the published API. */
export const explainTicketRoute = defineRoute({
  method: "GET",
  path: "/api/v1/Ticket/{ticketId}/Explain",
  name: "Ticket.Explain",
  tag: "Ticket",
  operationId: "v1TicketEntity_Explain",
  summary: "Explains why the computed values of a ticket are what they are.",
  pathParameters: { ticketId: { member: int32(), description: "Id of the ticket." } },
  body: { kind: "none" },
  answer: {
    kind: "object",
    name: "Explanation",
    description: "Each value with its rule, and the times that were counted.",
  },
  failures: ["notFound"],
  run: async ({ context, caller, presentation, dates, recordId: ticketId }) => {
    const explained = await explainTicket(context, caller, ticketId);
    // Whether there is such a ticket is nothing that everybody may know.
    if (explained === null) throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
    const { desk, explanation } = explained;
    return presentExplanation(explanation, { desk, language: presentation.language }, dates);
  },
});
