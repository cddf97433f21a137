import type { Caller } from "../../../domain/access/caller.ts";
import type { TicketType } from "../../../domain/desk/lists.ts";
import {
  decideSaveTicketType,
  faultOfTicketTypeDeletion,
  type TicketTypeInput,
} from "../../../domain/desk/ticket-type/decide-save-ticket-type.ts";
import type { Context } from "../../context.ts";
import { markTicketTypeDeleted, storeTicketType } from "../../storage/lists/ticket-type-rows.ts";
import { listUserGroupIds } from "../../storage/lists/user-groups.ts";
import { changeLists, type ListChanged } from "./change-lists.ts";
import {
  findStored,
  refuseFor,
  writeOf,
  requireExpected,
  type IsExpected,
  type ListSave,
} from "./list-save.ts";

const task = "administerService";

/** Stores a ticket type; returns its id. Throws `ListRefusedError`, `RefusedError`, `AppError` "notFound". */
export function saveTicketType(
  context: Context,
  caller: Caller,
  save: ListSave<TicketType, TicketTypeInput>,
): Promise<ListChanged<number>> {
  return changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const stored = findStored(desk.ticketTypes, save);
    const groupIds = await listUserGroupIds(tx);
    const decision = decideSaveTicketType({
      stored,
      input: save.input(stored, desk),
      desk,
      groupIds,
    });
    const write = writeOf(decision, save);
    return write === null ? save.id : storeTicketType(tx, save.id, write);
  });
}

/** Marks a type as deleted; false when there is none. Throws `ListRefusedError` while it is needed. */
export async function deleteTicketType(
  context: Context,
  caller: Caller,
  ticketTypeId: number,
  isExpected?: IsExpected<TicketType>,
): Promise<boolean> {
  const { result } = await changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const type = desk.ticketTypes.get(ticketTypeId);
    if (type === undefined) return false;
    requireExpected(type, isExpected);
    if (type.deleted) return true;
    refuseFor(faultOfTicketTypeDeletion(type, desk), "ticketTypeId");
    await markTicketTypeDeleted(tx, ticketTypeId);
    return true;
  });
  return result;
}
