import type { Instant } from "../../domain/instant.ts";
import { decideActivation } from "../../domain/jobs/decide-activation.ts";
import type { NotificationWishes } from "../../domain/jobs/notify-owner.ts";
import type { Context } from "../context.ts";
import type { DueSearch, DueWork } from "./due-work.ts";
import { claimDueTicket, listDueTickets } from "../storage/jobs/due-tickets.ts";
import { loadNotificationWishes } from "../storage/jobs/load-notification-wishes.ts";
import { commitJobWrite } from "../storage/jobs/write-job-change.ts";
import { withTransaction } from "../storage/transaction.ts";
import { businessClocks } from "./business-clocks.ts";

/** The postponed tickets whose time has come. Handling one makes it active again. */
export async function findTicketsToActivate(
  context: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  const due = await listDueTickets(context.database, "activation", { until: now, after, limit });
  if (due.length === 0) return [];
  const wishes = await loadNotificationWishes(context.database);
  return due.map(({ id, dueAt }) => ({
    id,
    dueAt,
    handle: () => activateTicket(context, { ticketId: id, now, wishes }),
  }));
}

async function activateTicket(
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
      const claimed = await claimDueTicket(tx, "activation", { ticketId, until: now });
      if (claimed === null) return 0;
      const desk = await context.desk.refreshIfOlderThan(claimed.deskVersion);
      const businessClock = businessClocks(desk);
      const stored = claimed.ticket;
      await commitJobWrite(tx, decideActivation({ stored, desk, businessClock, now, wishes }));
      return 1;
    },
    { safeToRetry: true },
  );
}
