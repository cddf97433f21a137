/** Tells work that goes on, however slowly, from work that stands still. */
export interface Pulse {
  readonly beat: () => void;
  readonly silentSeconds: () => number;
}

export function createPulse(monotonicMs: () => number): Pulse {
  let lastMs = monotonicMs();
  return {
    beat: () => {
      lastMs = monotonicMs();
    },
    silentSeconds: () => (monotonicMs() - lastMs) / 1000,
  };
}
