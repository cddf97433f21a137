import type { Category } from "../../src/domain/desk/category.ts";
import type { CustomField } from "../../src/domain/desk/custom-field.ts";
import type { Desk } from "../../src/domain/desk/desk.ts";
import type { Tag, TicketType } from "../../src/domain/desk/lists.ts";
import type { Priority } from "../../src/domain/desk/priority.ts";
import type { FunctionalRight } from "../../src/domain/desk/role.ts";
import type { DeskSettings } from "../../src/domain/desk/settings.ts";
import type { TicketStatus } from "../../src/domain/desk/status.ts";
import type { User } from "../../src/domain/desk/user.ts";
import { buildCategory } from "./build-category.ts";
import { customFieldsOf } from "./build-custom-field.ts";
import { buildDesk } from "./build-desk.ts";
import { buildPriority } from "./build-priority.ts";
import { buildStatus } from "./build-status.ts";
import { buildRole, buildUser } from "./build-user.ts";

/** The rows that {@link buildSaveDesk} has, by id. */
export const users = { caller: 20, owner: 21, colleague: 22, absent: 23, readOnly: 24, gone: 25 };
export const categories = { support: 1, sales: 2, membersOnly: 3 };
export const priorities = { low: 1, medium: 2, high: 3, deleted: 4 };
export const statuses = {
  open: 1,
  closed: 2,
  postponed: 3,
  deleted: 4,
  merged: 5,
  spam: 6,
  queued: 7,
  waiting: 8,
  removed: 9,
};
export const ticketTypes = { request: 1, complaint: 2, deleted: 3 };
export const tags = { urgent: 1, vip: 2, deleted: 3 };

/** Rows in place of, or besides, the ones with these ids. */
export interface SaveDeskWishes {
  /** Of the calling user. */
  readonly caller?: Partial<User>;
  /** Of the caller's role; default: editing every ticket. */
  readonly rights?: readonly FunctionalRight[];
  readonly settings?: Partial<DeskSettings>;
  readonly categories?: readonly Category[];
  readonly priorities?: readonly Priority[];
  readonly statuses?: readonly TicketStatus[];
  readonly ticketTypes?: readonly TicketType[];
  readonly tags?: readonly Tag[];
  readonly customFields?: readonly CustomField[];
}

/** A desk with one of every kind: plain, absent, deleted. The caller is a member of no category. */
export function buildSaveDesk(wishes: SaveDeskWishes = {}): Desk {
  const desk = buildDesk({
    users: [buildUser(users.caller, { roleId: 2, ...wishes.caller }), ...otherUsers],
    roles: [buildRole(2, wishes.rights ?? ["EditAllRequests"])],
    categories: [...plainCategories, ...(wishes.categories ?? [])],
    priorities: [...plainPriorities, ...(wishes.priorities ?? [])],
    ticketTypes: [...plainTicketTypes, ...(wishes.ticketTypes ?? [])],
    settings: wishes.settings ?? {},
  });
  const statusRows = [...plainStatuses, ...(wishes.statuses ?? [])];
  const tagRows = [...plainTags, ...(wishes.tags ?? [])];
  return {
    ...desk,
    statuses: new Map(statusRows.map((status) => [status.statusId, status])),
    tags: new Map(tagRows.map((tag) => [tag.tagId, tag])),
    customFields: customFieldsOf(...(wishes.customFields ?? [])),
  };
}

/** A ticket type that prefers nothing, but for what is wished. */
export function buildTicketType(
  ticketTypeId: number,
  wishes: Partial<TicketType> = {},
): TicketType {
  return {
    ticketTypeId,
    name: `Type ${ticketTypeId}`,
    tooltip: "",
    icon: "",
    defaultStatusId: 0,
    availableStatusIds: [],
    defaultPriorityId: 0,
    availablePriorityIds: [],
    replyTemplateId: 0,
    externalVisible: false,
    isDefault: false,
    showInNew: true,
    excludeSignature: false,
    excludeEmailRecipients: false,
    externalAsDefault: true,
    replyForwardNoSignature: false,
    replyExternalAsDefault: true,
    visibleForGroupIds: [],
    sortOrder: ticketTypeId,
    deleted: false,
    ...wishes,
  };
}

export function buildTag(tagId: number, name: string, wishes: Partial<Tag> = {}): Tag {
  return { tagId, name, tooltip: "", deleted: false, ...wishes };
}

const otherUsers: readonly User[] = [
  buildUser(users.owner),
  buildUser(users.colleague),
  buildUser(users.absent, { status: "NotAvailable" }),
  buildUser(users.readOnly, { status: "ReadOnly" }),
  buildUser(users.gone, { deleted: true }),
];

const members = [users.owner, users.colleague];

const plainCategories: readonly Category[] = [
  buildCategory(categories.support, { fullName: "Aid/Support", members }),
  buildCategory(categories.sales, { fullName: "Trade/Sales" }),
  buildCategory(categories.membersOnly, { fullName: "A circle", flags: ["MembersOnly"], members }),
];

const DEFAULT = 2; // the flag of a priority

const plainPriorities: readonly Priority[] = [
  { ...buildPriority({ priorityId: priorities.low }), sortOrder: 1 },
  { ...buildPriority({ priorityId: priorities.medium }), sortOrder: 2, flags: DEFAULT },
  { ...buildPriority({ priorityId: priorities.high, deadlineMinutes: 240 }), sortOrder: 3 },
  {
    ...buildPriority({ priorityId: priorities.deleted }),
    sortOrder: 0,
    flags: DEFAULT,
    deleted: true,
  },
];

const plainStatuses: readonly TicketStatus[] = [
  buildStatus(statuses.open, "Active", { timeCounter: "Internally" }),
  buildStatus(statuses.closed, "Closed"),
  buildStatus(statuses.postponed, "Postponed", { timeCounter: "Externally" }),
  buildStatus(statuses.deleted, "Deleted"),
  buildStatus(statuses.merged, "Merged"),
  buildStatus(statuses.spam, "Spam"),
  buildStatus(statuses.queued, "Active", { timeCounter: "Queue" }),
  buildStatus(statuses.waiting, "Active", { timeCounter: "Externally" }),
  buildStatus(statuses.removed, "Active", { deleted: true }),
];

const plainTicketTypes: readonly TicketType[] = [
  buildTicketType(ticketTypes.request, { isDefault: true }),
  buildTicketType(ticketTypes.complaint),
  buildTicketType(ticketTypes.deleted, { deleted: true }),
];

const plainTags: readonly Tag[] = [
  buildTag(tags.urgent, "Urgent"),
  buildTag(tags.vip, "VIP"),
  buildTag(tags.deleted, "Old", { deleted: true }),
];
