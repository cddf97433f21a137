import type { FunctionalRight } from "../../../domain/desk/role.ts";
import type {
  ReferencedRecord,
  Refusal,
  RefusalReason,
} from "../../../domain/ticket/save/refusal.ts";
import { describeCustomFieldProblem } from "../presenters/custom-fields/describe-custom-field-problem.ts";
import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";

/** Where each wish comes from in a request body; list members name their item's key. */
const memberPaths: Readonly<Record<keyof TicketInput, string>> = {
  title: "Title",
  author: "Author",
  origin: "Origin",
  securityLevel: "Slevel",
  categoryId: "Category/TicketCategoryId",
  priorityId: "Priority/TicketPriorityId",
  ticketTypeId: "TicketType/TicketTypeId",
  statusId: "Status/TicketStatusId",
  baseStatus: "BaseStatus",
  activatesAt: "Activate",
  deadlineAt: "Deadline",
  owner: "OwnedBy/AssociateId",
  personId: "Person/PersonId",
  secondaryPersonIds: "SecondaryPersons",
  saleId: "Sale/SaleId",
  projectId: "Project/ProjectId",
  tags: "Tags",
  customFields: "CustomFields",
  createdAt: "CreatedAt",
  createdById: "CreatedBy/AssociateId",
  fromAddress: "FromAddress",
};

const itemKeys: Readonly<Partial<Record<keyof TicketInput, string>>> = {
  secondaryPersonIds: "PersonId",
  tags: "Id",
};

/** The path of a refused member, as `$select` writes paths; null when the whole call is refused. */
export function memberPathOf({ field, index, reason }: Refusal): string | null {
  if (field === undefined) return null;
  if (reason.code === "customField") return `CustomFields/${reason.problem.key}`;
  const path = memberPaths[field];
  return index === undefined ? path : `${path}/${index}/${itemKeys[field] ?? ""}`;
}

const recordNames: Readonly<Record<ReferencedRecord, string>> = {
  category: "category",
  priority: "priority",
  status: "status",
  ticketType: "ticket type",
  user: "user",
  person: "person",
  sale: "sale",
  project: "project",
  tag: "tag",
};

const rightNames: Readonly<Record<FunctionalRight, string>> = {
  ListAllRequests: "List all requests",
  ListRequestsInOwnCategories: "List requests in own categories",
  ReadAllRequests: "Read all requests",
  ReadRequestsInOwnCategories: "Read requests in own categories",
  EditAllRequests: "Edit all requests",
  EditRequestsInOwnCategories: "Edit requests in own categories",
  MarkRequestsAsSpam: "Can mark requests as Spam",
  CreateTags: "Create new tags directly",
  CategoryAdministration: "Category administration",
  ServiceAdministration: "Service administration",
  GeneralAdministrator: "General Administrator",
  OverrideReadOnlyFields: "Can override read-only fields",
  KnowledgeBase: "Knowledge Base",
};

/** One English sentence that says why a wish was refused. */
export function describeRefusal(reason: RefusalReason): string {
  switch (reason.code) {
    case "required":
      return "A value is required.";
    case "tooLong":
      return `At most ${reason.maxLength} characters are allowed; there are ${reason.length}.`;
    case "brokenText":
      return "A null character or half of a character cannot be stored.";
    case "tooMany":
      return `At most ${reason.maxCount} are allowed; there are ${reason.count}.`;
    case "unknownRecord":
      return `There is no ${recordNames[reason.record]} ${reason.id}.`;
    case "deletedRecord":
      return `The ${recordNames[reason.record]} ${reason.id} is deleted.`;
    case "notAssignable":
      return `User ${reason.id} cannot own tickets.`;
    case "inTheFuture":
      return "The time lies in the future.";
    case "statusNotSavable":
      return `A save cannot give a ticket the base status ${reason.baseStatus}.`;
    case "missingActivation":
      return "Postponing to a specific time needs that time in Activate.";
    case "customField":
      return describeCustomFieldProblem(reason.problem);
    case "missingRight":
      return `This needs the right "${rightNames[reason.right]}".`;
    case "noEditAccess":
      return "You may not change this ticket.";
    case "membersOnlyCategory":
      return `Category ${reason.categoryId} is for its members only.`;
    case "merged":
      return `The ticket was merged into ticket ${reason.intoTicketId}.`;
  }
}
