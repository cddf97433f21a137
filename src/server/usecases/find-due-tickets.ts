import type { JobSituation, JobWrite } from "../../domain/jobs/job-write.ts";
import type { Context } from "../context.ts";
import { claimDueTicket, listDueTickets, type DueReason } from "../storage/jobs/due-tickets.ts";
import {
  listHotlistUsers,
  loadNotificationWishes,
} from "../storage/notifications/load-audiences.ts";
import { commitJobWrite } from "../storage/jobs/write-job-change.ts";
import { withTransaction } from "../storage/transaction.ts";
import { businessClocks } from "./business-clocks.ts";
import type { DueSearch, DueWork } from "./due-work.ts";

/** What is to be done with a ticket that is due, and how much that is; null = nothing. */
export type DecideDueTicket = (
  situation: JobSituation,
) => { readonly write: JobWrite; readonly count: number } | null;

/** The tickets whose time has come. Handling one decides under its lock and stores the outcome. */
export async function findDueTickets(
  context: Context,
  { now, after, limit }: DueSearch,
  duty: { readonly reason: DueReason; readonly decide: DecideDueTicket },
): Promise<DueWork[]> {
  const due = await listDueTickets(context.database, duty.reason, { until: now, after, limit });
  if (due.length === 0) return [];
  const wishes = await loadNotificationWishes(context.database);
  const handle = (ticketId: number): Promise<number> =>
    withTransaction(
      context.database,
      async (tx) => {
        const [claimed, hotlistUserIds] = await Promise.all([
          claimDueTicket(tx, duty.reason, { ticketId, until: now }),
          listHotlistUsers(tx, ticketId),
        ]);
        if (claimed === null) return 0;
        const desk = await context.desk.refreshIfOlderThan(claimed.deskVersion);
        const businessClock = businessClocks(desk);
        const audience = { wishes, hotlistUserIds };
        const stored = claimed.ticket;
        const decided = duty.decide({ stored, desk, businessClock, now, audience });
        if (decided === null) return 0;
        await commitJobWrite(tx, decided.write);
        return decided.count;
      },
      { safeToRetry: true },
    );
  return due.map(({ id, dueAt }) => ({ id, dueAt, handle: () => handle(id) }));
}
