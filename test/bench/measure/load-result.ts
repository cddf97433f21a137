/** What one measurement found. */
export interface LoadResult {
  /** Saves that were answered as they should be. */
  readonly saves: number;
  readonly errors: number;
  readonly seconds: number;
  readonly savesPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** What was seen: the time that each answered save took, and how many were not answered so. */
export interface LoadRecord {
  readonly latenciesMs: readonly number[];
  readonly errors: number;
  readonly seconds: number;
}

export function summarise({ latenciesMs, errors, seconds }: LoadRecord): LoadResult {
  return {
    saves: latenciesMs.length,
    errors,
    seconds,
    savesPerSecond: latenciesMs.length / seconds,
    p50Ms: median(latenciesMs),
    p99Ms: quantile(latenciesMs, 0.99),
  };
}

/** The middle of some values; NaN of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that the share `part` of all values does not exceed; NaN of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
