import { accessAllows, accessToTicket } from "../../access/access-to-ticket.ts";
import type { Caller } from "../../access/caller.ts";
import type { Desk } from "../../desk/desk.ts";
import { isAssignable, SYSTEM_USER_ID } from "../../desk/user.ts";
import { isOffered } from "../default-status.ts";
import type { Ticket } from "../ticket.ts";
import { logActions } from "./choose-log-action.ts";
import type { TicketWrite } from "./save-decision.ts";
import type { TicketInput } from "./ticket-input.ts";

/** Where a user takes the next ticket from: unassigned, active, in these statuses and categories. */
export interface Queue {
  readonly statusIds: readonly number[];
  readonly categoryIds: readonly number[];
  /** Whose own active tickets compete with them; 0 = nobody's. */
  readonly ownerId: number;
}

/**
 * The queue of a user: the categories he is a member of and may edit tickets in, and the statuses
 * that are marked for it. Whoever cannot own tickets has an empty one. `withOwn` lets the active tickets
 * that are his already compete.
 */
export function queueOf(
  caller: Caller,
  desk: Desk,
  { withOwn = false }: { readonly withOwn?: boolean } = {},
): Queue {
  const mayTakeFrom = (categoryId: number): boolean => {
    const category = desk.categories.get(categoryId);
    if (category === undefined) return false;
    return accessAllows(accessToTicket(caller, { ownerId: SYSTEM_USER_ID }, category), "edit");
  };
  return {
    statusIds: [...desk.statuses.values()]
      .filter(({ usedInQueue, baseStatus }) => usedInQueue && baseStatus === "Active")
      .map(({ statusId }) => statusId),
    categoryIds: isAssignable(caller.user) ? [...caller.categoryIds].filter(mayTakeFrom) : [],
    ownerId: withOwn ? caller.user.userId : SYSTEM_USER_ID,
  };
}

/**
 * Taking a ticket makes the caller its owner and, where the desk says so, moves an active ticket on. One
 * that is his already is taken as it is.
 */
export function acceptanceWish(
  caller: Caller,
  stored: Pick<Ticket, "baseStatus" | "ownerId">,
  desk: Desk,
): TicketInput {
  const { userId } = caller.user;
  if (stored.ownerId === userId) return {};
  const status = desk.statuses.get(desk.settings.statusWhenTakingOwnershipId);
  const movesOn = status !== undefined && isOffered(status) && stored.baseStatus === "Active";
  return { owner: userId, ...(movesOn && { statusId: status.statusId }) };
}

/** The log tells of the taking, whatever else it brought along. */
export function logAsAcceptance(write: TicketWrite): TicketWrite {
  return { ...write, log: { ...write.log, action: logActions.UserTakesOwnership } };
}
