import { defineCarrier } from "../carrier.ts";
import { int32, list, text } from "../member.ts";

/** A merge that can be taken back for a while. Its times are in UTC. */
export const TicketMerge = defineCarrier("TicketMerge", {
  MergeId: int32(),
  /** The ticket that survived. */
  IntoTicketId: int32(),
  MergedAt: text(),
  /** It can be taken back before this time. */
  Until: text(),
  AssociateId: int32(),
  FullName: text(),
  /** The tickets that are merged by it, and those that were taken back, as far as you may see them. */
  TicketIds: list(int32()),
  TakenBackTicketIds: list(int32()),
});

/** What taking a merge back did. */
export const TicketUnmerge = defineCarrier("TicketUnmerge", {
  MergeId: int32(),
  /** The ticket that they had been merged into. */
  FromTicketId: int32(),
  TicketIds: list(int32()),
  MessageIds: list(int32()),
  /** Messages that were moved or removed since, and so did not come back. */
  SkippedMessageIds: list(int32()),
  /** Relations that something else came in the place of. */
  SkippedRelationIds: list(int32()),
});
