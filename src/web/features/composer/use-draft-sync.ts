import { useEffect, useRef } from "react";
import { useApi } from "../../lib/api/api-context.ts";
import { ApiError } from "../../lib/api/api-error.ts";
import type { Draft } from "./draft-store.ts";
import { isServersNewer } from "./newest-draft.ts";
import {
  draftFromServer,
  readServerDraft,
  writeServerDraft,
  type DraftPlace,
} from "./server-drafts.ts";

const SYNC_MS = 5000;

interface SyncedDraft {
  readonly current: () => Draft;
  /** Something was typed since it was opened. */
  readonly isTouched: () => boolean;
  /** Shows and keeps what came from the server, or what it said of the draft. */
  readonly take: (draft: Draft) => void;
}

/**
 * Keeps a draft on the server too, so that it is there on another device. What is being typed is never
 * overwritten, and a server that cannot be reached is tried again. Returns how to wait for what is on its way,
 * after which nothing more is sent.
 */
export function useDraftSync(place: DraftPlace, synced: SyncedDraft): () => Promise<unknown> {
  const api = useApi();
  const latest = useRef(synced);
  const onItsWay = useRef<Promise<unknown>>(Promise.resolve());
  const hasEnded = useRef(false);
  const { ticketId, mode } = place;
  useEffect(() => {
    latest.current = synced;
  });

  useEffect(() => {
    const here = { ticketId, mode };
    let isGone = false;
    const open = async (): Promise<void> => {
      const found = await readServerDraft(api, here);
      if (found === null) return;
      const { stored, serverTime } = found;
      const ahead = serverTime === null ? 0 : serverTime.getTime() - Date.now();
      if (!isServersNewer(latest.current.current(), stored.SavedAt ?? "", ahead)) return;
      const draft = await draftFromServer(api, stored);
      if (isGone || hasEnded.current || latest.current.isTouched()) return;
      // How somebody likes to write is known here; what has formatting is shown with it.
      const isPlain = draft.html === "" && latest.current.current().isPlain;
      latest.current.take({ ...draft, isPlain });
    };
    const send = async (): Promise<void> => {
      const draft = latest.current.current();
      if (draft.isSynced || hasEnded.current) return;
      const syncedAt = await writeServerDraft(api, here, draft);
      if (isGone || hasEnded.current) return;
      const now = latest.current.current();
      latest.current.take({ ...now, syncedAt, isSynced: isSameText(now, draft) });
    };
    const queue = (work: () => Promise<void>): void => {
      onItsWay.current = onItsWay.current.then(work).catch((error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
      });
    };
    queue(open);
    const timer = setInterval(() => queue(send), SYNC_MS);
    return () => {
      clearInterval(timer);
      queue(send);
      isGone = true;
    };
  }, [api, ticketId, mode]);

  return () => {
    hasEnded.current = true;
    return onItsWay.current;
  };
}

/** Every change makes another one. */
function isSameText(one: Draft, other: Draft): boolean {
  const { body, html, isPlain, to, cc, bcc, files } = one;
  return (
    body === other.body &&
    html === other.html &&
    isPlain === other.isPlain &&
    to === other.to &&
    cc === other.cc &&
    bcc === other.bcc &&
    files === other.files
  );
}
