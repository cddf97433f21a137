import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { ComposerMode, Draft } from "../draft-store.ts";

/** A message of this page that can still be called back. */
export interface HeldMessage {
  readonly heldSendId: number;
  readonly ticketId: number;
  readonly mode: ComposerMode;
  /** As it was written, to be there again. */
  readonly draft: Draft;
  /** Of whom it goes to; "" = a note. */
  readonly name: string;
  /** When it leaves, by the clock of this machine. */
  readonly until: number;
}

/** What came of calling one back. */
export interface CallBackOutcome {
  readonly ticketId: number;
  /** Why it was not called back; null = it was. */
  readonly refusal: string | null;
}

interface HeldState {
  readonly messages: readonly HeldMessage[];
  readonly outcome: CallBackOutcome | null;
}

const heldKey = ["held-messages"] as const;
const nothingHeld: HeldState = { messages: [], outcome: null };

/** It outlives the ticket that it was written on, since the next one opens while it waits. */
export function useHeldState(): HeldState {
  return useQuery<HeldState>({
    queryKey: heldKey,
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    initialData: nothingHeld,
  }).data;
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
      messages: [...messages, message],
      outcome: null,
    }));
}
