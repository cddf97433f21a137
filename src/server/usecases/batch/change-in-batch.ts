import type { Caller } from "../../../domain/access/caller.ts";
import type { BatchChangeWish } from "../../../domain/batch/batch-wish.ts";
import { changeInputOf } from "../../../domain/batch/change-input.ts";
import { traceOf, type TicketTrace } from "../../../domain/batch/ticket-trace.ts";
import type { Context } from "../../context.ts";
import { commitTicketWrite } from "../../storage/tickets/write-ticket.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { decideTicketSave } from "../decide-ticket-save.ts";
import { namedIn } from "./named-in.ts";

/** Changes a ticket as a save would, and returns what that made of it; null = nothing. */
export async function changeInBatch(
  context: Context,
  caller: Caller,
  { ticketId, wish }: { readonly ticketId: number; readonly wish: BatchChangeWish },
): Promise<TicketTrace | null> {
  return withTransaction(context.database, async (tx) => {
    const { decision, loaded, notices } = await decideTicketSave(context, tx, {
      caller,
      command: {
        ticketId,
        input: (stored) => (stored === null ? {} : changeInputOf(wish, stored)),
        named: namedIn(wish.input),
      },
    });
    if (decision.kind === "unchanged" || loaded.ticket === null) return null;
    await commitTicketWrite(tx, decision.write, notices);
    return traceOf(loaded.ticket, decision.write.ticket);
  });
}
