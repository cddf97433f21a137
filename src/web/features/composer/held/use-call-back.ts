import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useApi } from "../../../lib/api/api-context.ts";
import { ApiError } from "../../../lib/api/api-error.ts";
import { newKey } from "../new-key.ts";
import { callBack } from "../send-message.ts";
import { draftFromServer } from "../server-drafts.ts";
import { changeHeldState, type HeldMessage } from "./held-messages.ts";
import { restoreDraft } from "./restored-draft.ts";

/** Calls a message back and opens its draft, wherever the user is by then. */
export function useCallBack() {
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ heldSendId, draft }: HeldMessage) => {
      const stored = await callBack(api, heldSendId);
      return {
        draft: draft ?? (await draftFromServer(api, stored)),
        savedAt: stored.SavedAt ?? "",
      };
    },
    onSuccess: async ({ draft, savedAt }, message) => {
      const { heldSendId, ticketId, mode } = message;
      // Sent again, it is another message.
      const back = { ...draft, sendKey: newKey(), syncedAt: savedAt, isSynced: false };
      await restoreDraft(client, { ticketId, mode }, back);
      changeHeldState(client, ({ messages }) => ({
        messages: messages.filter((each) => each.heldSendId !== heldSendId),
        outcome: { ticketId, refusal: null },
      }));
      void client.invalidateQueries({ queryKey: ["ticket", ticketId] });
      void client.invalidateQueries({ queryKey: ["queue"] });
      void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(ticketId) } });
    },
    onError: (error, { heldSendId, ticketId }) => {
      // What did not reach the server can be tried again while there is time.
      const isSettled = error instanceof ApiError && error.status >= 400 && error.status !== 401;
      changeHeldState(client, ({ messages }) => ({
        messages: isSettled ? messages.filter((each) => each.heldSendId !== heldSendId) : messages,
        outcome: { ticketId, refusal: error.message },
      }));
    },
  });
}
