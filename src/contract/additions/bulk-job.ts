import { defineCarrier } from "../carrier.ts";
import { TicketEntity } from "../carriers/ticket-entity.ts";
import { embedded, int32, list, text } from "../member.ts";
import { BatchFailure } from "./batch-task.ts";

/** What many tickets are given: members of a ticket as a save takes them, and tags that come and go. */
export const BulkTicketChange = defineCarrier("BulkTicketChange", {
  ...TicketEntity.members,
  AddTagIds: list(int32()),
  RemoveTagIds: list(int32()),
});

/** How far a change of many tickets has got. Its time is in UTC. */
export const BulkJob = defineCarrier("BulkJob", {
  BulkJobId: int32(),
  CreatedAt: text(),
  /** Running, Done, Stopped or Undone. */
  State: text(),
  Total: int32(),
  Done: int32(),
  Failed: int32(),
  /** At most a thousand of those that failed. */
  Failures: list(embedded(BatchFailure)),
});
