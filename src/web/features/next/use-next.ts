import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useApi } from "../../lib/api/api-context.ts";
import { useOpenTicket } from "../queue/open-ticket.ts";
import { putBack, takeNext, type Taken } from "./next-queries.ts";

/** What came of asking for the next ticket, or why nothing did. */
export type Outcome = Taken | { readonly kind: "failed"; readonly error: Error };

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
  return () => tell(client, null);
}

function tell(client: QueryClient, outcome: Outcome | null): void {
  client.setQueryData<Outcome | null>(outcomeKey, outcome);
}

export interface TakeNext {
  /** `onEmpty` = what to do where nothing waits, besides saying so. */
  readonly take: (onEmpty?: () => void) => void;
  readonly isTaking: boolean;
}

/** Takes the most urgent ticket that waits, and opens it. */
export function useTakeNext(): TakeNext {
  const api = useApi();
  const client = useQueryClient();
  const open = useOpenTicket();
  const taking = useMutation({
    mutationFn: () => takeNext(api),
    onSuccess: (outcome) => {
      tell(client, outcome);
      void client.invalidateQueries({ queryKey: ["queue", "rows"] });
      if (outcome.kind === "taken") open(outcome.ticket.ticketId);
    },
    onError: (error) => tell(client, { kind: "failed", error }),
  });
  return {
    take: (onEmpty) => {
      if (taking.isPending) return;
      taking.mutate(undefined, {
        onSuccess: ({ kind }) => {
          if (kind === "empty") onEmpty?.();
        },
      });
    },
    isTaking: taking.isPending,
  };
}

/** Gives the taken ticket back to the queue, with the reason. */
export function usePutBack(ticketId: number) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => putBack(api, ticketId, reason),
    onSuccess: () => {
      tell(client, null);
      void client.invalidateQueries({ queryKey: ["queue", "rows"] });
      void client.invalidateQueries({ queryKey: ["ticket", ticketId] });
    },
  });
}
