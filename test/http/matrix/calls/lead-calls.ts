import type { RouteCalls } from "../route-call.ts";
import { administrators, changes, everybody } from "../usual-calls.ts";

const OWN = "/api/counterfoil/v1";
const administered = (done: string) => ({ administrators: done, others: "403" }) as const;
const absent = { ids: () => [987_654] } as const;

/** What those who lead a desk look up and enter. */
export const leadCalls: RouteCalls = [
  [`GET ${OWN}/dashboard`, everybody],
  [`GET ${OWN}/audit`, { outcome: administrators }],
  [`GET ${OWN}/audit/export`, { outcome: administrators }],
  [`GET ${OWN}/roles`, { outcome: administrators }],
  [`GET ${OWN}/usage`, { query: () => "list=ticketpriority&id=1", outcome: administrators }],
  [`GET ${OWN}/priorities/:priorityId/opening-hours`, { ...everybody, ids: () => [1] }],
  [
    `PUT ${OWN}/priorities/:priorityId/opening-hours`,
    { ...absent, changes, body: () => ({ Days: [] }), outcome: administered("404") },
  ],
  [
    `POST ${OWN}/sla-preview`,
    { body: () => ({ Priority: { TicketPriorityId: 1 } }), outcome: administrators },
  ],
  [
    `POST ${OWN}/assignment-simulation`,
    { body: () => ({ Category: { TicketCategoryId: 1 } }), outcome: administrators },
  ],
  [
    `POST ${OWN}/tags/:tagId/merge-into/:intoTagId`,
    { ids: () => [987_654, 987_655], changes, outcome: administered("404") },
  ],
  [`GET ${OWN}/mailboxes`, { outcome: administered("200 []") }],
  [
    `POST ${OWN}/mailboxes`,
    { changes, body: () => ({ Address: "" }), outcome: administered("400") },
  ],
  [
    `POST ${OWN}/mailboxes/try`,
    { changes, body: () => ({ Address: "support@example.com" }), outcome: administrators },
  ],
  [`GET ${OWN}/mailboxes/:mailboxId`, { ...absent, outcome: administered("404") }],
  [
    `PUT ${OWN}/mailboxes/:mailboxId`,
    { ...absent, changes, body: () => ({}), outcome: administered("404") },
  ],
  [`DELETE ${OWN}/mailboxes/:mailboxId`, { ...absent, changes, outcome: administered("404") }],
  [`GET ${OWN}/reply-templates`, { outcome: administrators }],
  [
    `POST ${OWN}/reply-templates`,
    { changes, body: () => ({ Name: "" }), outcome: administered("400") },
  ],
  [`GET ${OWN}/reply-templates/:templateId`, { ids: () => [1], outcome: administrators }],
  [
    `PUT ${OWN}/reply-templates/:templateId`,
    { ...absent, changes, body: () => ({}), outcome: administered("404") },
  ],
  [
    `DELETE ${OWN}/reply-templates/:templateId`,
    { ...absent, changes, outcome: administered("404") },
  ],
  [`GET ${OWN}/reply-template-names`, { outcome: "200 []" }],
  [`GET ${OWN}/reply-template-parts`, { outcome: administrators }],
  [
    `POST ${OWN}/reply-template-preview`,
    {
      about: "ticket",
      body: ({ ticketId }) => ({ Template: { ReplyTemplateId: 1 }, TicketId: ticketId }),
      outcome: administrators,
    },
  ],
];
