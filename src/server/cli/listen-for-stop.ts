const STOP_SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Ctrl+C under npm arrives twice: from the terminal, and passed on by npm. Only a signal that comes
 * later than that is a second wish.
 */
const SAME_WISH_MS = 1000;

/**
 * Aborts, with the name as its reason, at the first signal that asks this process to stop; `onForced`
 * is called for a second wish.
 */
export function listenForStop(onForced: () => void): AbortSignal {
  const request = new AbortController();
  let firstAt = 0;
  for (const signal of STOP_SIGNALS) {
    process.on(signal, () => {
      if (!request.signal.aborted) {
        firstAt = performance.now();
        request.abort(signal);
      } else if (performance.now() - firstAt > SAME_WISH_MS) onForced();
    });
  }
  return request.signal;
}
