import type { Caller } from "../../../domain/access/caller.ts";
import { familyOf, otherEnd, type Relation } from "../../../domain/ticket/relations/relation.ts";
import { relationLogs } from "../../../domain/ticket/relations/relation-log.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { logRelations } from "../../storage/relations/log-relations.ts";
import { lockRelations } from "../../storage/relations/relation-graph.ts";
import {
  changeRelationComment,
  listRelationsOf,
  removeRelations,
  storeRelation,
} from "../../storage/relations/relation-rows.ts";
import { holdTickets } from "../../storage/tickets/find-tickets.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { loadRelationWeb } from "./load-relation-web.ts";
import { relationCaller, requireTickets, type RelationCaller } from "./relation-ends.ts";
import { relationRefused } from "./save-relation.ts";

export interface SetParentCommand {
  readonly ticketId: number;
  /** 0 leaves the ticket without one. */
  readonly parentTicketId: number;
  /** Absent = as it is, or empty. */
  readonly comment?: string | undefined;
}

/**
 * Gives a ticket a parent in place of the one it has, or takes it away. It takes the right to edit the
 * ticket and to read the parent. Throws `AppError`.
 */
export async function setParent(
  context: Context,
  caller: Caller,
  command: SetParentCommand,
): Promise<void> {
  const { ticketId, parentTicketId } = command;
  await withTransaction(
    context.database,
    async (tx) => {
      await lockRelations(tx);
      const found = await holdTickets(tx, [ticketId, parentTicketId]);
      if (!found.tickets.has(ticketId)) {
        throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
      }
      const asking = await relationCaller(context, caller, found);
      const child = { ticketId, path: "TicketId", needs: "edit" } as const;
      const parent = { ticketId: parentTicketId, path: "ParentTicketId", needs: "read" } as const;
      requireTickets(parentTicketId === 0 ? [child] : [child, parent], found.tickets, asking);
      await replaceParent(tx, command, { ...asking, now: context.clock.now() });
    },
    { safeToRetry: true },
  );
}

async function replaceParent(
  tx: Transaction,
  { ticketId, parentTicketId, comment }: SetParentCommand,
  acting: RelationCaller & { readonly now: number },
): Promise<void> {
  const former = (await listRelationsOf(tx, [ticketId])).filter(
    (relation) => familyOf(relation)?.childId === ticketId,
  );
  const [kept] = former.filter((relation) => otherEnd(relation, ticketId) === parentTicketId);
  if (kept !== undefined) {
    await recomment(tx, { ...kept, comment: comment ?? kept.comment }, { kept, acting });
    return;
  }
  const ends = {
    sourceTicketId: ticketId,
    destinationTicketId: parentTicketId,
    type: "Parent",
  } as const;
  if (parentTicketId !== 0) {
    const web = await loadRelationWeb(tx, [ticketId, parentTicketId], former);
    const fault = web.faultOf(ends);
    if (fault !== null) throw relationRefused(fault, "ParentTicketId");
  }
  await removeRelations(tx, former);
  await logRelations(
    tx,
    former.flatMap((relation) => relationLogs(relation, "removed", acting)),
  );
  if (parentTicketId === 0) return;
  const added = await storeRelation(tx, {
    ...ends,
    comment: comment ?? "",
    createdAt: acting.now,
  });
  if (added === null) throw relationRefused("relationExists", "ParentTicketId");
  await logRelations(tx, relationLogs(added, "added", acting));
}

async function recomment(
  tx: Transaction,
  relation: Relation,
  {
    kept,
    acting,
  }: { readonly kept: Relation; readonly acting: RelationCaller & { readonly now: number } },
): Promise<void> {
  if (relation.comment === kept.comment) return;
  await changeRelationComment(tx, relation);
  await logRelations(tx, relationLogs(relation, "changed", acting));
}
