import type { BaseStatus } from "../../desk/status.ts";
import type { Desk } from "../../desk/desk.ts";
import { defaultStatusOf } from "../default-status.ts";
import type { Ticket } from "../ticket.ts";
import type { TicketInput } from "./ticket-input.ts";

type Stored = Pick<Ticket, "baseStatus">;

/** Deleting a ticket gives it a status, from which it can be restored. One that is deleted stays so. */
export function deletionWish(stored: Stored, desk: Desk): TicketInput {
  return statusWish(stored, desk, "Deleted");
}

/** Spam gets a status as deleted tickets do. */
export function spamWish(stored: Stored, desk: Desk): TicketInput {
  return statusWish(stored, desk, "Spam");
}

/** A deleted ticket, or one that was taken for spam, is worked on again; no other needs restoring. */
export function restorationWish(stored: Stored, desk: Desk): TicketInput {
  const isAway = stored.baseStatus === "Deleted" || stored.baseStatus === "Spam";
  return isAway ? statusWish(stored, desk, "Active") : {};
}

function statusWish(stored: Stored, desk: Desk, baseStatus: BaseStatus): TicketInput {
  if (stored.baseStatus === baseStatus) return {};
  return { statusId: defaultStatusOf(desk, baseStatus).statusId };
}
