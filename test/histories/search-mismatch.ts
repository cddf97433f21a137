import * as fc from "fast-check";
import { arbitraryHistory, type HistoryZone } from "./arbitrary-history.ts";
import { checkHistory } from "./check-history.ts";
import { describeMismatch } from "./describe-mismatch.ts";
import { shortenHistory } from "./shorten-history.ts";
import { countMoment, emptyTally, type HistoryTally } from "./history-tally.ts";

export interface Search {
  readonly zones: readonly HistoryZone[];
  readonly count: number;
  /** The same seed gives the same histories. */
  readonly seed: number;
}

export interface SearchResult {
  readonly tally: HistoryTally;
  /** The shortest history that could be found to go wrong, in words; null = none does. */
  readonly mismatch: string | null;
}

/** Checks so many random histories, and makes the first that goes wrong as short as possible. */
export function searchMismatch({ zones, count, seed }: Search): SearchResult {
  const tally = emptyTally();
  const holds = fc.property(arbitraryHistory(zones), (history) => {
    const mismatch = checkHistory(history, (moment) => {
      countMoment(tally, moment, history.timeZone);
    });
    return mismatch === null;
  });
  const { counterexample } = fc.check(holds, { numRuns: count, seed });
  if (counterexample === null) return { tally, mismatch: null };
  const history = shortenHistory(counterexample[0], (shorter) => checkHistory(shorter) !== null);
  const mismatch = checkHistory(history);
  if (mismatch === null) throw new Error("a history went wrong once, but not again");
  return { tally, mismatch: describeMismatch(history, mismatch) };
}
