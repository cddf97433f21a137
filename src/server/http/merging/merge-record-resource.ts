import { TicketMerge, TicketUnmerge } from "../../../contract/additions/ticket-merge.ts";
import { embedded, int32, list } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { mergeEndsAt, type MergeRecord } from "../../../domain/ticket/merge/merge-record.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { listMergesOfTicket, type TicketMerges } from "../../usecases/merging/list-merges.ts";
import { unmergeTickets } from "../../usecases/merging/unmerge-tickets.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { utcText } from "../session/present-session.ts";

const tag = "Ticket";

/** Merges that can be taken back. */
export const mergeRecordResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/tickets/{ticketId}/merges",
    name: "Ticket.Merges",
    tag,
    operationId: "Ticket_Merges",
    summary: "Lists the merges of the last two days that a ticket had a part in, newest first.",
    pathParameters: { ticketId: { member: int32(), description: "Id of the ticket." } },
    body: { kind: "none" },
    answer: { kind: "value", member: list(embedded(TicketMerge)) },
    failures: ["notFound"],
    run: async ({ context, caller, recordId: ticketId }) => {
      const found = await listMergesOfTicket(context, caller, ticketId);
      if (found === null) throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
      return found.merges.map((merge) => present(merge, found));
    },
  }),
  defineRoute({
    method: "POST",
    path: "/api/counterfoil/v1/merges/{mergeId}/undo",
    name: "Ticket.Unmerge",
    tag,
    operationId: "Ticket_Unmerge",
    summary:
      "Takes a merge back within 24 hours, or some of its tickets: each has again what it had.",
    pathParameters: { mergeId: { member: int32(), description: "Id of the merge." } },
    body: { kind: "arguments", members: { TicketIds: list(int32()) } },
    bodyName: "tickets",
    answer: { kind: "carrier", carrier: TicketUnmerge },
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, recordId: mergeId, body }) => {
      const done = await unmergeTickets(context, caller, { mergeId, ticketIds: body.TicketIds });
      return {
        MergeId: done.mergeId,
        FromTicketId: done.survivorId,
        TicketIds: done.ticketIds,
        MessageIds: done.messageIds,
        SkippedMessageIds: done.skippedMessageIds,
        SkippedRelationIds: done.skippedRelationIds,
      };
    },
  }),
];

function present(
  merge: MergeRecord,
  { desk, visibleTicketIds }: TicketMerges,
): Wire<typeof TicketMerge> {
  const visible = merge.tickets.filter(({ ticketId }) => visibleTicketIds.has(ticketId));
  const idsOf = (isMerged: boolean): number[] =>
    visible
      .filter(({ takenBackAt }) => (takenBackAt === null) === isMerged)
      .map(({ ticketId }) => ticketId);
  return {
    MergeId: merge.mergeId,
    IntoTicketId: visibleTicketIds.has(merge.survivorId) ? merge.survivorId : 0,
    MergedAt: utcText(merge.mergedAt),
    Until: utcText(mergeEndsAt(merge)),
    AssociateId: merge.userId,
    FullName: desk.users.get(merge.userId)?.fullName ?? "",
    TicketIds: idsOf(true),
    TakenBackTicketIds: idsOf(false),
  };
}
