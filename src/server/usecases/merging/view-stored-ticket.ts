import { AppError } from "../../errors.ts";
import { loadTicket } from "../../storage/tickets/load-ticket.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import type { TicketView } from "../ticket-view.ts";

/** A ticket as the transaction so far has made it, for whoever made it. */
export async function viewStoredTicket(
  tx: Transaction,
  ticketId: number,
  { desk, caller }: Pick<TicketView, "desk" | "caller">,
): Promise<TicketView> {
  const { ticket, messages, references } = await loadTicket(tx, ticketId);
  if (ticket === null) throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
  return { desk, caller, details: { ticket, messages, references } };
}
