import {
  SHORT_SPAN_LENGTH,
  shortSpanLexeme,
  SPAN_LENGTH,
  spanOf,
} from "../../../domain/search/lexemes.ts";

/** Some tickets with ids that follow each other, all of one span. */
export interface SearchWindow {
  readonly span: number;
  /** Ids are from here on, and below the other. */
  readonly from: number;
  readonly below: number;
  /** What the index has of each of them besides, so that it looks for no others of the span; null = nothing. */
  readonly mark: string | null;
}

const SHORT_WINDOWS = 2;

/**
 * All tickets with ids below one, the newest first: two short windows, in which the best of a common word are found,
 * then one for each span that has tickets.
 */
export function searchWindows(below: number, spans: readonly number[]): readonly SearchWindow[] {
  const windows: SearchWindow[] = [];
  let end = below;
  for (let n = 0; n < SHORT_WINDOWS && end > 1; n += 1) {
    const short = spanOf(end - 1, SHORT_SPAN_LENGTH);
    const from = short * SHORT_SPAN_LENGTH;
    windows.push({
      span: spanOf(from, SPAN_LENGTH),
      from,
      below: end,
      mark: shortSpanLexeme(short),
    });
    end = from;
  }
  const whole = spans
    .map((span) => ({ span, from: span * SPAN_LENGTH, below: end, mark: null }))
    .filter(({ from }) => Math.max(from, 1) < end);
  return [...windows, ...whole];
}
