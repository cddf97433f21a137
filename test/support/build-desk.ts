import type { Category } from "../../src/domain/desk/category.ts";
import type { Desk } from "../../src/domain/desk/desk.ts";
import type { TicketType } from "../../src/domain/desk/lists.ts";
import type { Priority } from "../../src/domain/desk/priority.ts";
import type { Role } from "../../src/domain/desk/role.ts";
import type { DeskSettings } from "../../src/domain/desk/settings.ts";
import type { User } from "../../src/domain/desk/user.ts";
import { buildRole } from "./build-user.ts";

export interface DeskWishes {
  readonly users?: readonly User[];
  readonly roles?: readonly Role[];
  readonly categories?: readonly Category[];
  readonly priorities?: readonly Priority[];
  readonly ticketTypes?: readonly TicketType[];
  readonly settings?: Partial<DeskSettings>;
}

/** A desk with nothing on it but what is wished, and role 1, which grants nothing. */
export function buildDesk(wishes: DeskWishes = {}): Desk {
  const { users = [], categories = [], priorities = [], ticketTypes = [] } = wishes;
  const roles = [buildRole(1), ...(wishes.roles ?? [])];
  return {
    version: 1,
    settings: { ...plainSettings, ...wishes.settings },
    categories: new Map(categories.map((category) => [category.categoryId, category])),
    priorities: new Map(priorities.map((priority) => [priority.priorityId, priority])),
    statuses: new Map(),
    ticketTypes: new Map(ticketTypes.map((type) => [type.ticketTypeId, type])),
    users: new Map(users.map((user) => [user.userId, user])),
    roles: new Map(roles.map((role) => [role.roleId, role])),
    tags: new Map(),
    customFields: new Map(),
  };
}

const plainSettings: DeskSettings = {
  baseTimeZone: "UTC",
  externalAsDefault: true,
  defaultStatusIds: { Active: 1, Closed: 2, Postponed: 3, Deleted: 4, Merged: 5, Spam: 6 },
  statusWhenTakingOwnershipId: 1,
  userInactivityLimitHours: 2,
  crossPostWindowMinutes: 0,
  timeToReplyOnNewTicketMinutes: -1,
  retainDeletedDays: 14,
  notificationSeconds: 86_400,
  messageTextsEditable: false,
  remoteImages: true,
  unsafeFileTypes: ["exe", "js"],
  mail: {
    tag: "ejTag",
    defaultMail: "",
    usersAnonymous: false,
    replyToPrimaryAddress: false,
    replyToAllOfLatest: false,
    ticketUrl: "",
    customerTicketUrl: "",
  },
  hints: { analyseTexts: true, suggestCategories: true, timeframeMinutes: 1440 },
};
