import type { FunctionalRight } from "../desk/role.ts";
import { hasRight, type Caller } from "./caller.ts";

const ADMINISTRATORS = ["ServiceAdministration", "GeneralAdministrator"] as const;

/** Tasks that do not depend on one ticket, each with the rights of which any one is enough. */
const rightsByTask = {
  deleteTickets: ADMINISTRATORS,
  /** From the recycle bin, whether deleted or marked as spam. */
  restoreTickets: ["EditAllRequests"],
  markTicketsAsSpam: ["MarkRequestsAsSpam"],
  /** Creating tags on the fly, while saving a ticket. */
  createTags: ["CreateTags"],
  changeMessages: ["GeneralAdministrator"],
  overrideReadOnlyFields: ["OverrideReadOnlyFields"],
  administerCategories: ["CategoryAdministration", ...ADMINISTRATORS],
  /** Priorities, statuses, ticket types, templates and mailboxes. */
  administerService: ADMINISTRATORS,
} as const satisfies Record<string, readonly FunctionalRight[]>;

export type DeskTask = keyof typeof rightsByTask;

/** True when the caller's role grants the task. Being an administrator grants only what is listed. */
export function may(caller: Caller, task: DeskTask): boolean {
  return rightsByTask[task].some((right) => hasRight(caller, right));
}
