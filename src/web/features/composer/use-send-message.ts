import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../lib/api/api-context.ts";
import type { ApiError } from "../../lib/api/api-error.ts";
import { sendMessage, type OutgoingMessage } from "./send-message.ts";

/** Sending is never shown before it has happened. */
export function useSendMessage(onStored: (messageId: number) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation<void, ApiError, OutgoingMessage>({
    mutationFn: (message) => sendMessage(api, message, onStored),
    onSettled: (_, __, { ticketId }) =>
      client.invalidateQueries({ queryKey: ["ticket", ticketId] }),
  });
}
