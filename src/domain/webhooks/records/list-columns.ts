import { escalationReactionCodes, type Priority } from "../../desk/priority.ts";
import type { Category } from "../../desk/category.ts";
import type { TicketType } from "../../desk/lists.ts";
import type { TicketStatus } from "../../desk/status.ts";
import type { Columns } from "./columns.ts";

/** Which row is the default of its base status, and which is in the queue, are in no column. */
export function statusColumns(row: TicketStatus): Columns {
  return {
    id: row.statusId,
    status: row.baseStatus,
    ts_rank: row.sortOrder,
    name: row.name,
    time_counter: row.timeCounter,
    deleted: Number(row.deleted),
    no_email_reopen: Number(row.noEmailReopen),
  };
}

/** What may be chosen for tickets of a type is in no column of it. */
export function ticketTypeColumns(row: TicketType): Columns {
  return {
    ticket_type_id: row.ticketTypeId,
    name: row.name,
    rank: row.sortOrder,
    tooltip: row.tooltip,
    deleted: Number(row.deleted),
    icon: row.icon,
    default_status: row.defaultStatusId,
    default_priority: row.defaultPriorityId,
    reply_template: row.replyTemplateId,
    is_external: Number(row.externalVisible),
    is_default: Number(row.isDefault),
    show_in_new: Number(row.showInNew),
    exclude_signature: Number(row.excludeSignature),
    exclude_email_recipients: Number(row.excludeEmailRecipients),
    external_as_default: Number(row.externalAsDefault),
    visible_for_groups: row.visibleForGroupIds.join(),
    reply_forward_no_signature: Number(row.replyForwardNoSignature),
    reply_external_as_default: Number(row.replyExternalAsDefault),
  };
}

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The levels of a priority are in no column of it. */
export function priorityColumns(row: Priority): Columns {
  const hours = row.weekHours.flatMap(({ startMinute, stopMinute }, day) => [
    [`${days[day]}_start`, startMinute] as const,
    [`${days[day]}_stop`, stopMinute] as const,
  ]);
  const { Read, ChangedOwner, NewInfo, Closed, ChangedPriority, New } = row.reactions;
  return {
    id: row.priorityId,
    name: row.name,
    status: Number(row.deleted),
    flags: row.flags,
    ...Object.fromEntries(hours),
    non_dates: row.holidays.map(({ year, month, day }) => `${day}/${month}/${year ?? ""}`).join(),
    deadline: row.deadlineMinutes,
    sort_order: row.sortOrder,
    ticket_read: escalationReactionCodes[Read],
    changed_owner: escalationReactionCodes[ChangedOwner],
    ticket_newinfo: escalationReactionCodes[NewInfo],
    ticket_closed: escalationReactionCodes[Closed],
    ticket_changed_priority: escalationReactionCodes[ChangedPriority],
    ticket_new: escalationReactionCodes[New],
  };
}

/** A category at the top has a parent that is none. */
const NO_PARENT = -1;

export function categoryColumns(row: Category): Columns {
  return {
    id: row.categoryId,
    parent_id: row.parentId || NO_PARENT,
    name: row.name,
    category_master: row.masterUserId,
    fullname: row.fullName,
    flags: row.flags,
    delegate_method: row.assignmentMethod,
    external_name: row.externalName,
    assignment_lag: row.assignmentLagMinutes,
    reply_template: row.replyTemplateId,
    notification_email: row.notificationEmail,
    closing_status: row.defaultTicketStatusId,
    msg_closing_status: row.defaultMessageStatusId,
  };
}
