import {
  composerModes,
  readDraft,
  removeDraft,
  writeDraft,
  type Draft,
} from "../composer/draft-store.ts";
import { below } from "../composer/rich/written.ts";

/**
 * Takes what was being written on a ticket over to the one that it was merged into, for nobody gets to
 * the first one any more. Where something is being written there as well, it is put behind that.
 */
export function adoptDrafts(
  storage: Storage,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  for (const mode of composerModes) {
    const left = readDraft(storage, from, mode);
    if (left === null) continue;
    const there = readDraft(storage, to, mode);
    if (writeDraft(storage, { ticketId: to, mode }, there === null ? left : both(there, left))) {
      removeDraft(storage, from, mode);
    }
  }
}

function both(there: Draft, left: Draft): Draft {
  const text = there.body === "" ? left : left.body === "" ? there : below(there, left);
  return {
    ...there,
    body: text.body,
    html: text.html,
    files: [...there.files, ...left.files],
    // What was begun on either has to be held against what came since.
    baseMessageId: Math.min(there.baseMessageId, left.baseMessageId),
  };
}
