import type { Caller } from "../../../domain/access/caller.ts";
import { relationLogs } from "../../../domain/ticket/relations/relation-log.ts";
import type { Context } from "../../context.ts";
import { logRelations } from "../../storage/relations/log-relations.ts";
import { lockRelations } from "../../storage/relations/relation-graph.ts";
import { findRelation, removeRelations } from "../../storage/relations/relation-rows.ts";
import { holdTickets } from "../../storage/tickets/find-tickets.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { relationCaller, requireEdit } from "./relation-ends.ts";

/**
 * Removes a relation and nothing of its tickets; false when there is none. Throws `AppError` "forbidden"
 * without the right to edit its source.
 */
export async function deleteRelation(
  context: Context,
  caller: Caller,
  relationId: number,
): Promise<boolean> {
  return withTransaction(
    context.database,
    async (tx) => {
      await lockRelations(tx);
      const relation = await findRelation(tx, relationId);
      if (relation === null) return false;
      const found = await holdTickets(tx, [relation.sourceTicketId]);
      const asking = await relationCaller(context, caller, found);
      const source = found.tickets.get(relation.sourceTicketId);
      if (source === undefined) throw new Error("a relation has lost its source");
      requireEdit(source, asking);
      await removeRelations(tx, [relation]);
      const acting = { caller: asking.caller, now: context.clock.now() };
      await logRelations(tx, relationLogs(relation, "removed", acting));
      return true;
    },
    { safeToRetry: true },
  );
}
