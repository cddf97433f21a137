/** A number in its shortest form. What is no number has none, and is a mistake of ours. */
export function writeXmlNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} has no XML form`);
  return String(value);
}
