import type { Caller } from "../../domain/access/caller.ts";
import { may } from "../../domain/access/desk-task.ts";
import { deletionWish } from "../../domain/ticket/save/deletion.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { noNamedRecords } from "../storage/tickets/load-ticket.ts";
import type { SaveTicketCommand } from "./decide-ticket-save.ts";
import { RefusedError } from "./refused.ts";
import { saveTicket } from "./save-ticket.ts";

/**
 * Marks a ticket as deleted; it can be restored until its time has come. False when there is none.
 * Throws `RefusedError` for callers who may not, who do not learn whether there is such a ticket.
 */
export async function deleteTicket(
  context: Context,
  caller: Caller,
  command: Pick<SaveTicketCommand, "ticketId" | "isExpected">,
): Promise<boolean> {
  if (!may(caller, "deleteTickets")) {
    throw new RefusedError([
      { kind: "forbidden", reason: { code: "missingRight", right: "ServiceAdministration" } },
    ]);
  }
  // A save takes these ids for a ticket that is to be made.
  if (command.ticketId <= 0) return false;
  try {
    await saveTicket(context, caller, {
      ...command,
      input: (stored, desk) => (stored === null ? {} : deletionWish(stored, desk)),
      named: noNamedRecords,
    });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "notFound") return false;
    throw error;
  }
}
