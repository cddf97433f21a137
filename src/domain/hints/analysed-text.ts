/** More of a message says nothing new of its language, its mood or its matter. */
export const ANALYSED_LENGTH = 8000;

/** A line above a quoted message: "On Monday, Ada wrote:" in the languages of the desk. */
const quotesBelow =
  /^.{0,200}\b(?:wrote|skrev|schrieb|schreef)\b.{0,200}:$|^-{2,} ?(?:original message|opprinnelig melding|ursprungligt meddelande|oprindelig meddelelse|ursprüngliche nachricht|oorspronkelijk bericht) ?-{2,}$/i;

/**
 * What the writer of a message says himself: without what is quoted, without the signature that mail
 * programs mark, and not more than a reader would need.
 */
export function analysedText(body: string): string {
  const kept: string[] = [];
  for (const line of body.slice(0, ANALYSED_LENGTH * 2).split(/\r?\n/)) {
    const trimmed = line.trim();
    if (line === "-- " || trimmed === "--" || quotesBelow.test(trimmed)) break;
    if (!trimmed.startsWith(">")) kept.push(line);
  }
  return kept.join("\n").trim().slice(0, ANALYSED_LENGTH);
}
