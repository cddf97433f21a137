import { keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";
import type { Api } from "../../lib/api/api.ts";
import { useApi } from "../../lib/api/api-context.ts";
import type { ApiError } from "../../lib/api/api-error.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { ticketOf, type NewTicketDraft } from "./new-ticket-draft.ts";

/** When the ticket would be due, as the server would compute it; nothing is stored by asking. */
export const deadlineQuery = (
  api: Api,
  { typeId, categoryId, priorityId, personId }: NewTicketDraft,
) =>
  queryOptions({
    queryKey: ["new-ticket", "deadline", typeId, categoryId, priorityId, personId],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const wish = { title: "-", typeId, categoryId, priorityId, personId };
      const { value } = await api.call<{ readonly Ticket: Ticket }>("v1/Ticket", {
        method: "POST",
        headers: { prefer: "dry-run" },
        body: ticketOf({
          ...wish,
          person: "",
          isExternal: false,
          message: "",
          ticketId: 0,
          createKey: "",
        }),
        signal,
      });
      return value.Ticket.Deadline;
    },
  });

export interface OpenTicketOfPerson {
  readonly ticketId: number;
  readonly title?: string;
}

export const openTicketsOfPersonQuery = (api: Api, personId: number) =>
  queryOptions({
    queryKey: ["new-ticket", "of-person", personId],
    enabled: personId > 0,
    queryFn: async ({ signal }) => {
      const { value } = await api.call<{ readonly value: readonly OpenTicketOfPerson[] }>(
        `v1/Person/${String(personId)}/Tickets`,
        {
          query: {
            $select: "ticketId,title",
            // Open ones and those that are postponed: both are still to be answered.
            $filter: "status oneOf (1,3)",
            $orderBy: "ticketId desc",
            $top: 5,
          },
          signal,
        },
      );
      return value.value;
    },
  });

interface CreateWish {
  readonly draft: NewTicketDraft;
  /** The ticket is there; its message is still to come. */
  readonly onMade: (ticketId: number) => void;
}

/** Two steps under keys of their own: trying again makes neither a second ticket nor a second message. */
export function useCreateTicket() {
  const api = useApi();
  return useMutation<number, ApiError, CreateWish>({
    mutationFn: async ({ draft, onMade }) => {
      const ticketId = draft.ticketId > 0 ? draft.ticketId : await createTicket(api, draft);
      if (draft.message.trim() === "") return ticketId;
      onMade(ticketId);
      await api.agent(
        "Ticket/SaveTicketMessageEntityWithOptions",
        {
          Entity: {
            Ticket: { TicketId: ticketId },
            Body: draft.message,
            Type: "Plain",
            Slevel: draft.isExternal ? "External" : "Internal",
          },
          Notify: true,
          AttachmentIds: [],
          UpdateRepliedAt: false,
        },
        { headers: { "idempotency-key": `${draft.createKey}-message` } },
      );
      return ticketId;
    },
  });
}

async function createTicket(api: Api, draft: NewTicketDraft): Promise<number> {
  const { value } = await api.call<Ticket>("v1/Ticket", {
    method: "POST",
    headers: { "idempotency-key": `${draft.createKey}-ticket` },
    body: ticketOf(draft),
  });
  return value.TicketId;
}
