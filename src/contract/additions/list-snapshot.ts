import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";

/** The order that a list of tickets had at a moment. Its time is in UTC. */
export const ListSnapshot = defineCarrier("ListSnapshot", {
  SnapshotId: int32(),
  Count: int32(),
  CreatedAt: text(),
});

/** How many tickets a list has gained and lost since. */
export const ListSnapshotNews = defineCarrier("ListSnapshotNews", {
  Added: int32(),
  Removed: int32(),
});

/** Where a ticket stands, from 0; -1 when it is not there. */
export const ListSnapshotIndex = defineCarrier("ListSnapshotIndex", {
  Index: int32(),
});
