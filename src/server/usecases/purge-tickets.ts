import type { Instant } from "../../domain/instant.ts";
import { removalCutoff } from "../../domain/jobs/retention.ts";
import type { Context } from "../context.ts";
import type { DueSearch, DueWork } from "./due-work.ts";
import { claimDueTicket, listDueTickets } from "../storage/jobs/due-tickets.ts";
import { commitRemoval } from "../storage/jobs/remove-ticket.ts";
import { withTransaction } from "../storage/transaction.ts";

/** The deleted and spam tickets that have been kept long enough. Handling one removes it for good. */
export async function findTicketsToPurge(
  context: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  const until = removalCutoff(context.desk.current().settings, now);
  if (until === null) return [];
  const due = await listDueTickets(context.database, "removal", { until, after, limit });
  return due.map(({ id, dueAt }) => ({
    id,
    dueAt,
    handle: () => purgeTicket(context, { ticketId: id, until, now }),
  }));
}

/** Returns how many tickets are gone: this one, and those that were merged into it. */
async function purgeTicket(
  context: Context,
  job: { readonly ticketId: number; readonly until: Instant; readonly now: Instant },
): Promise<number> {
  const ticketIds = await withTransaction(
    context.database,
    async (tx) => {
      const claimed = await claimDueTicket(tx, "removal", job);
      if (claimed === null) return [];
      // What is gone stays gone, so a retention that was prolonged just now must count already.
      const desk = await context.desk.refreshIfOlderThan(claimed.deskVersion);
      const cutoff = removalCutoff(desk.settings, job.now);
      if (cutoff === null || claimed.ticket.lastChangedAt > cutoff) return [];
      return commitRemoval(tx, job.ticketId);
    },
    { safeToRetry: true },
  );
  if (ticketIds.length > 0) context.log.info({ ticketIds }, "removed after retention");
  return ticketIds.length;
}
