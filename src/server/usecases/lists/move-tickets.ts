import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { ListFaultReason, ListRecord } from "../../../domain/desk/list-fault.ts";
import {
  moveToCategory,
  moveToStatus,
  moveToTicketType,
} from "../../../domain/ticket/bulk/bulk-moves.ts";
import type { Context } from "../../context.ts";
import { replaceStatusReferences } from "../../storage/lists/status-rows.ts";
import { replaceTicketTypeReferences } from "../../storage/lists/ticket-type-rows.ts";
import { changeLists, type ListChange } from "./change-lists.ts";
import { changeTicketsHolding } from "./change-tickets.ts";
import { refuseFor } from "./list-save.ts";

/** From which row of a list to which one tickets go. */
export interface Move {
  readonly fromId: number;
  readonly toId: number;
}

/** Moves every ticket of a category into another one. Throws `ListRefusedError`, `RefusedError`. */
export async function moveTicketsToCategory(
  context: Context,
  caller: Caller,
  move: Move,
): Promise<void> {
  await changeLists(context, { caller, task: "administerCategories" }, async (change) => {
    refuseMove(move, change.desk.categories, "category");
    if (move.fromId === move.toId) return;
    await changeTicketsHolding(context, change, {
      held: { kind: "category", id: move.fromId },
      decide: (ticket, situation) => moveToCategory(ticket, move.toId, situation),
    });
  });
}

/** Gives whatever has one ticket type another one. Throws `ListRefusedError`, `RefusedError`. */
export async function changeTicketTypes(
  context: Context,
  caller: Caller,
  move: Move,
): Promise<void> {
  await changeLists(context, { caller, task: "administerService" }, async (change) => {
    refuseMove(move, change.desk.ticketTypes, "ticketType");
    if (move.fromId === move.toId) return;
    await changeTicketsHolding(context, change, {
      held: { kind: "ticketType", id: move.fromId },
      decide: (ticket, situation) => moveToTicketType(ticket, move.toId, situation),
    });
    await replaceTicketTypeReferences(change.tx, move.fromId, move.toId);
  });
}

/**
 * Gives whatever has one status another one of the same base status, tickets and defaults alike. Throws
 * `ListRefusedError`, `RefusedError`.
 */
export async function changeTicketStatuses(
  context: Context,
  caller: Caller,
  move: Move,
): Promise<void> {
  await changeLists(context, { caller, task: "administerService" }, async (change) => {
    refuseMove(move, change.desk.statuses, "status");
    const { from, to } = statusesOf(move, change);
    if (from.baseStatus !== to.baseStatus) {
      refuseFor({ code: "otherBaseStatus" }, "toId");
    }
    if (move.fromId === move.toId) return;
    await changeTicketsHolding(context, change, {
      held: { kind: "status", id: move.fromId },
      decide: (ticket, situation) => moveToStatus(ticket, to, situation),
    });
    await replaceStatusReferences(change.tx, move.fromId, move.toId);
  });
}

function statusesOf({ fromId, toId }: Move, { desk }: ListChange) {
  const from = desk.statuses.get(fromId);
  const to = desk.statuses.get(toId);
  if (from === undefined || to === undefined) throw new Error("the statuses were looked up before");
  return { from, to };
}

type MovableRows = Desk["categories"] | Desk["statuses"] | Desk["ticketTypes"];

/** Tickets may leave a deleted row, and not come into one. */
function refuseMove({ fromId, toId }: Move, rows: MovableRows, record: ListRecord): void {
  refuseFor(faultOfRow(fromId, rows, { record, mayBeDeleted: true }), "fromId");
  refuseFor(faultOfRow(toId, rows, { record, mayBeDeleted: false }), "toId");
}

function faultOfRow(
  id: number,
  rows: MovableRows,
  { record, mayBeDeleted }: { readonly record: ListRecord; readonly mayBeDeleted: boolean },
): ListFaultReason | null {
  const row = rows.get(id);
  if (row === undefined) return { code: "unknownRecord", record, id };
  const isDeleted = "deleted" in row && row.deleted;
  return isDeleted && !mayBeDeleted ? { code: "deletedRecord", record, id } : null;
}
