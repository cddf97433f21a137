import { TicketRelationItem } from "../../../contract/carriers/ticket-relation-item.ts";
import { embedded, list } from "../../../contract/member.ts";
import { importRelation } from "../../usecases/import/import-relation.ts";
import type { ImportJob } from "../import-job.ts";
import { forEachAtOnce } from "../source/for-each-at-once.ts";
import { countTickets, findTickets } from "./find-tickets.ts";
import { attempt, ifReadable } from "./take-over.ts";

/** How the tickets belong together. Each relation is told by both of its ends, and taken over once. */
export async function importRelations(job: ImportJob): Promise<void> {
  const total = await countTickets(job);
  const begun = new Set<number>();
  let done = 0;
  for await (const ids of findTickets(job)) {
    await forEachAtOnce(ids, job.atOnce, async (ticketId) => {
      job.signal.throwIfAborted();
      const body = { TicketId: ticketId };
      const items = await ifReadable(job, "relation", () =>
        job.source.call("Ticket/GetTicketRelations", { body }, list(embedded(TicketRelationItem))),
      );
      for (const item of items) {
        if (begun.has(item.TicketRelationId)) continue;
        begun.add(item.TicketRelationId);
        await takeOverRelation(job, ticketId, item);
      }
      done += 1;
      job.report("relations", done, Math.max(total, done));
    });
  }
}

const relatedAlready = "its tickets are related here already, or the child has a parent";

async function takeOverRelation(
  job: ImportJob,
  ticketId: number,
  item: {
    readonly TicketRelationId: number;
    readonly TicketId: number;
    readonly RelationType: "Related" | "Parent" | "Child";
    readonly RelationComment: string | null;
    readonly RelationCreatedAt: number | null;
  },
): Promise<void> {
  const { TicketRelationId: relationId, TicketId: otherId } = item;
  // The same whichever end tells it: the parent's, or the lower number's.
  const isSource =
    item.RelationType === "Related" ? ticketId < otherId : item.RelationType === "Child";
  const type = item.RelationType === "Related" ? "Related" : "Child";
  const relation = {
    relationId,
    sourceTicketId: isSource ? ticketId : otherId,
    destinationTicketId: isSource ? otherId : ticketId,
    type,
    comment: item.RelationComment ?? "",
    createdAt: item.RelationCreatedAt ?? job.run.context.clock.now(),
  } as const;
  const named = { kind: "relation", sourceId: relationId } as const;
  await attempt(job, named, async () => {
    const result = await importRelation(job.run, relation);
    if (result === "ownHere") job.tally.remark({ ...named, reason: relatedAlready });
    return result;
  });
}
