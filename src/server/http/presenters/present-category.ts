import type { TicketCategoryEntity } from "../../../contract/carriers/ticket-category-entity.ts";
import type { TicketCategoryClosingStatus } from "../../../contract/enums/ticket-category.ts";
import type { EnumName } from "../../../contract/enum.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Category } from "../../../domain/desk/category.ts";
import { effectiveReplyTemplateId } from "../../../domain/desk/effective-reply-template.ts";
import type { TicketStatus } from "../../../domain/desk/status.ts";
import { localise, localisePath } from "../language.ts";
import { presentStatus } from "./present-status.ts";
import { noFields, noRights, type Presentation } from "./presentation.ts";

type ClosingStatus = EnumName<typeof TicketCategoryClosingStatus>;

/** The published id of "above the top level". */
const TOP_LEVEL_PARENT_ID = -1;

export function presentCategory(
  category: Category,
  presentation: Presentation,
): Wire<typeof TicketCategoryEntity> {
  const { desk, language } = presentation;
  const ticketStatus = desk.statuses.get(category.defaultTicketStatusId);
  const messageStatus = desk.statuses.get(category.defaultMessageStatusId);
  return {
    TicketCategoryId: category.categoryId,
    ParentId: category.parentId || TOP_LEVEL_PARENT_ID,
    Name: localise(category.name, language),
    Fullname: localisePath(category.fullName, language),
    CategoryMaster: desk.users.get(category.masterUserId)?.serviceUserId ?? 0,
    Flags: category.flags,
    DelegateMethod: category.assignmentMethod,
    ExternalName: localise(category.externalName, language),
    ClosingStatus: closingStatusOf(ticketStatus),
    MsgClosingStatus: closingStatusOf(messageStatus),
    AssignmentLag: category.assignmentLagMinutes,
    ReplyTemplate: category.replyTemplateId,
    NotificationEmail: category.notificationEmail,
    DefaultTicketStatus: ticketStatus ? presentStatus(ticketStatus, presentation) : null,
    DefaultMessageStatus: messageStatus ? presentStatus(messageStatus, presentation) : null,
    EffectiveReplyTemplateId: effectiveReplyTemplateId(category, desk),
    ...noFields,
    ...noRights,
  };
}

/** The older, coarser form of a default status: its base, where the enum has a name for it. */
export function closingStatusOf(status: TicketStatus | undefined): ClosingStatus {
  switch (status?.baseStatus) {
    case "Active":
    case "Closed":
    case "Postponed":
      return status.baseStatus;
    default:
      return "UserDefined";
  }
}
