import { useState } from "react";
import type { Area } from "./area.ts";
import { carryFields, changedFields, conflictingFields, fieldsIn } from "./changes.ts";

export interface RowDraft<T> {
  readonly base: T;
  readonly draft: T;
  /** The ids of the fields that were changed here. */
  readonly mine: ReturnType<typeof changedFields<T>>;
  /** The fields that somebody else has changed since the first change here. */
  readonly theirs: ReturnType<typeof changedFields<T>>;
  readonly change: (changes: Partial<T>) => void;
  readonly discard: () => void;
  /** Goes on from what was stored, with what was changed here since it was sent. */
  readonly goOn: (sent: T, stored: T) => void;
  /** Goes on from the newest form of the row, with what was changed here on top. */
  readonly rebase: (latest: T, draft: T) => void;
}

interface Held<T> {
  readonly base: T;
  readonly draft: T;
}

/**
 * A row while it is changed. Until the first change it follows what is stored; from then on it stays
 * as it was, whatever colleagues do meanwhile.
 */
export function useRowDraft<T>(area: Area<T>, stored: T): RowDraft<T> {
  const [held, setHeld] = useState<Held<T> | null>(null);
  const fields = fieldsIn(area.sections);
  const { base, draft } = held ?? { base: stored, draft: stored };
  return {
    base,
    draft,
    mine: changedFields(fields, base, draft),
    theirs: changedFields(fields, base, stored),
    change: (changes) =>
      setHeld((now) => {
        const from = now ?? { base: stored, draft: stored };
        const next = { ...from.draft, ...changes };
        return changedFields(fields, from.base, next).length === 0
          ? null
          : { base: from.base, draft: next };
      }),
    discard: () => setHeld(null),
    goOn: (sent, latest) =>
      setHeld((now) => {
        if (now === null) return null;
        const since = changedFields(fields, sent, now.draft);
        if (since.length === 0) return null;
        return { base: latest, draft: carryFields(since, now.draft, latest) };
      }),
    rebase: (latest, next) =>
      setHeld(
        changedFields(fields, latest, next).length === 0 ? null : { base: latest, draft: next },
      ),
  };
}

/** What comes of laying one's changes over the newest form of a row. */
export function mergeDraft<T>(
  area: Area<T>,
  forms: { readonly base: T; readonly mine: T; readonly theirs: T },
) {
  const fields = fieldsIn(area.sections);
  const conflicts = conflictingFields(fields, forms);
  const own = changedFields(fields, forms.base, forms.mine);
  return { conflicts, merged: carryFields(own, forms.mine, forms.theirs) };
}
