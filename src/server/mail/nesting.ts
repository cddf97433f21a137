/** More unclosed elements than this are no mail: reading them takes time that grows with their square. */
const OPEN_ELEMENTS_MAX = 2000;

/** Elements that need no end, or that end by themselves where the next one of their kind begins. */
const selfEnding = new Set(
  `area base br col embed frame hr img input link meta param source track wbr
   dd dt li option p td th tr`.split(/\s+/),
);

const tag = /<(\/?)([a-z][^\s/>]*)/gi;

/** True when reading the HTML takes time in proportion to its length; false for what is built to stall. */
export function isReadable(html: string): boolean {
  const openByName = new Map<string, number>();
  let open = 0;
  for (const [, slash, rawName = ""] of html.matchAll(tag)) {
    const name = rawName.toLowerCase();
    if (selfEnding.has(name)) continue;
    const count = openByName.get(name) ?? 0;
    if (slash === "") {
      open += 1;
      if (open > OPEN_ELEMENTS_MAX) return false;
      openByName.set(name, count + 1);
    } else if (count > 0) {
      open -= 1;
      openByName.set(name, count - 1);
    }
  }
  return true;
}

/** The text of HTML that is not worth reading, without anything between angle brackets. */
export function textWithoutTags(html: string): string {
  return html.replace(/<[^>]*>?/g, " ");
}
