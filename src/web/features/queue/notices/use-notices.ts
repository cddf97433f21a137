import { useCallback, useState } from "react";

/** Something that was done, or was refused. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
  readonly isBad?: boolean;
}

export type AddNotice = (notice: Notice) => void;

export interface Notices {
  /** The latest; null = there is nothing to tell. */
  readonly latest: Notice | null;
  readonly add: AddNotice;
  readonly dismiss: () => void;
}

export function useNotices(): Notices {
  const [latest, setLatest] = useState<Notice | null>(null);
  return { latest, add: setLatest, dismiss: useCallback(() => setLatest(null), []) };
}
