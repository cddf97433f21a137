import type { Ticket as TicketCarrier } from "../../../contract/carriers/ticket.ts";
import type { Wire } from "../../../contract/wire.ts";
import { personFullName } from "../../../domain/people/person.ts";
import type { TicketDetails } from "../../../domain/ticket/ticket-details.ts";
import { localise, localisePath } from "../language.ts";
import { serviceUserId } from "./present-associate.ts";
import { presentOwnColumns, presentTimes } from "./present-ticket-columns.ts";
import { noRights, type Presentation } from "./presentation.ts";

/** The published id of "no customer" in the flat form. */
const NO_CUSTOMER_ID = -1;

/**
 * A ticket as one flat row: ids with display names, users by their older, service-side ids. Shared
 * parts come last, as in the full form.
 */
export function presentFlatTicket(
  { ticket, references }: TicketDetails,
  presentation: Presentation,
): Wire<typeof TicketCarrier> {
  const { desk, language } = presentation;
  const category = desk.categories.get(ticket.categoryId);
  const person = references.persons.get(ticket.personId);
  return {
    CreatedBy: serviceUserId(ticket.createdById, presentation),
    CreatedByName: desk.users.get(ticket.createdById)?.fullName ?? "",
    OwnedBy: serviceUserId(ticket.ownerId, presentation),
    OwnedByName: desk.users.get(ticket.ownerId)?.fullName ?? "",
    OwnedByAssociateId: ticket.ownerId,
    Category: ticket.categoryId,
    CategoryName: localise(category?.name ?? "", language),
    CategoryFullname: localisePath(category?.fullName ?? "", language),
    Priority: ticket.priorityId,
    PriorityName: localise(desk.priorities.get(ticket.priorityId)?.name ?? "", language),
    TicketStatus: ticket.statusId,
    TicketStatusDisplayValue: localise(desk.statuses.get(ticket.statusId)?.name ?? "", language),
    TicketTypeId: ticket.ticketTypeId,
    TicketTypeName: localise(desk.ticketTypes.get(ticket.ticketTypeId)?.name ?? "", language),
    CustId: ticket.personId || NO_CUSTOMER_ID,
    PersonFirstname: person?.firstName ?? "",
    PersonMiddleName: person?.middleName ?? "",
    PersonLastname: person?.lastName ?? "",
    PersonFullname: person ? personFullName(person) : "",
    ContactId: ticket.contactId,
    ContactName: person?.contact?.name ?? "",
    SaleId: ticket.saleId,
    SaleHeading: references.sales.get(ticket.saleId)?.heading ?? "",
    ProjectId: ticket.projectId,
    ProjectName: references.projects.get(ticket.projectId)?.name ?? "",
    FormSubmissionId: ticket.formSubmissionId,
    ...presentOwnColumns(ticket),
    ...presentTimes(ticket),
    ...noRights,
  };
}
