import type { FlagsType } from "../../../contract/enum.ts";

/** Matches what a bit set is written as: its names with commas between, or nothing. */
export function flagsPattern(type: FlagsType): string {
  const names = Object.keys(type.values).filter((name) => !type.aliases.includes(name));
  const one = `(${names.join("|")})`;
  return `^(${one}(, ${one})*)?$`;
}
