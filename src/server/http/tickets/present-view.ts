import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import { accessAllows, accessToTicket } from "../../../domain/access/access-to-ticket.ts";
import { ticketStateOf } from "../../../domain/access/save-permission.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import type { TicketView } from "../../usecases/ticket-view.ts";
import { recordStateOf } from "../conditions/record-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { encodeCustomFields } from "../presenters/custom-fields/encode-custom-fields.ts";
import { presentTicket } from "../presenters/present-ticket.ts";
import { presentTicketRights } from "../presenters/present-ticket-rights.ts";
import type { CallPresentation } from "../presenters/presentation.ts";

/**
 * A stored ticket as its caller may see it: whoever may only list it gets no messages and no custom
 * fields. The creator of a ticket gets it back whole, even where that is the last he sees of it.
 */
export function presentView(
  { desk, caller, details }: TicketView,
  reader: Omit<CallPresentation, "desk">,
  options: { readonly isAuthor?: boolean } = {},
): Wire<typeof TicketEntity> {
  const { ticket } = details;
  const { language } = reader;
  const granted = accessToTicket(caller, ticket, categoryOf(desk, ticket.categoryId));
  const readable = options.isAuthor === true || accessAllows(granted, "read");
  const access = readable && !accessAllows(granted, "read") ? "read" : granted;
  return presentTicket(
    readable ? details : { ...details, messages: [] },
    {
      ...presentTicketRights(caller, access, ticketStateOf(ticket), language),
      customFields: readable
        ? encodeCustomFields(ticket.customFields, desk.customFields, reader)
        : { ExtraFields: {}, CustomFields: {} },
    },
    { desk, language },
  );
}

/** The same as an answer by itself. */
export function presentStored(
  view: TicketView,
  presentation: Omit<CallPresentation, "desk">,
): StoredAnswer<Wire<typeof TicketEntity>> {
  return new StoredAnswer(presentView(view, presentation), recordStateOf(view.details.ticket));
}
