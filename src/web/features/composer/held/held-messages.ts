import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useApi } from "../../../lib/api/api-context.ts";
import type { Api } from "../../../lib/api/api.ts";
import type { ComposerMode, Draft } from "../draft-store.ts";
import { listHeld } from "./list-held.ts";
import { mergeHeld } from "./merge-held.ts";

/** A message of this user that can still be called back. */
export interface HeldMessage {
  readonly heldSendId: number;
  readonly ticketId: number;
  readonly mode: ComposerMode;
  /** As it was written, to be there again; null = another page has it, or this one before it was read anew. */
  readonly draft: Draft | null;
  /** Of whom it goes to; "" = a note. */
  readonly name: string;
  /** When it leaves, by the server's clock. */
  readonly until: number;
}

/** What came of calling one back. */
export interface CallBackOutcome {
  readonly ticketId: number;
  /** Why it was not called back; null = it was. */
  readonly refusal: string | null;
}

export interface HeldState {
  readonly messages: readonly HeldMessage[];
  readonly outcome: CallBackOutcome | null;
}

export const heldKey = ["held-messages"] as const;
const nothingHeld: HeldState = { messages: [], outcome: null };

/** It outlives the ticket that it was written on, and the page, since the next one opens while it waits. */
export function useHeldState(): HeldState {
  const api = useApi();
  const client = useQueryClient();
  const { data } = useQuery<HeldState>({
    queryKey: heldKey,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => readHeld(api, client, signal),
  });
  return data ?? nothingHeld;
}

async function readHeld(api: Api, client: QueryClient, signal: AbortSignal): Promise<HeldState> {
  const before = client.getQueryData<HeldState>(heldKey) ?? nothingHeld;
  const listed = await listHeld(api, signal);
  const { messages, outcome } = client.getQueryData<HeldState>(heldKey) ?? nothingHeld;
  return { messages: mergeHeld({ before: before.messages, now: messages, listed }), outcome };
}

export function changeHeldState(
  client: QueryClient,
  change: (before: HeldState) => Partial<HeldState>,
): void {
  client.setQueryData<HeldState>(heldKey, (before = nothingHeld) => ({
    ...before,
    ...change(before),
  }));
}

/** Offers a message to be called back until it leaves. */
export function useHoldMessage(): (message: HeldMessage) => void {
  const client = useQueryClient();
  return (message) =>
    changeHeldState(client, ({ messages }) => ({
      messages: [
        ...messages.filter(({ heldSendId }) => heldSendId !== message.heldSendId),
        message,
      ],
      outcome: null,
    }));
}
