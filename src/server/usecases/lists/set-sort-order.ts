import type { Caller } from "../../../domain/access/caller.ts";
import { faultOfNumber, SORT_ORDER_MAX } from "../../../domain/desk/check-fields.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { placeInOrder, type Placed } from "../../../domain/desk/sort-order.ts";
import type { Context } from "../../context.ts";
import { storeSortOrders, type OrderedList } from "../../storage/lists/sort-orders.ts";
import { changeLists } from "./change-lists.ts";
import { refuseFor, unknownRow } from "./list-save.ts";

/**
 * Gives a row of a list its place; rows in the way move on. Throws `ListRefusedError`, `RefusedError`,
 * `AppError` "notFound".
 */
export async function setSortOrder(
  context: Context,
  caller: Caller,
  { list, ...moved }: Placed & { readonly list: OrderedList },
): Promise<void> {
  await changeLists(context, { caller, task: "administerService" }, async ({ tx, desk }) => {
    const rows = placesOf(desk, list);
    if (!rows.some(({ id }) => id === moved.id)) throw unknownRow(moved.id);
    refuseFor(faultOfNumber(moved.sortOrder, 0, SORT_ORDER_MAX), "sortOrder");
    await storeSortOrders(tx, list, placeInOrder(rows, moved));
  });
}

function placesOf({ priorities, statuses, ticketTypes }: Desk, list: OrderedList): Placed[] {
  switch (list) {
    case "priority":
      return [...priorities.values()].map(({ priorityId: id, sortOrder }) => ({ id, sortOrder }));
    case "status":
      return [...statuses.values()].map(({ statusId: id, sortOrder }) => ({ id, sortOrder }));
    case "ticketType":
      return [...ticketTypes.values()].map(({ ticketTypeId: id, sortOrder }) => ({
        id,
        sortOrder,
      }));
  }
}
