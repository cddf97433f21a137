import type { RouteCalls } from "../route-call.ts";
import { agent, changes, everybody } from "../usual-calls.ts";

const noModel = { outcome: "501" } as const;

export const aiCalls: RouteCalls = [
  agent("AI/GetTrainingStatus", everybody),
  agent("AI/GuessCategory", {
    about: "ticket",
    body: ({ ticketId }) => ({ TicketId: ticketId }),
    // No model was trained, so it is the same for those who may not read the ticket.
    outcome: "200 0",
  }),
  agent("AI/TrainCategoryGuesser", {
    changes,
    outcome: { administrators: "200", others: "403" },
  }),
  agent("AI/DetectLanguage", everybody),
  agent("AI/DetectSentiment", everybody),
  agent("AI/SummarizeText", noModel),
  agent("AI/SummarizeTicket", noModel),
  agent("AI/Translate", noModel),
];
