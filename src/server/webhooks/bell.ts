/** Wakes whoever waits. What rings while nobody waits is not heard. */
export interface Bell {
  ring(): void;
  /** Resolves when it rings next. */
  next(): Promise<void>;
}

export function createBell(): Bell {
  let waiting: { readonly rung: Promise<void>; readonly wake: () => void } | null = null;
  return {
    ring() {
      waiting?.wake();
      waiting = null;
    },
    next() {
      waiting ??= hang();
      return waiting.rung;
    },
  };
}

function hang(): { readonly rung: Promise<void>; readonly wake: () => void } {
  const resolvers: (() => void)[] = [];
  const rung = new Promise<void>((resolve) => {
    resolvers.push(resolve);
  });
  return { rung, wake: () => resolvers.forEach((resolve) => resolve()) };
}
