import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TicketRelationAction } from "../../../../contract/carriers/ticket-relation-action.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { ticketKey } from "../ticket-queries.ts";
import type { Ticket } from "../ticket.ts";

/** Which open tickets speak against closing one. */
export async function findOpenChildren(api: Api, ticketId: number): Promise<readonly number[]> {
  const actions = await api.agent<JsonOf<typeof TicketRelationAction> | null>(
    "Ticket/GetTicketRelationActions",
    { TicketId: ticketId, ParentTicketId: 0, TicketTypeId: 0 },
  );
  return actions === null || actions.CanCloseCurrentTicket ? [] : actions.Children;
}

type Call = (api: Api, ticketId: number) => Promise<unknown>;

const markUnread: Call = (api, ticketId) =>
  api.agent("Ticket/UpdateTicketsReadStatus", { TicketIds: [ticketId], NewStatus: "Red" });
const deleteTicket: Call = (api, ticketId) =>
  api.call(`v1/Ticket/${String(ticketId)}`, { method: "DELETE" });
const markAsSpam: Call = (api, ticketId) =>
  api.agent("Ticket/SetSpamStatusByIds", { TicketIds: [ticketId] });
const noteReading: Call = (api, ticketId) =>
  api.agent("Ticket/ProcessTicketWhenRead", { TicketEntityId: ticketId });

/** What is done with a ticket as a whole and is not seen before the server has done it. */
export function useTicketCall(ticketId: number, name: keyof typeof calls) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => calls[name](api, ticketId),
    onSuccess: () => client.invalidateQueries({ queryKey: ticketKey(ticketId) }),
  });
}

const calls = { markUnread, deleteTicket, markAsSpam, noteReading } as const;

export interface MergeWish {
  readonly survivor: Ticket;
  readonly otherId: number;
}

export function useMergeTickets() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ survivor, otherId }: MergeWish) =>
      api.agent<Ticket>("Ticket/MergeTickets", {
        MergedTicketEntity: { TicketId: survivor.TicketId },
        SecondaryTicketIds: [otherId],
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["ticket"] }),
  });
}

export interface SplitWish {
  readonly ticketId: number;
  readonly messageIds: readonly number[];
  readonly newTicket: object;
}

export function useSplitTicket() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ticketId, messageIds, newTicket }: SplitWish) =>
      api.agent<Ticket>("Ticket/SplitTicket", {
        SourceTicketEntityId: ticketId,
        SourceTicketEntityStatusId: 0,
        TransferMessageIds: messageIds,
        NewTicketEntity: newTicket,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["ticket"] }),
  });
}
