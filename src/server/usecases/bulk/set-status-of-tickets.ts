import type { Caller } from "../../../domain/access/caller.ts";
import { may, type DeskTask } from "../../../domain/access/desk-task.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { FunctionalRight } from "../../../domain/desk/role.ts";
import { decideOneOfMany } from "../../../domain/ticket/save/decide-one-of-many.ts";
import { deletionWish, restorationWish, spamWish } from "../../../domain/ticket/save/deletion.ts";
import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { RefusedError } from "../refused.ts";
import { changeTickets } from "./change-tickets.ts";

/** Throws `RefusedError` for callers who may not. */
type StatusChange = (
  context: Context,
  caller: Caller,
  ticketIds: readonly number[],
) => Promise<number[]>;

interface StatusTask {
  readonly task: DeskTask;
  /** Named to whoever may not. */
  readonly right: FunctionalRight;
  readonly wish: (stored: Ticket, desk: Desk) => TicketInput;
}

/** Marks tickets as deleted. Returns the ids of those that were not. */
export const deleteTickets: StatusChange = statusChange({
  task: "deleteTickets",
  right: "ServiceAdministration",
  wish: deletionWish,
});

/** Marks tickets as spam. Returns the ids of those that were not. */
export const markTicketsAsSpam: StatusChange = statusChange({
  task: "markTicketsAsSpam",
  right: "MarkRequestsAsSpam",
  wish: spamWish,
});

/** Brings deleted tickets and spam back. Returns the ids of those that were away. */
export const restoreTickets: StatusChange = statusChange({
  task: "restoreTickets",
  right: "EditAllRequests",
  wish: restorationWish,
});

function statusChange({ task, right, wish }: StatusTask): StatusChange {
  return async (context, caller, ticketIds) => {
    if (!may(caller, task)) {
      throw new RefusedError([{ kind: "forbidden", reason: { code: "missingRight", right } }]);
    }
    return changeTickets(context, caller, ticketIds, {
      decide: (ticket) => decideOneOfMany(ticket, wish(ticket.stored, ticket.desk)),
    });
  };
}
