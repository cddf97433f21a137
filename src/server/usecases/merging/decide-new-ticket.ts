import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { TicketWrite } from "../../../domain/ticket/save/save-decision.ts";
import { inheritFromSource } from "../../../domain/ticket/split/inherit-from-source.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import type { NamedRecords } from "../../storage/tickets/load-ticket.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { decideTicketSave, type SaveTicketCommand } from "../decide-ticket-save.ts";
import { deskWithTags } from "../desk-with-tags.ts";
import { RefusedError } from "../refused.ts";
import { NewTicketRefusedError } from "./new-ticket-refused.ts";

/** The wish for a ticket that is split off another, whatever it names as its id. */
export type NewTicketCommand = Pick<SaveTicketCommand, "input" | "isFaulty"> & {
  readonly named: NamedRecords;
};

/** The ticket that a new one is split off from. */
export interface SplitSource {
  readonly ticket: Ticket;
  readonly persons: ReadonlyMap<number, Person>;
}

/**
 * Decides the ticket that is split off as any new one, beside what it inherits. The desk is the one
 * that shows it. Throws `NewTicketRefusedError`.
 */
export async function decideNewTicket(
  context: Context,
  tx: Transaction,
  asked: {
    readonly caller: Caller;
    readonly source: SplitSource;
    readonly newTicket: NewTicketCommand;
  },
): Promise<{ readonly write: TicketWrite; readonly desk: Desk }> {
  const { caller, newTicket, source } = asked;
  const { ticket, persons } = source;
  const { named, input, ...checks } = newTicket;
  const command: SaveTicketCommand = {
    ...checks,
    ticketId: 0,
    input: (...beside) => inheritFromSource(input(...beside), ticket, persons),
    named: {
      ...named,
      personIds: [...named.personIds, ticket.personId, ...ticket.secondaryPersonIds],
    },
  };
  try {
    const { decision, situation } = await decideTicketSave(context, tx, { caller, command });
    if (decision.kind === "write") {
      return { write: decision.write, desk: deskWithTags(situation) };
    }
  } catch (error) {
    throw error instanceof RefusedError ? new NewTicketRefusedError(error.refusals) : error;
  }
  throw new Error("a new ticket is always written");
}
