import { categoryHasFlag, type Category } from "../desk/category.ts";
import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { hasRight, hasServiceLogin, isAdministrator, isMember, type Caller } from "./caller.ts";
import { mayCreateIn } from "./create-right.ts";

/** From nothing to everything; each level includes the ones before it. */
const accessLevels = ["none", "list", "read", "edit"] as const;

/**
 * `list`: the ticket appears in lists and its plain members can be seen. `read`: messages and custom
 * fields as well. `edit`: save, add messages, accept, split, merge and mark.
 */
export type AccessLevel = (typeof accessLevels)[number];

export function accessAllows(access: AccessLevel, needed: AccessLevel): boolean {
  return accessLevels.indexOf(access) >= accessLevels.indexOf(needed);
}

/**
 * What a caller may do with a stored ticket; `category` is the one the ticket is in. The rules are
 * asked in turn and the first that fits decides: whoever owns a ticket keeps his work, and after
 * that a members-only category shuts out everybody else, whatever the role says about "all" requests.
 * Having created a ticket, or its being internal, plays no part. Accounts that cannot work on
 * tickets, such as read-only ones, get no further than reading.
 */
export function accessToTicket(
  caller: Caller,
  ticket: Pick<Ticket, "ownerId">,
  category: Category,
): AccessLevel {
  if (isAdministrator(caller)) return "edit";
  const editing = hasServiceLogin(caller) ? "edit" : "read";
  if (ticket.ownerId !== SYSTEM_USER_ID && ticket.ownerId === caller.user.userId) return editing;

  const member = isMember(caller, category);
  if (categoryHasFlag(category, "MembersOnly") && !member) return "none";

  const edits = member && hasRight(caller, "EditRequestsInOwnCategories");
  if (edits || hasRight(caller, "EditAllRequests")) return editing;
  const reads = member && hasRight(caller, "ReadRequestsInOwnCategories");
  if (reads || hasRight(caller, "ReadAllRequests")) return "read";
  const lists = member && hasRight(caller, "ListRequestsInOwnCategories");
  if (lists || hasRight(caller, "ListAllRequests")) return "list";
  return "none";
}

/** What a caller may do with a ticket that is not stored yet: everything or nothing. */
export function accessToNewTicket(caller: Caller, category: Category): AccessLevel {
  return mayCreateIn(caller, category) ? "edit" : "none";
}

/** What a caller may do with the tickets of a category that are not his own. */
export function accessToNobodysTicket(caller: Caller, category: Category): AccessLevel {
  return accessToTicket(caller, { ownerId: SYSTEM_USER_ID }, category);
}
