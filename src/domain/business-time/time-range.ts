export const SECONDS_PER_DAY = 86_400;

/**
 * Open time is summed per chunk of 773 days; chunk 0 starts at 1970-01-01T00:00Z. Both the calendar
 * with its weekdays and the rules for summer time repeat every 400 years, exactly 189 such chunks.
 */
export const CHUNK_SECONDS = 773 * SECONDS_PER_DAY;
export const CHUNKS_PER_CYCLE = 189;

/** 1700-01-01, well before the earliest date the wire can carry. */
const EARLIEST_AT = -8_520_336_000;
/** 10000-01-02, so that the last day of 9999 fits in every time zone. */
const LATEST_AT = 253_402_387_200;

/**
 * A due time is looked for no further ahead than ten years, three leap days included: a schedule
 * whose open days are all holidays must answer "never" instead of searching on.
 */
export const HORIZON_SECONDS = 3653 * SECONDS_PER_DAY;

export const FIRST_CHUNK = chunkNumberAt(EARLIEST_AT);
export const LAST_CHUNK = chunkNumberAt(LATEST_AT + HORIZON_SECONDS);

/**
 * The first chunk of the endless repetition, in 2101: the zone rules that are listed year by year,
 * those that follow the month of Ramadan, end in 2087.
 */
export const FIRST_REPEATING_CHUNK = 62;

export function chunkNumberAt(at: number): number {
  return Math.floor(at / CHUNK_SECONDS);
}

/** @throws RangeError unless `at` is a whole second from the year 1700 up to 9999. */
export function assertInstant(at: number): void {
  if (!Number.isInteger(at) || at < EARLIEST_AT || at > LATEST_AT) {
    throw new RangeError(`not an instant business time is known for: ${at}`);
  }
}
