import type { Refusal, RefusalReason } from "../../../domain/ticket/save/refusal.ts";
import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import { recordNameTexts } from "../../texts/record-name-texts.ts";
import { refusalTexts } from "../../texts/refusal-texts.ts";
import { rightNameTexts } from "../../texts/right-name-texts.ts";
import { sayTooLong } from "../../texts/say-too-long.ts";
import { say, type Text } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { describeCustomFieldProblem } from "../presenters/custom-fields/describe-custom-field-problem.ts";

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

/** Why a wish was refused, as a sentence. */
export function describeRefusal(reason: RefusalReason): Text {
  switch (reason.code) {
    case "required":
      return say(valueTexts.required);
    case "tooLong":
      return sayTooLong(reason);
    case "brokenText":
      return say(valueTexts.brokenText);
    case "tooMany":
      return say(valueTexts.tooMany, { maxCount: reason.maxCount, count: reason.count });
    case "unknownRecord":
    case "deletedRecord":
      return say(refusalTexts[reason.code], {
        record: say(recordNameTexts[reason.record]),
        id: reason.id,
      });
    case "notAssignable":
      return say(refusalTexts.notAssignable, { id: reason.id });
    case "inTheFuture":
      return say(refusalTexts.inTheFuture);
    case "statusNotSavable":
      return say(refusalTexts.statusNotSavable, { baseStatus: reason.baseStatus });
    case "missingActivation":
      return say(refusalTexts.missingActivation);
    case "customField":
      return describeCustomFieldProblem(reason.problem);
    case "missingRight":
      return say(refusalTexts.missingRight, { right: say(rightNameTexts[reason.right]) });
    case "noEditAccess":
      return say(ticketTexts.mayNotChange);
    case "membersOnlyCategory":
      return say(refusalTexts.membersOnlyCategory, { categoryId: reason.categoryId });
    case "merged":
      return say(ticketTexts.merged, { ticketId: reason.intoTicketId });
  }
}
