/** Rows of a page where nobody says how many. */
export const DEFAULT_ROWS = 100;
/** Rows of a page at most. */
export const MOST_ROWS = 10_000;
/** Columns of a page at most; more than any list has would be shown twice. */
export const MOST_COLUMNS = 1000;
export const MOST_ORDERS = 20;
