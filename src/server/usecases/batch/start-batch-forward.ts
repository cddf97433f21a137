import type { Caller } from "../../../domain/access/caller.ts";
import { faultOfText } from "../../../domain/ticket/save/fault-of-text.ts";
import type { Context } from "../../context.ts";
import { addBatchTask } from "../../storage/batch/batch-tasks.ts";
import { say } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { invalidFields } from "../invalid-fields.ts";
import { readAddressees, type AddresseeTexts } from "../mail/read-addressees.ts";
import { requireSender } from "../mail/send-mail.ts";
import { faultOfTickets } from "./check-batch-tickets.ts";

export interface BatchForwardCommand extends AddresseeTexts {
  readonly ticketIds: readonly number[];
  readonly comment: string;
  readonly closes: boolean;
}

/**
 * Lets the desk forward many tickets, and returns the id of the task. Throws `AppError` "validation" that
 * names what is wrong, or says what the desk lacks to send mail.
 */
export async function startBatchForward(
  context: Context,
  caller: Caller,
  command: BatchForwardCommand,
): Promise<number> {
  const { ticketIds, comment, closes } = command;
  const tickets = faultOfTickets(ticketIds);
  if (tickets !== null) throw invalidFields([["TicketIds", tickets]]);
  if (faultOfText(comment, Number.POSITIVE_INFINITY) !== null) {
    throw invalidFields([["Comment", say(valueTexts.brokenText)]]);
  }
  const addressees = readAddressees(command);
  requireSender(context.desk.current(), caller);
  return addBatchTask(context.database, {
    wish: { kind: "forward", addressees, comment, closes },
    createdById: caller.user.userId,
    createdAt: context.clock.now(),
    ticketIds: [...new Set(ticketIds)],
  });
}
