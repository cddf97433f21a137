import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { readDraft, writeDraft, type ComposerMode, type Draft } from "../draft-store.ts";
import { handOverDraft } from "../open-drafts.ts";
import { below } from "../rich/written.ts";

/** Which draft of a ticket came back last. */
export interface Restored {
  readonly mode: ComposerMode;
  /** How many have come back; each is shown anew. */
  readonly count: number;
  /** The ticket has opened it. */
  readonly isShown: boolean;
}

const restoredKey = (ticketId: number) => ["restored-draft", ticketId] as const;

/** Null while none has come back. */
export function useRestored(ticketId: number): {
  readonly restored: Restored | null;
  readonly noteShown: () => void;
} {
  const client = useQueryClient();
  const { data: restored } = useQuery<Restored | null>({
    queryKey: restoredKey(ticketId),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    initialData: null,
  });
  const noteShown = useCallback(() => {
    client.setQueryData<Restored | null>(restoredKey(ticketId), (before) =>
      before ? { ...before, isShown: true } : null,
    );
  }, [client, ticketId]);
  return { restored, noteShown };
}

/** Puts a draft back, before whatever was begun in its place meanwhile. */
export async function restoreDraft(
  client: QueryClient,
  place: { readonly ticketId: number; readonly mode: ComposerMode },
  draft: Draft,
): Promise<void> {
  await handOverDraft(place);
  const begun = readDraft(localStorage, place.ticketId, place.mode);
  const back = begun === null ? draft : together(draft, begun);
  // Whatever the server has of it is older.
  writeDraft(localStorage, place, { ...back, savedAt: new Date().toISOString() });
  client.setQueryData<Restored | null>(restoredKey(place.ticketId), (before) => ({
    mode: place.mode,
    count: (before?.count ?? 0) + 1,
    isShown: false,
  }));
}

/** Nothing that was typed is lost. */
export function together(draft: Draft, begun: Draft): Draft {
  const known = new Set(draft.files.map(({ attachmentId }) => attachmentId));
  const others = begun.files.filter(({ attachmentId }) => !known.has(attachmentId));
  const isSame = begun.body.trim() === "" || begun.body === draft.body;
  return {
    ...draft,
    ...(!isSame && below(draft, begun)),
    files: [...draft.files, ...others],
  };
}
