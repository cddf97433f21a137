/** Counts events by key within a window of time that moves with the clock. */
export interface SlidingCounter {
  /** Time until the key is below its limit again; 0 = it is below now. */
  waitMs(key: string): number;
  /** Counts an event now. The result takes exactly this event back. */
  add(key: string): () => void;
  clear(key: string): void;
}

export interface SlidingCounterOptions {
  readonly limit: number;
  readonly windowMs: number;
  /** Keys kept at most; the one that was counted longest ago gives way. */
  readonly keysMax: number;
  /** Milliseconds that only move forward. */
  readonly monotonicMs: () => number;
}

interface Event {
  readonly untilMs: number;
}

export function createSlidingCounter(options: SlidingCounterOptions): SlidingCounter {
  const { limit, windowMs, keysMax, monotonicMs } = options;
  /** By key in the order of the last event; events of a key in the order of their time. */
  const events = new Map<string, Event[]>();

  const currentEvents = (key: string): Event[] => {
    const nowMs = monotonicMs();
    return (events.get(key) ?? []).filter(({ untilMs }) => untilMs > nowMs);
  };
  const keep = (key: string, kept: Event[]): void => {
    events.delete(key);
    if (kept.length > 0) events.set(key, kept);
  };
  const removeOldest = (): void => {
    const nowMs = monotonicMs();
    for (const [key, ofKey] of events) {
      const isOver = (ofKey.at(-1)?.untilMs ?? 0) <= nowMs;
      if (!isOver && events.size <= keysMax) return;
      events.delete(key);
    }
  };

  return {
    waitMs: (key) => {
      const current = currentEvents(key);
      const freeing = current[current.length - limit];
      return freeing === undefined ? 0 : freeing.untilMs - monotonicMs();
    },
    add: (key) => {
      const event = { untilMs: monotonicMs() + windowMs };
      keep(key, [...currentEvents(key), event]);
      removeOldest();
      return () => {
        const ofKey = events.get(key) ?? [];
        if (!ofKey.includes(event)) return;
        const rest = ofKey.filter((other) => other !== event);
        if (rest.length === 0) events.delete(key);
        else events.set(key, rest);
      };
    },
    clear: (key) => {
      events.delete(key);
    },
  };
}
