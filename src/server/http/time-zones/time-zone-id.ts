/** The ids that are published. All others of that list are not, so none of them is guessed. */
const publishedIds: ReadonlyMap<string, number> = new Map([
  ["UTC", 1],
  ["AU-ACT", 36],
  ["BD", 50],
  ["CA-QC", 114],
  ["DK", 140],
  ["FR", 156],
  ["NO", 261],
  ["US-CA", 425],
  ["US-HI", 433],
  ["US-NY", 460],
]);

/** Above every id that the published list may contain. */
const FIRST_OWN_ID = 10_000;

/**
 * The number of a location code: the published one where it is known, otherwise the code without its
 * hyphen, read as a number in base 36, in a range of its own. It follows from the code alone, so it
 * stays what it is whatever is added to the table.
 */
export function timeZoneId(code: string): number {
  return publishedIds.get(code) ?? FIRST_OWN_ID + Number.parseInt(code.replace("-", ""), 36);
}
