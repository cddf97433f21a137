import type { Outcome, RouteCall, Subject } from "./route-call.ts";

export const changes = true;
export const everybody = { outcome: "200" } as const;
export const administrators = { administrators: "200", others: "403" } as const;
export const ofTicket = { about: "ticket", ids: ({ ticketId }: Subject) => [ticketId] } as const;
export const ticketBody = {
  about: "ticket",
  body: ({ ticketId }: Subject) => ({ TicketId: ticketId, Title: "Changed" }),
} as const;
export const shownOrNull = { edit: "200", read: "200", none: "200 null" } as const;
export const shownOrMissing = { edit: "200", read: "200", none: "404" } as const;
/** On a message, an attachment is part of the record; what cannot be read is as if it did not exist. */
export const ofTheRecord = (done: Outcome) =>
  ({ administrators: done, edit: "403", read: "403", none: "404" }) as const;
export const changedOrForbidden = { edit: "200", read: "403", none: "403" } as const;

export const agent = (name: string, call: RouteCall): [string, RouteCall] => [
  `POST /api/v1/Agents/${name}`,
  call,
];
