import type { DraftPlace } from "./server-drafts.ts";

/** What is being written on this page. */
interface OpenDraft extends DraftPlace {
  /** Keeps on this device what was typed in the last second. */
  readonly store: () => void;
  /** Sends nothing more to the server, and waits for what is on its way there. */
  readonly settle: () => Promise<unknown>;
}

const open = new Set<OpenDraft>();

/** Registers an open draft; returns how to leave. */
export function addOpenDraft(draft: OpenDraft): () => void {
  open.add(draft);
  return () => {
    open.delete(draft);
  };
}

/**
 * Lets somebody put another draft in a place: what is written there is on this device by then, and no
 * part of it comes to the server afterwards, where it would be the newest.
 */
export async function handOverDraft({ ticketId, mode }: DraftPlace): Promise<void> {
  const there = [...open].filter((each) => each.ticketId === ticketId && each.mode === mode);
  await Promise.all(there.map((each) => each.settle()));
  for (const each of open) each.store();
}
