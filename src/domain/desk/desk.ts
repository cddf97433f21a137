import type { Category } from "./category.ts";
import type { CustomField } from "./custom-field.ts";
import type { Tag, TicketType } from "./lists.ts";
import type { Priority } from "./priority.ts";
import type { Role } from "./role.ts";
import type { DeskSettings } from "./settings.ts";
import type { TicketStatus } from "./status.ts";
import type { User } from "./user.ts";

/**
 * Everything administrators configure, as one immutable snapshot. Decisions read it; the shell
 * replaces it as a whole when `version` moves on.
 */
export interface Desk {
  readonly version: number;
  readonly settings: DeskSettings;
  readonly categories: ReadonlyMap<number, Category>;
  readonly priorities: ReadonlyMap<number, Priority>;
  readonly statuses: ReadonlyMap<number, TicketStatus>;
  readonly ticketTypes: ReadonlyMap<number, TicketType>;
  readonly users: ReadonlyMap<number, User>;
  readonly roles: ReadonlyMap<number, Role>;
  readonly tags: ReadonlyMap<number, Tag>;
  /** By wire key. */
  readonly customFields: ReadonlyMap<string, CustomField>;
}
