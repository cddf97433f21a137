import { useEffect, useRef, useState } from "react";
import { useApi } from "../../lib/api/api-context.ts";
import { usePreferences } from "../../lib/preferences/preference-context.ts";
import {
  readDraft,
  removeDraft,
  writeDraft,
  type ComposerMode,
  type Draft,
} from "./draft-store.ts";
import { newKey } from "./new-key.ts";
import { addOpenDraft } from "./open-drafts.ts";
import { forgetServerDraft, type DraftPlace } from "./server-drafts.ts";
import { useDraftSync } from "./use-draft-sync.ts";

const SAVE_MS = 1000;

export interface DraftHandle {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void;
  /** Sent or thrown away; the only ways for it to end. */
  readonly end: () => void;
}

/**
 * What is being written in one mode. It is stored each second and whenever the page may go away, on the
 * server a little less often.
 */
export function useDraft(
  ticketId: number,
  mode: ComposerMode,
  latestMessageId: number,
): DraftHandle {
  const api = useApi();
  const { writesPlain } = usePreferences();
  const place: DraftPlace = { ticketId, mode };
  const fresh = (): Draft =>
    freshDraft(mode, { baseMessageId: latestMessageId, isPlain: writesPlain });
  const [draft, setDraft] = useState<Draft>(
    () => readDraft(localStorage, ticketId, mode) ?? fresh(),
  );
  const latest = useRef(draft);
  const isDirty = useRef(false);
  const isTouched = useRef(false);

  const show = (next: Draft): void => {
    latest.current = next;
    setDraft(next);
  };
  const settle = useDraftSync(place, {
    current: () => latest.current,
    isTouched: () => isTouched.current,
    take: (next) => {
      show(next);
      writeDraft(localStorage, place, next);
    },
  });

  const settled = useRef(settle);
  useEffect(() => {
    settled.current = settle;
  });
  useEffect(() => {
    const store = (): void => {
      if (!isDirty.current) return;
      isDirty.current = false;
      const saved = { ...latest.current, savedAt: new Date().toISOString() };
      if (!writeDraft(localStorage, { ticketId, mode }, saved)) return;
      latest.current = saved;
      setDraft(saved);
    };
    const timer = setInterval(store, SAVE_MS);
    const leave = addOpenDraft({ ticketId, mode, store, settle: () => settled.current() });
    window.addEventListener("pagehide", store);
    return () => {
      clearInterval(timer);
      leave();
      window.removeEventListener("pagehide", store);
      store();
    };
  }, [ticketId, mode]);

  return {
    draft,
    change: (change) => {
      const before = latest.current;
      const changed = typeof change === "function" ? change(before) : change;
      isTouched.current = true;
      isDirty.current = true;
      show({ ...before, ...changed, isSynced: false });
    },
    end: () => {
      isDirty.current = false;
      removeDraft(localStorage, ticketId, mode);
      show(fresh());
      // What is still on its way to the server must not come after its end.
      void settle().then(() => forgetServerDraft(api, place));
    },
  };
}

function freshDraft(mode: ComposerMode, begun: Pick<Draft, "baseMessageId" | "isPlain">): Draft {
  return {
    ...begun,
    body: "",
    html: "",
    to: null,
    cc: null,
    bcc: null,
    files: [],
    savedAt: "",
    hasContent: mode === "Note",
    syncedAt: "",
    isSynced: true,
    sendKey: newKey(),
  };
}
