import type { Caller } from "../../../domain/access/caller.ts";
import {
  calculateRecipients,
  type MessageAction,
  type ProposedRecipient,
} from "../../../domain/mail/calculate-recipients.ts";
import type { Context } from "../../context.ts";
import { loadNamedRecords } from "../../storage/tickets/load-ticket.ts";
import { readTicket } from "../read-ticket.ts";

export interface RecipientsQuery {
  readonly ticketId: number;
  readonly action: MessageAction;
  /** The message that is answered; 0 or less = the newest external one. */
  readonly messageId: number;
}

/** To whom a message of the caller would go; to nobody on a ticket that he may not read. */
export async function proposeRecipients(
  context: Context,
  caller: Caller,
  { ticketId, action, messageId }: RecipientsQuery,
): Promise<ProposedRecipient[]> {
  const view = await readTicket(context, caller, ticketId);
  if (view === null) return [];
  const { desk, details } = view;
  const { ticket, messages } = details;
  const latest = messages.findLast(({ securityLevel }) => securityLevel === "External") ?? null;
  const message = messageId <= 0 ? latest : messages.find((each) => each.messageId === messageId);
  if (message === undefined) return [];
  const writers = [message?.personId ?? 0, ticket.personId].filter((id) => id !== 0);
  const { persons } = await loadNamedRecords(context.database, {
    personIds: writers,
    saleIds: [],
    projectIds: [],
  });
  const { mail: settings } = desk.settings;
  return calculateRecipients({
    action,
    message,
    latest,
    persons,
    customerId: ticket.personId,
    settings,
  });
}
