import { defineCarrier } from "../carrier.ts";
import { embedded, int32, list, text } from "../member.ts";

/** A ticket that could not be served. */
export const BatchFailure = defineCarrier("BatchFailure", {
  TicketId: int32(),
  Reason: text(),
});

/** How far the desk has got with something it does to many tickets. Its time is in UTC. */
export const BatchTask = defineCarrier("BatchTask", {
  BatchTaskId: int32(),
  /** Reply, Forward, Change or Undo. */
  Kind: text(),
  CreatedBy: int32(),
  CreatedAt: text(),
  Total: int32(),
  Done: int32(),
  Failed: int32(),
  /** Tickets that have not had their turn. */
  Waiting: int32(),
  Failures: list(embedded(BatchFailure)),
});
