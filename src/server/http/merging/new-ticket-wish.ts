import type { Text } from "../../texts/text.ts";
import type { NewTicketCommand } from "../../usecases/merging/decide-new-ticket.ts";
import { NewTicketRefusedError } from "../../usecases/merging/new-ticket-refused.ts";
import { inputOfBody, type TicketBody } from "../tickets/ticket-wish.ts";
import { nestMembers } from "../translate/nest-members.ts";
import { refusalError } from "../translate/refusal-error.ts";
import { namedRecordsOf } from "../translate/ticket-input.ts";

/** The argument that holds the ticket which is split off. */
const ARGUMENT = "NewTicketEntity";

/** The wish for a ticket that is split off, and what its refusal is to callers. */
export interface NewTicketWish {
  readonly command: NewTicketCommand;
  /** Other errors are given back as they are. */
  readonly errorOf: (error: unknown) => unknown;
}

/** Reads the argument; the id in it means nothing. */
export function newTicketWish(sent: TicketBody | null, zone: string): NewTicketWish {
  const body = { ...sent, TicketId: 0 };
  const faults = new Map<string, Text>();
  return {
    command: {
      input: (stored, desk) => inputOfBody(body, { stored, desk, zone, faults }),
      named: namedRecordsOf(body),
      isFaulty: () => faults.size > 0,
    },
    errorOf: (error) =>
      error instanceof NewTicketRefusedError
        ? nestMembers(refusalError(error.refusals, faults), ARGUMENT)
        : error,
  };
}
