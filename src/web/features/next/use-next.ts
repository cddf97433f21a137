import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../lib/api/api-context.ts";
import { useOpenTicket } from "../queue/open-ticket.ts";
import { nextPostponedAt, putBack, takeNext, type TakenTicket } from "./next-queries.ts";

/** What came of asking for the next ticket. */
export type Outcome =
  | { readonly kind: "taken"; readonly ticket: TakenTicket }
  | { readonly kind: "empty"; readonly postponedAt: Date | null }
  | { readonly kind: "failed"; readonly error: Error };

const outcomeKey = ["next", "outcome"];

/** What the banner tells; null = nothing was asked for. */
export function useNextOutcome(): Outcome | null {
  const outcome = useQuery<Outcome | null>({
    queryKey: outcomeKey,
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    initialData: null,
  });
  return outcome.data;
}

/** Forgets what the banner told. */
export function useDismissNext(): () => void {
  const client = useQueryClient();
  return () => client.setQueryData<Outcome | null>(outcomeKey, null);
}

/** Takes the most urgent ticket that waits, and opens it. */
export function useTakeNext(): { readonly take: () => void; readonly isTaking: boolean } {
  const api = useApi();
  const client = useQueryClient();
  const open = useOpenTicket();
  const tell = (outcome: Outcome): void => {
    client.setQueryData<Outcome | null>(outcomeKey, outcome);
  };
  const taking = useMutation({
    mutationFn: async (): Promise<Outcome> => {
      const ticket = await takeNext(api);
      if (ticket !== null) return { kind: "taken", ticket };
      return { kind: "empty", postponedAt: await nextPostponedAt(api) };
    },
    onSuccess: (outcome) => {
      tell(outcome);
      void client.invalidateQueries({ queryKey: ["queue"] });
      if (outcome.kind === "taken") open(outcome.ticket.ticketId);
    },
    onError: (error) => tell({ kind: "failed", error }),
  });
  return { take: () => !taking.isPending && taking.mutate(), isTaking: taking.isPending };
}

/** Gives the taken ticket back to the queue. */
export function usePutBack(onDone: () => void) {
  const api = useApi();
  const client = useQueryClient();
  const dismiss = useDismissNext();
  return useMutation({
    mutationFn: (ticket: TakenTicket) => putBack(api, ticket),
    onSuccess: () => {
      dismiss();
      void client.invalidateQueries({ queryKey: ["queue"] });
      onDone();
    },
  });
}
