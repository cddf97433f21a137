import type { Desk } from "../../desk/desk.ts";
import { defaultStatusOf } from "../default-status.ts";
import type { Ticket } from "../ticket.ts";
import type { TicketInput } from "./ticket-input.ts";

/** Deleting a ticket gives it a status, from which it can be restored. One that is deleted stays so. */
export function deletionWish(stored: Pick<Ticket, "baseStatus">, desk: Desk): TicketInput {
  if (stored.baseStatus === "Deleted") return {};
  return { statusId: defaultStatusOf(desk, "Deleted").statusId };
}
