import { accessAllows, accessToTicket, type AccessLevel } from "../access/access-to-ticket.ts";
import { isAdministrator, type Caller } from "../access/caller.ts";
import type { Desk } from "../desk/desk.ts";
import { SYSTEM_USER_ID } from "../desk/user.ts";

/** Which tickets a caller has that access to: all, or his own and those of some categories. */
export type VisibleTickets =
  | { readonly kind: "all" }
  | { readonly kind: "some"; readonly ownerId: number; readonly categoryIds: readonly number[] };

/** The rule of one ticket, asked once for each category instead of once for each ticket. */
export function visibleTickets(
  caller: Caller,
  desk: Pick<Desk, "categories">,
  needed: Exclude<AccessLevel, "none" | "edit">,
): VisibleTickets {
  if (isAdministrator(caller)) return { kind: "all" };
  const notHis = { ownerId: SYSTEM_USER_ID };
  const categoryIds = [...desk.categories.values()]
    .filter((category) => accessAllows(accessToTicket(caller, notHis, category), needed))
    .map(({ categoryId }) => categoryId);
  return { kind: "some", ownerId: caller.user.userId, categoryIds };
}
