import type { Context } from "../context.ts";
import { findExpiredCredentials } from "../usecases/sweep-credentials.ts";
import { findAnswersToForget } from "../usecases/forget-answers.ts";
import { findTicketsToActivate } from "../usecases/activate-tickets.ts";
import { findTicketsToEscalate } from "../usecases/escalate-tickets.ts";
import { findExpiredPopUps } from "../usecases/notifications/expire-pop-ups.ts";
import { findTicketsToPurge } from "../usecases/purge-tickets.ts";
import { findAttachmentsToSweep, findBlobsToSweep } from "../usecases/sweep-attachments.ts";
import { findUsersToRemind } from "../usecases/remind-users.ts";
import { findAgedDeliveries } from "../usecases/webhooks/age-deliveries.ts";
import { findBatchItems } from "../usecases/batch/work-off-batches.ts";
import { findTasksToForget } from "../usecases/batch/forget-batch-tasks.ts";
import { findHeldSendsToForget } from "../usecases/held-sends/forget-held-sends.ts";
import { findMergesToForget } from "../usecases/merging/forget-merges.ts";
import { findExpiredSnapshots } from "../usecases/list-snapshots/expire-list-snapshots.ts";
import type { DueSearch, DueWork } from "../usecases/due-work.ts";

/** Something the desk does by itself. */
export interface Job {
  readonly name: string;
  /** What the job counts, as the key of a cycle's report. */
  readonly counts: keyof JobCounts;
  /** What is due, the longest due first. */
  readonly find: (context: Context, search: DueSearch) => Promise<DueWork[]>;
}

export interface JobCounts {
  /** Tickets that became active again. */
  readonly activated: number;
  /** Escalation levels that fired. */
  readonly escalated: number;
  /** Users to whom a reminder goes. */
  readonly reminded: number;
  /** Tickets that are gone for good. */
  readonly removed: number;
  /** What was over and is gone: pop-ups, sessions, tickets, tokens, kept answers, deliveries, batches, snapshots, held sends, merges. */
  readonly expired: number;
  /** Tickets that had their turn in a batch. */
  readonly batched: number;
  /** Attachments, and contents of attachments, that nothing refers to. */
  readonly swept: number;
}

export const noCounts: JobCounts = {
  activated: 0,
  escalated: 0,
  reminded: 0,
  removed: 0,
  expired: 0,
  batched: 0,
  swept: 0,
};

/** It also runs by itself, between cycles. */
export const batchJob: Job = { name: "batch", counts: "batched", find: findBatchItems };

/** All jobs, in the published order: a ticket that comes back may escalate in the same cycle. */
export const jobs: readonly Job[] = [
  { name: "activation", counts: "activated", find: findTicketsToActivate },
  { name: "escalation", counts: "escalated", find: findTicketsToEscalate },
  { name: "reminder", counts: "reminded", find: findUsersToRemind },
  batchJob,
  { name: "retention", counts: "removed", find: findTicketsToPurge },
  { name: "pop-ups", counts: "expired", find: findExpiredPopUps },
  { name: "credentials", counts: "expired", find: findExpiredCredentials },
  { name: "answers", counts: "expired", find: findAnswersToForget },
  { name: "deliveries", counts: "expired", find: findAgedDeliveries },
  { name: "batchTasks", counts: "expired", find: findTasksToForget },
  { name: "list-snapshots", counts: "expired", find: findExpiredSnapshots },
  { name: "held-sends", counts: "expired", find: findHeldSendsToForget },
  { name: "merges", counts: "expired", find: findMergesToForget },
  { name: "attachments", counts: "swept", find: findAttachmentsToSweep },
  { name: "contents", counts: "swept", find: findBlobsToSweep },
];
