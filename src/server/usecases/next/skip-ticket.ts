import type { Caller } from "../../../domain/access/caller.ts";
import { faultOfText } from "../../../domain/ticket/save/fault-of-text.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { endQueueClaim } from "../../storage/next/queue-claims.ts";
import { addQueueSkip } from "../../storage/next/queue-skips.ts";
import { noNamedRecords } from "../../storage/tickets/load-ticket.ts";
import { commitTicketWrite } from "../../storage/tickets/write-ticket.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { nextTexts } from "../../texts/next-texts.ts";
import { sayTooLong } from "../../texts/say-too-long.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { decideTicketSave } from "../decide-ticket-save.ts";
import { invalidFields } from "../invalid-fields.ts";

const REASON_MAX_LENGTH = 500;

/**
 * Puts a ticket of the caller back: it is nobody's and, where taking it changed its status and nobody has
 * since, in the status from before. Throws `AppError` "validation" without a reason, "conflict" when the
 * ticket is not his any more, and as a save does.
 */
export async function skipTicket(
  context: Context,
  caller: Caller,
  { ticketId, reason: given }: { readonly ticketId: number; readonly reason: string },
): Promise<void> {
  const reason = given.trim();
  const fault = faultOfReason(reason);
  if (fault !== null) throw invalidFields([["Reason", fault]]);
  const { userId } = caller.user;
  await withTransaction(
    context.database,
    async (tx) => {
      const claim = await endQueueClaim(tx, { ticketId, userId });
      const { decision } = await decideTicketSave(context, tx, {
        caller,
        command: {
          ticketId,
          input: (stored) => {
            if (stored === null) return {};
            if (stored.ownerId !== userId) {
              throw new AppError("conflict", say(nextTexts.notYours));
            }
            const isAsTaken = claim !== null && stored.statusId === claim.statusAfter;
            return { owner: 0, ...(isAsTaken && { statusId: claim.statusBefore }) };
          },
          named: noNamedRecords,
        },
      });
      await addQueueSkip(tx, { ticketId, userId, reason, skippedAt: context.clock.now() });
      if (decision.kind === "write") await commitTicketWrite(tx, decision.write);
    },
    { safeToRetry: true },
  );
}

function faultOfReason(reason: string): Text | null {
  if (reason === "") return say(valueTexts.required);
  const fault = faultOfText(reason, REASON_MAX_LENGTH);
  if (fault === null) return null;
  return fault.code === "tooLong" ? sayTooLong(fault) : say(valueTexts.brokenText);
}
