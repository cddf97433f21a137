const NONE = "Unknown";

const namesIn = (flags: string): readonly string[] =>
  flags
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== NONE);

/** Whether a bit set, written as `External, Default`, holds a name. */
export const hasFlag = (flags: string, flag: string): boolean => namesIn(flags).includes(flag);

/** The set with the name, or without it. */
export function withFlag(flags: string, flag: string, isOn: boolean): string {
  const others = namesIn(flags).filter((name) => name !== flag);
  const names = isOn ? [...others, flag].sort() : others;
  return names.length === 0 ? NONE : names.join(", ");
}
