import { readFieldsAfterOwnerChange, readFieldsOfNewTicket } from "../read-status.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";

/** What a save says about who has read the ticket: something only when the owner is a new one. */
export function settleReading(draft: TicketDraft, { stored, caller, now }: SaveSituation): void {
  const acting = { userId: caller.user.userId, ownerId: draft.ownerId };
  if (stored === null) Object.assign(draft, readFieldsOfNewTicket(acting, now));
  else if (stored.ownerId !== draft.ownerId) {
    Object.assign(draft, readFieldsAfterOwnerChange(stored, acting, now));
  }
}
