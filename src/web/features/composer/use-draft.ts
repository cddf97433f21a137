import { useEffect, useRef, useState } from "react";
import {
  readDraft,
  removeDraft,
  writeDraft,
  type ComposerMode,
  type Draft,
} from "./draft-store.ts";
import { newKey } from "./new-key.ts";

const SAVE_MS = 1000;

export interface DraftHandle {
  readonly draft: Draft;
  /** It was not begun by the user yet, so proposals may fill it. */
  readonly isFresh: boolean;
  readonly change: (change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void;
  /** Sent or thrown away; the only ways for it to end. */
  readonly end: () => void;
}

/** What is being written in one mode. It is stored each second, and whenever the page may go away. */
export function useDraft(
  ticketId: number,
  mode: ComposerMode,
  latestMessageId: number,
): DraftHandle {
  const [draft, setDraft] = useState<Draft>(
    () => readDraft(localStorage, ticketId, mode) ?? freshDraft(latestMessageId),
  );
  const latest = useRef(draft);
  const isDirty = useRef(false);

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
    window.addEventListener("pagehide", store);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", store);
      store();
    };
  }, [ticketId, mode]);

  const set = (next: Draft, dirty: boolean): void => {
    latest.current = next;
    isDirty.current = dirty;
    setDraft(next);
  };
  return {
    draft,
    isFresh: draft.savedAt === "" && draft.body === "",
    change: (change) => {
      const before = latest.current;
      set({ ...before, ...(typeof change === "function" ? change(before) : change) }, true);
    },
    end: () => {
      removeDraft(localStorage, ticketId, mode);
      set(freshDraft(latestMessageId), false);
    },
  };
}

function freshDraft(baseMessageId: number): Draft {
  return {
    body: "",
    to: null,
    cc: null,
    bcc: null,
    files: [],
    baseMessageId,
    savedAt: "",
    storedMessageId: 0,
    sendKey: newKey(),
  };
}
