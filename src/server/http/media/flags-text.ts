import type { FlagsType } from "../../../contract/enum.ts";

/**
 * A bit set as its names. Going down from the largest number, each name is taken whose bits are
 * all still unexplained; the names taken are written from small to large. No bits at all have the
 * name with number 0, or no name.
 */
export function flagsText(type: FlagsType): (mask: number) => string {
  const named = Object.entries(type.values).filter(([name]) => !type.aliases.includes(name));
  const zeroName = named.find(([, bits]) => bits === 0)?.[0] ?? "";
  const descending = named.filter(([, bits]) => bits !== 0).sort(([, a], [, b]) => b - a);
  const textByMask = new Map<number, string>();
  return (mask) => {
    const known = textByMask.get(mask);
    if (known !== undefined) return known;
    const names: string[] = [];
    let unexplained = mask;
    for (const [name, bits] of descending) {
      if ((unexplained & bits) !== bits) continue;
      unexplained &= ~bits;
      names.unshift(name);
    }
    const text = mask === 0 ? zeroName : names.join(", ");
    textByMask.set(mask, text);
    return text;
  };
}
