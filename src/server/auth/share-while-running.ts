/**
 * Calls with the same key share one run of the work while it is under way, with its result or its
 * failure; the next call after it runs anew.
 */
export function shareWhileRunning<Result>(): (
  key: string,
  run: () => Promise<Result>,
) => Promise<Result> {
  const running = new Map<string, Promise<Result>>();
  return (key, run) => {
    const known = running.get(key);
    if (known !== undefined) return known;
    const started = run().finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}
