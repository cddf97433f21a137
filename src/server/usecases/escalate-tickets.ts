import type { Instant } from "../../domain/instant.ts";
import { decideEscalation } from "../../domain/jobs/decide-escalation.ts";
import type { NotificationWishes } from "../../domain/jobs/notify-owner.ts";
import type { Context } from "../context.ts";
import type { DueSearch, DueWork } from "./due-work.ts";
import { claimDueTicket, listDueTickets } from "../storage/jobs/due-tickets.ts";
import { loadNotificationWishes } from "../storage/jobs/load-notification-wishes.ts";
import { commitJobWrite } from "../storage/jobs/write-job-change.ts";
import { withTransaction } from "../storage/transaction.ts";
import { businessClocks } from "./business-clocks.ts";

/** The active tickets whose next escalation level is due. Handling one lets its due levels fire. */
export async function findTicketsToEscalate(
  context: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  const due = await listDueTickets(context.database, "escalation", { until: now, after, limit });
  if (due.length === 0) return [];
  const wishes = await loadNotificationWishes(context.database);
  return due.map(({ id, dueAt }) => ({
    id,
    dueAt,
    handle: () => escalateTicket(context, { ticketId: id, now, wishes }),
  }));
}

/** Returns how many levels fired. */
async function escalateTicket(
  context: Context,
  job: {
    readonly ticketId: number;
    readonly now: Instant;
    readonly wishes: NotificationWishes;
  },
): Promise<number> {
  const { ticketId, now, wishes } = job;
  return withTransaction(
    context.database,
    async (tx) => {
      const claimed = await claimDueTicket(tx, "escalation", { ticketId, until: now });
      if (claimed === null) return 0;
      const desk = await context.desk.refreshIfOlderThan(claimed.deskVersion);
      const businessClock = businessClocks(desk);
      const stored = claimed.ticket;
      const decision = decideEscalation({ stored, desk, businessClock, now, wishes });
      if (decision === null) return 0;
      await commitJobWrite(tx, decision.write);
      return decision.levelsFired;
    },
    { safeToRetry: true },
  );
}
