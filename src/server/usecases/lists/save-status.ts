import type { Caller } from "../../../domain/access/caller.ts";
import type { TicketStatus } from "../../../domain/desk/status.ts";
import {
  decideSaveStatus,
  faultOfStatusDeletion,
  type StatusInput,
} from "../../../domain/desk/status/decide-save-status.ts";
import type { Context } from "../../context.ts";
import { isHeldByTickets } from "../../storage/lists/listed-tickets.ts";
import { markStatusDeleted, storeStatus } from "../../storage/lists/status-rows.ts";
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

/** Stores a status; returns its id. Throws `ListRefusedError`, `RefusedError`, `AppError` "notFound". */
export function saveStatus(
  context: Context,
  caller: Caller,
  save: ListSave<TicketStatus, StatusInput>,
): Promise<ListChanged<number>> {
  return changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const stored = findStored(desk.statuses, save);
    const decision = decideSaveStatus({ stored, input: save.input(stored, desk), desk });
    const write = writeOf(decision, save);
    return write === null ? save.id : storeStatus(tx, save.id, write);
  });
}

/** Marks a status as deleted; false when there is none. Throws `ListRefusedError` while it is needed. */
export async function deleteStatus(
  context: Context,
  caller: Caller,
  statusId: number,
  isExpected?: IsExpected<TicketStatus>,
): Promise<boolean> {
  const { result } = await changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const status = desk.statuses.get(statusId);
    if (status === undefined) return false;
    requireExpected(status, isExpected);
    if (status.deleted) return true;
    const holdsTickets = await isHeldByTickets(tx, { kind: "status", id: statusId });
    refuseFor(faultOfStatusDeletion(status, { desk, holdsTickets }), "statusId");
    await markStatusDeleted(tx, statusId);
    return true;
  });
  return result;
}
