import type { Caller } from "../../../domain/access/caller.ts";
import {
  judgeRelations,
  type JudgedRelation,
} from "../../../domain/ticket/relations/judge-relations.ts";
import { relationLogs } from "../../../domain/ticket/relations/relation-log.ts";
import type { RelationType } from "../../../domain/ticket/relations/relation.ts";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { readSnapshot } from "../../storage/read-snapshot.ts";
import { logRelations } from "../../storage/relations/log-relations.ts";
import { lockRelations } from "../../storage/relations/relation-graph.ts";
import { storeRelation } from "../../storage/relations/relation-rows.ts";
import { findTickets, holdTickets } from "../../storage/tickets/find-tickets.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { loadRelationWeb } from "./load-relation-web.ts";
import { relationCaller, requireTickets, type NamedTicket } from "./relation-ends.ts";

/** Several tickets that are to be related to one. */
export interface ProposedRelations {
  readonly sourceTicketIds: readonly number[];
  readonly destinationTicketId: number;
  /** What the destination is to each source. */
  readonly type: RelationType;
}

/**
 * What becomes of each proposed relation, in the order of the sources, whoever may read all tickets.
 * Stores nothing. Throws `AppError` "validation" naming tickets that are not there for the caller.
 */
export async function validateRelations(
  context: Context,
  caller: Caller,
  proposed: ProposedRelations,
): Promise<JudgedRelation[]> {
  return readSnapshot(context.database, async (reader) => {
    const found = await findTickets(reader, ticketIdsOf(proposed));
    const asking = await relationCaller(context, caller, found);
    requireTickets(namedTickets(proposed, "read"), found.tickets, asking);
    return judge(reader, proposed);
  });
}

/**
 * Stores the proposed relations that can be, and says what became of each, in the order of the sources.
 * It takes the right to edit every source and to read the destination. Throws `AppError`.
 */
export async function createRelations(
  context: Context,
  caller: Caller,
  proposed: ProposedRelations & { readonly comment: string },
): Promise<JudgedRelation[]> {
  return withTransaction(
    context.database,
    async (tx) => {
      await lockRelations(tx);
      const found = await holdTickets(tx, ticketIdsOf(proposed));
      const asking = await relationCaller(context, caller, found);
      requireTickets(namedTickets(proposed, "edit"), found.tickets, asking);
      const acting = { caller: asking.caller, now: context.clock.now() };
      const results: JudgedRelation[] = [];
      for (const judged of await judge(tx, proposed)) {
        const { ends, fault } = judged;
        const { comment } = proposed;
        const relation =
          fault === null
            ? await storeRelation(tx, { ...ends, comment, createdAt: acting.now })
            : null;
        if (relation !== null) {
          await logRelations(tx, relationLogs(relation, "added", acting));
        }
        results.push(
          fault === null && relation === null ? { ends, fault: "relationExists" } : judged,
        );
      }
      return results;
    },
    { safeToRetry: true },
  );
}

function ticketIdsOf({ sourceTicketIds, destinationTicketId }: ProposedRelations): number[] {
  return [...new Set([destinationTicketId, ...sourceTicketIds])];
}

function namedTickets(
  { sourceTicketIds, destinationTicketId }: ProposedRelations,
  needs: NamedTicket["needs"],
): NamedTicket[] {
  return [
    { ticketId: destinationTicketId, path: "DestinationTicketId", needs: "read" },
    ...sourceTicketIds.map((ticketId, place) => ({
      ticketId,
      path: `SourceTicketIds/${place}`,
      needs,
    })),
  ];
}

async function judge(db: Queryable, proposed: ProposedRelations): Promise<JudgedRelation[]> {
  const { sourceTicketIds, destinationTicketId: ticketId, type } = proposed;
  const web = await loadRelationWeb(db, ticketIdsOf(proposed));
  return judgeRelations(sourceTicketIds, { ticketId, type }, web);
}
