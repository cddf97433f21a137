// Anything that JSON must escape, and surrogates, which may stand alone.
// oxlint-disable-next-line no-control-regex -- control characters are what must be found
const needsCare = /["\\\u0000-\u001F\uD800-\uDFFF]/;

/** Text as a JSON string. Most text needs no escaping, which is quicker to find out than to do. */
export function writeText(text: string): string {
  return needsCare.test(text) ? JSON.stringify(text) : `"${text}"`;
}
