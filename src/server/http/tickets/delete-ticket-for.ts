import { deleteTicket } from "../../usecases/delete-ticket.ts";
import { RefusedError } from "../../usecases/refused.ts";
import { refusalError } from "../translate/refusal-error.ts";
import { isExpectedBy, type SavingCall } from "./save-ticket-wish.ts";

/** Deletes a ticket as a call wants it; false when there is none. */
export async function deleteTicketFor(
  { context, caller, conditions }: Omit<SavingCall, "presentation" | "dates">,
  ticketId: number,
): Promise<boolean> {
  try {
    return await deleteTicket(context, caller, { ticketId, isExpected: isExpectedBy(conditions) });
  } catch (error) {
    if (error instanceof RefusedError) throw refusalError(error.refusals);
    throw error;
  }
}
