import { accessAllows, type AccessLevel } from "./access-to-ticket.ts";
import { hasRight, type Caller } from "./caller.ts";
import { may } from "./desk-task.ts";
import type { RightReason } from "./right-reason.ts";
import { savePermission, type TicketState } from "./save-permission.ts";

/** What can be done with a row, as the published bits. */
const tableRightBits = {
  None: 0,
  Select: 1,
  Update: 2,
  Insert: 4,
  Delete: 8,
  Filtering: 16,
  RestrictedUpdate: 32,
} as const;

export interface TableRight {
  /** Sum of {@link tableRightBits}. */
  readonly mask: number;
  /** What is missing; null when nothing is. */
  readonly reason: RightReason | null;
}

const { None, Select, Update, Insert, Delete, Filtering } = tableRightBits;
const FULL = Select | Update | Insert | Delete;

/** Everything there is to be done. */
export const fullRight: TableRight = { mask: FULL, reason: null };

/** Who may do what with a ticket as a row. A ticket that is not stored yet cannot be deleted. */
export function ticketTableRight(
  caller: Caller,
  access: AccessLevel,
  state: TicketState,
): TableRight {
  const permission = savePermission(access, state);
  if (permission === "granted") {
    if (state === "new") return { mask: Select | Update | Insert, reason: null };
    if (may(caller, "deleteTickets")) return { mask: FULL, reason: null };
    return {
      mask: Select | Update | Insert,
      reason: "noDeleteRight",
    };
  }
  if (accessAllows(access, "read")) {
    return { mask: Select, reason: permission === "merged" ? "merged" : "noEditRight" };
  }
  if (accessAllows(access, "list")) return { mask: Filtering, reason: "noReadRight" };
  return { mask: None, reason: "noAccess" };
}

/** Who administers each kind of row that an answer about a ticket nests. */
const administrators = {
  category: (caller) => may(caller, "administerCategories"),
  priority: (caller) => may(caller, "administerService"),
  status: (caller) => may(caller, "administerService"),
  ticketType: (caller) => may(caller, "administerService"),
  tag: (caller) => may(caller, "administerService"),
  message: (caller) => may(caller, "changeMessages"),
  // Rows of other modules.
  user: (caller) => hasRight(caller, "GeneralAdministrator"),
  person: (caller) => hasRight(caller, "GeneralAdministrator"),
  sale: (caller) => hasRight(caller, "GeneralAdministrator"),
  project: (caller) => hasRight(caller, "GeneralAdministrator"),
} as const satisfies Record<string, (caller: Caller) => boolean>;

export type NestedTable = keyof typeof administrators;

/**
 * Rights on a row nested in an answer: everything for whoever administers that table, reading for
 * everybody else. For information only.
 */
export function nestedTableRight(caller: Caller, table: NestedTable): TableRight {
  return administrators[table](caller)
    ? { mask: FULL, reason: null }
    : { mask: Select, reason: "noEditRight" };
}

/** Rights on a record that is never deleted by itself. */
export function recordRight(mayChange: boolean): TableRight {
  return mayChange
    ? { mask: Select | Update | Insert, reason: null }
    : { mask: Select, reason: "noEditRight" };
}

/** Rights on a record that whoever may change it may remove as well. */
export function removableRecordRight(mayChange: boolean): TableRight {
  return mayChange ? { mask: FULL, reason: null } : { mask: Select, reason: "noEditRight" };
}
