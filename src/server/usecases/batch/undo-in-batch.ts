import type { Caller } from "../../../domain/access/caller.ts";
import {
  isChangedSince,
  reversalOf,
  type TicketTrace,
} from "../../../domain/batch/ticket-trace.ts";
import type { TicketWrite } from "../../../domain/ticket/save/save-decision.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { commitTicketWrite } from "../../storage/tickets/write-ticket.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { batchTexts } from "../../texts/batch-texts.ts";
import { say } from "../../texts/text.ts";
import { decideTicketSave } from "../decide-ticket-save.ts";
import { namedIn } from "./named-in.ts";

/**
 * Puts back what a change made of a ticket. Throws `AppError` "conflict" when somebody has changed any of
 * that since: the ticket then stays as it is.
 */
export async function undoInBatch(
  context: Context,
  caller: Caller,
  { ticketId, trace }: { readonly ticketId: number; readonly trace: TicketTrace },
): Promise<void> {
  await withTransaction(context.database, async (tx) => {
    const { decision, notices } = await decideTicketSave(context, tx, {
      caller,
      command: {
        ticketId,
        input: (stored) => {
          if (stored === null) return {};
          if (isChangedSince(trace, stored)) {
            throw new AppError("conflict", say(batchTexts.changedSince));
          }
          return reversalOf(trace, stored);
        },
        named: namedIn(trace.before),
      },
    });
    if (decision.kind === "unchanged") return;
    await commitTicketWrite(tx, withDeadlineOf(trace, decision.write), notices);
  });
}

/** A deadline that nobody had chosen is none that somebody has chosen by putting it back. */
function withDeadlineOf({ before, deadlineManual }: TicketTrace, write: TicketWrite): TicketWrite {
  if (before.deadlineAt === undefined || before.deadlineAt !== write.ticket.deadlineAt)
    return write;
  return { ...write, ticket: { ...write.ticket, deadlineManual } };
}
