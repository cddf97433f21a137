import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../lib/api/api-context.ts";
import type { ApiError } from "../../lib/api/api-error.ts";
import { onceSignedIn } from "./once-signed-in.ts";
import { sendMessage, type HeldSend, type SendWish } from "./send-message.ts";

/** Sending is never shown before it has happened. */
export function useSendMessage() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation<HeldSend, ApiError, SendWish>({
    mutationFn: (wish) => onceSignedIn(client, () => sendMessage(api, wish)),
    // What comes of it is told at once, and not when everything has been read anew.
    onSettled: (_, __, { message, closesTicket }) => {
      if (closesTicket) void client.invalidateQueries({ queryKey: ["queue"] });
      void client.invalidateQueries({ queryKey: ["ticket", message.ticketId] });
    },
  });
}
