import { queryOptions } from "@tanstack/react-query";
import type { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";

export type Message = JsonOf<typeof TicketMessageEntity>;

/** A message with its texts. Its pictures come inside, so that the frame need not sign in for them. */
export const messageQuery = (api: Api, messageId: number, changedAt: string) =>
  queryOptions({
    queryKey: ["message", messageId, changedAt],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (
        await api.call<Message>(`v1/TicketMessage/${String(messageId)}`, {
          query: { embedImages: "Inline" },
          signal,
        })
      ).value,
  });
