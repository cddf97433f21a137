import type { HeldMessage } from "./held-messages.ts";

interface Known {
  /** When the server was asked. */
  readonly before: readonly HeldMessage[];
  /** When it answered. */
  readonly now: readonly HeldMessage[];
  readonly listed: readonly HeldMessage[];
}

/**
 * What can be called back, after the server was asked. It knows what other pages sent and called back; what
 * this page did while it was asked, it may not have known yet. What this page knows of its own is more.
 */
export function mergeHeld({ before, now, listed }: Known): readonly HeldMessage[] {
  const added = now.filter((each) => !has(before, each) && !has(listed, each));
  const kept = listed
    .filter((each) => !has(before, each) || has(now, each))
    .map((each) => now.find(({ heldSendId }) => heldSendId === each.heldSendId) ?? each);
  return [...kept, ...added];
}

function has(all: readonly HeldMessage[], { heldSendId }: HeldMessage): boolean {
  return all.some((each) => each.heldSendId === heldSendId);
}
