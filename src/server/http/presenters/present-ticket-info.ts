import type { TicketInfo } from "../../../contract/carriers/ticket-info.ts";
import type { Wire } from "../../../contract/wire.ts";
import { ticketAddress } from "../../../domain/templates/ticket-values.ts";
import type { ListedTicket } from "../../usecases/lists/search-listed-tickets.ts";
import { localise } from "../language.ts";
import { noRights, type Presentation } from "./presentation.ts";

/** What is told of a ticket to whoever looked for it. Nobody's ticket has no owner to name. */
export function presentTicketInfo(
  ticket: ListedTicket,
  { desk, language }: Presentation,
): Wire<typeof TicketInfo> {
  return {
    TicketId: ticket.ticketId,
    Title: ticket.title,
    OwnerName: desk.users.get(ticket.ownerId)?.fullName ?? "",
    CategoryName: localise(desk.categories.get(ticket.categoryId)?.name ?? "", language),
    PriorityName: localise(desk.priorities.get(ticket.priorityId)?.name ?? "", language),
    TicketUrl: ticketAddress(desk.settings.mail.ticketUrl, ticket),
    PersonName: ticket.personName,
    ContactName: ticket.contactName,
    ...noRights,
  };
}
