/** Bounds how many calls each caller makes: some at once, and on average so many per second. */
export interface TokenBuckets {
  /** Takes one; 0 = taken, otherwise the milliseconds until there is one again. */
  take(key: number): number;
}

export interface TokenBucketsOptions {
  /** Tokens that come back each second, and that may be taken at once. */
  readonly perSecond: number;
  /** Callers remembered at most; the one that was seen longest ago gives way. */
  readonly keysMax: number;
  /** Milliseconds that only move forward. */
  readonly monotonicMs: () => number;
}

/** A token has 1,000 parts, so that whole milliseconds bring back whole numbers. */
const TOKEN = 1000;

export function createTokenBuckets(options: TokenBucketsOptions): TokenBuckets {
  const { perSecond, keysMax, monotonicMs } = options;
  const full = perSecond * TOKEN;
  const buckets = new Map<number, { readonly parts: number; readonly atMs: number }>();
  return {
    take(key) {
      const atMs = monotonicMs();
      const last = buckets.get(key) ?? { parts: full, atMs };
      const parts = Math.min(full, last.parts + (atMs - last.atMs) * perSecond);
      const isEnough = parts >= TOKEN;
      buckets.delete(key);
      buckets.set(key, { parts: isEnough ? parts - TOKEN : parts, atMs });
      const [oldest] = buckets.keys();
      if (buckets.size > keysMax && oldest !== undefined) buckets.delete(oldest);
      return isEnough ? 0 : Math.ceil((TOKEN - parts) / perSecond);
    },
  };
}
