const segment = /[A-Za-z]{2}:"((?:[^"]|"")*)"(?:;|$)/gy;

/**
 * Length of a name in UTF-16 units as a reader sees it, without trailing blanks. Names may be stored
 * in several languages, as `US:"Open";NO:"Åpen"`: then that of the longest of them counts.
 */
export function lengthOfName(name: string): number {
  const texts: string[] = [];
  let end = 0;
  segment.lastIndex = 0;
  for (let found = segment.exec(name); found !== null; found = segment.exec(name)) {
    texts.push((found[1] ?? "").replaceAll('""', '"'));
    end = segment.lastIndex;
  }
  if (texts.length === 0 || end < name.length) texts.splice(0, texts.length, name);
  return Math.max(...texts.map((text) => text.trimEnd().length));
}
