import type { TicketCategoryEntity } from "../../../contract/carriers/ticket-category-entity.ts";
import type { Tag } from "../../../contract/carriers/tag.ts";
import type { TicketStatusEntity } from "../../../contract/carriers/ticket-status-entity.ts";
import type { TicketType } from "../../../contract/carriers/ticket-type.ts";
import type { TicketTypeEntity } from "../../../contract/carriers/ticket-type-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type {
  SourceCategory,
  SourceStatus,
  SourceTag,
  SourceTicketType,
} from "../../../domain/import/source-records.ts";
import { baseStatusOf } from "./base-status-of.ts";

/** The id of a user by the older id, under which some members name him; 0 = nobody. */
export type UserIdOf = (serviceUserId: number) => number;

/** `sortOrder` is its place in the list. */
export function translateStatus(
  status: Wire<typeof TicketStatusEntity>,
  { sortOrder, deleted }: Pick<SourceStatus, "sortOrder" | "deleted">,
): SourceStatus {
  return {
    statusId: status.TicketStatusId,
    name: status.Name ?? "",
    baseStatus: baseStatusOf(status.Status),
    timeCounter: status.TimeCounter,
    noEmailReopen: status.NoEmailReopen,
    isDefault: status.IsDefault,
    usedInQueue: status.UsedInQueue,
    sortOrder,
    deleted,
  };
}

export function translateCategory(
  category: Wire<typeof TicketCategoryEntity>,
  userIdOf: UserIdOf,
): SourceCategory {
  return {
    categoryId: category.TicketCategoryId,
    parentId: Math.max(0, category.ParentId),
    name: category.Name ?? "",
    fullName: category.Fullname ?? category.Name ?? "",
    masterUserId: userIdOf(category.CategoryMaster),
    flags: category.Flags,
    assignmentMethod: category.DelegateMethod,
    externalName: category.ExternalName ?? "",
    assignmentLagMinutes: category.AssignmentLag,
    replyTemplateId: Math.max(0, category.ReplyTemplate),
    notificationEmail: category.NotificationEmail ?? "",
    defaultTicketStatusId: category.DefaultTicketStatus?.TicketStatusId ?? 0,
    defaultMessageStatusId: category.DefaultMessageStatus?.TicketStatusId ?? 0,
  };
}

export function translateTicketType(type: Wire<typeof TicketTypeEntity>): SourceTicketType {
  return {
    ...translateShortTicketType(type),
    tooltip: type.Tooltip ?? "",
    availableStatusIds: type.TicketStatuses,
    availablePriorityIds: type.TicketPriorities,
    replyTemplateId: Math.max(0, type.ReplyTemplate),
    externalVisible: type.IsExternalVisible,
    sortOrder: type.Rank,
    deleted: false,
  };
}

/** As much as a ticket tells of its type: one that the list does not have any more. */
export function translateShortTicketType(
  type: Pick<Wire<typeof TicketTypeEntity>, keyof Wire<typeof TicketType>>,
): SourceTicketType {
  return {
    ticketTypeId: type.TicketTypeId,
    name: type.Name ?? "",
    tooltip: "",
    icon: type.Icon ?? "",
    defaultStatusId: Math.max(0, type.DefaultTicketStatus),
    availableStatusIds: [],
    defaultPriorityId: Math.max(0, type.DefaultTicketPriority),
    availablePriorityIds: [],
    replyTemplateId: 0,
    externalVisible: false,
    isDefault: type.IsDefault,
    showInNew: type.ShowInNew,
    excludeSignature: type.ExcludeSignature,
    excludeEmailRecipients: type.ExcludeEmailRecipients,
    externalAsDefault: type.ExternalAsDefault,
    replyForwardNoSignature: type.ReplyForwardNoSignature,
    replyExternalAsDefault: type.ReplyExternalAsDefault,
    visibleForGroupIds: type.VisibleForGroups,
    sortOrder: 0,
    deleted: true,
  };
}

export function translateTag(
  tag: Pick<Wire<typeof Tag>, "Id" | "Name" | "ToolTip">,
  deleted: boolean,
): SourceTag {
  return { tagId: tag.Id, name: tag.Name ?? "", tooltip: tag.ToolTip ?? "", deleted };
}
