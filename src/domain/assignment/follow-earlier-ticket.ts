import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { AssignmentFacts, EarlierTicket } from "./assignment-facts.ts";
import { crossPostAfter, quarantineAfter } from "./assignment-windows.ts";
import type {
  CrossPostStep,
  JudgedTicket,
  PassedOver,
  QuarantineStep,
} from "./assignment-trace.ts";
import { whyNotAvailable, whyNotAvailableOutsider } from "./judge-user.ts";

/**
 * Assignment quarantine: while the category's window is open, the newest of the person's tickets in
 * the category that somebody available owns brings its owner the new one too. null = not in force.
 */
export function askQuarantine(facts: AssignmentFacts): QuarantineStep | null {
  const after = quarantineAfter(facts);
  if (after === null) return null;
  const tickets: JudgedTicket[] = [];
  for (const ticket of facts.ticketsInCategory.toSorted(newestFirst)) {
    if (ticket.createdAt <= after) break;
    tickets.push(judgeTicket(ticket, (userId) => whyNotAvailable(facts, userId)));
    if (tickets.at(-1)?.passedOver === null) break;
  }
  return {
    rule: "quarantine",
    windowMinutes: facts.category.assignmentLagMinutes,
    tickets,
    ownerId: ownerFrom(tickets.at(-1)),
  };
}

/**
 * Cross-post: a mail that follows the person's newest other ticket within the desk's window goes to
 * that ticket's owner, if he is available and may use the category. null = not in force.
 */
export function askCrossPost(facts: AssignmentFacts): CrossPostStep | null {
  const after = crossPostAfter(facts);
  if (after === null) return null;
  const newest = facts.newestTicket;
  const ticket =
    newest === null || newest.createdAt <= after
      ? null
      : judgeTicket(newest, (userId) => whyNotAvailableOutsider(facts, userId));
  return {
    rule: "crossPost",
    windowMinutes: facts.desk.settings.crossPostWindowMinutes,
    ticket,
    ownerId: ownerFrom(ticket),
  };
}

function judgeTicket(
  { ticketId, createdAt, ownerId }: EarlierTicket,
  objectionTo: (userId: number) => PassedOver | null,
): JudgedTicket {
  const passedOver = ownerId === SYSTEM_USER_ID ? "unassigned" : objectionTo(ownerId);
  return { ticketId, createdAt, ownerId, passedOver };
}

function ownerFrom(ticket: JudgedTicket | null | undefined): number {
  return ticket?.passedOver === null ? ticket.ownerId : SYSTEM_USER_ID;
}

function newestFirst(one: EarlierTicket, other: EarlierTicket): number {
  return other.createdAt - one.createdAt || other.ticketId - one.ticketId;
}
