import type {
  AssignmentStep,
  AssignmentTrace,
  JudgedTicket,
} from "../../../domain/assignment/assignment-trace.ts";
import type { ExplainWriter } from "./explain-writer.ts";

/** The reasoning behind an automatic assignment, as it was when it was made. */
export function presentAssignment(trace: AssignmentTrace, write: ExplainWriter) {
  return {
    TicketCategoryId: trace.categoryId,
    DelegateMethod: trace.method,
    OnlyLoggedInUsers: trace.onlyLoggedInUsers,
    DecidedAt: write.date(trace.decidedAt),
    Members: trace.members.map((member) => ({
      ...write.user(member.userId),
      Origin: member.origin,
      Weight: member.weight,
      PassedOver: member.passedOver,
    })),
    Steps: trace.steps.map((step) => ({
      Rule: step.rule,
      Owner: step.ownerId === 0 ? null : write.user(step.ownerId),
      ...presentStep(step, write),
    })),
  };
}

function presentStep(
  step: AssignmentStep,
  write: ExplainWriter,
): Readonly<Record<string, unknown>> {
  switch (step.rule) {
    case "quarantine":
      return {
        WindowMinutes: step.windowMinutes,
        Tickets: step.tickets.map((ticket) => presentTicket(ticket, write)),
      };
    case "crossPost":
      return {
        WindowMinutes: step.windowMinutes,
        Tickets: step.ticket === null ? [] : [presentTicket(step.ticket, write)],
      };
    case "ourContact":
      return {
        ContactOf: step.contactOf,
        Asked: step.userId === 0 ? null : write.user(step.userId),
        PassedOver: step.passedOver,
      };
    case "even":
      return { Counter: step.counter, Candidates: step.candidateCount, Place: step.place };
    case "weighted":
      return { TotalWeight: step.totalWeight, Draw: step.draw };
    case "fewestOpen":
      return {
        OpenTickets: step.openTickets.map(({ userId, count }) => ({
          ...write.user(userId),
          Count: count,
        })),
        Tied: step.tiedUserIds.map((userId) => write.user(userId)),
        Draw: step.draw,
      };
    case "categoryMaster":
      return {
        Asked: step.userId === 0 ? null : write.user(step.userId),
        PassedOver: step.passedOver,
      };
  }
}

function presentTicket(ticket: JudgedTicket, write: ExplainWriter) {
  return {
    TicketId: ticket.ticketId,
    CreatedAt: write.date(ticket.createdAt),
    Owner: ticket.ownerId === 0 ? null : write.user(ticket.ownerId),
    PassedOver: ticket.passedOver,
  };
}
