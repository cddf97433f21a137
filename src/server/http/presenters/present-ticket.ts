import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import { iconHint } from "../../../domain/ticket/icon-hint.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { TicketDetails } from "../../../domain/ticket/ticket-details.ts";
import { localisePath } from "../language.ts";
import { presentAssociate } from "./present-associate.ts";
import { presentCategory } from "./present-category.ts";
import { presentProject, presentSale } from "./present-commerce.ts";
import { presentTag, presentTicketType } from "./present-lists.ts";
import { presentMessageSummary } from "./present-message-summary.ts";
import { presentPerson } from "./present-person.ts";
import { presentPriority } from "./present-priority.ts";
import { presentStatus } from "./present-status.ts";
import { presentOwnColumns, presentTimes } from "./present-ticket-columns.ts";
import type { Presentation } from "./presentation.ts";
import type { TicketRights } from "./present-ticket-rights.ts";

type WireTicket = Wire<typeof TicketEntity>;

/** What the answer adds to a ticket: the caller's rights and the custom fields in their text form. */
export interface TicketExtras extends TicketRights {
  readonly customFields: Pick<WireTicket, "ExtraFields" | "CustomFields">;
}

/**
 * A ticket in full. The contract declares the order; here only the values are found. Shared parts come
 * last: Node 20 builds a large literal that begins with them many times as slowly.
 */
export function presentTicket(
  { ticket, messages, references }: TicketDetails,
  extras: TicketExtras,
  presentation: Presentation,
): WireTicket {
  const sale = references.sales.get(ticket.saleId);
  const project = references.projects.get(ticket.projectId);
  return {
    OrigHumanCategoryId: ticket.humanCategoryId,
    IconHint: iconHint(ticket),
    ActiveStatusMonitorId: ticket.statusMonitorId,
    FirstReadByOwner: ticket.firstReadByOwnerAt,
    CreatedBy: presentAssociate(ticket.createdById, presentation),
    OwnedBy: presentAssociate(ticket.ownerId, presentation),
    Messages: messages.map((message) => presentMessageSummary(message, presentation)),
    Sale: sale ? presentSale(sale, presentation) : null,
    Project: project ? presentProject(project, presentation) : null,
    FormSubmission: null,
    TableRight: extras.tableRight,
    FieldProperties: extras.fieldProperties,
    ...presentOwnColumns(ticket),
    ...presentTimes(ticket),
    ...presentClassification(ticket, presentation),
    ...presentPeople(ticket, references.persons, presentation),
    ...extras.customFields,
  };
}

function presentClassification(ticket: Ticket, presentation: Presentation) {
  const { desk, language } = presentation;
  const category = desk.categories.get(ticket.categoryId);
  const priority = desk.priorities.get(ticket.priorityId);
  const status = desk.statuses.get(ticket.statusId);
  const type = desk.ticketTypes.get(ticket.ticketTypeId);
  const suggested = desk.categories.get(ticket.suggestedCategoryId);
  return {
    Category: category ? presentCategory(category, presentation) : null,
    Priority: priority ? presentPriority(priority, presentation) : null,
    Status: status ? presentStatus(status, presentation) : null,
    TicketType: type ? presentTicketType(type, presentation) : null,
    SuggestedCategoryId: suggested?.categoryId ?? 0,
    SuggestedCategoryName: suggested ? localisePath(suggested.fullName, language) : "",
    Tags: ticket.tagIds
      .map((tagId) => desk.tags.get(tagId))
      .filter((tag) => tag !== undefined)
      .map((tag) => presentTag(tag, presentation)),
  };
}

function presentPeople(
  ticket: Ticket,
  persons: ReadonlyMap<number, Person>,
  presentation: Presentation,
) {
  const person = persons.get(ticket.personId);
  return {
    Person: person ? presentPerson(person, presentation) : null,
    SecondaryPersons: ticket.secondaryPersonIds
      .map((personId) => persons.get(personId))
      .filter((secondary) => secondary !== undefined)
      .map((secondary) => presentPerson(secondary, presentation)),
  };
}
