/** Half-typed numbers are no numbers, and are refused by their sentence rather than swallowed. */
export const numberOf = (text: string): number | string =>
  /^-?\d+$/.test(text.trim()) ? Number(text) : text;

/** Whether text stands where a whole number belongs. */
export const isNoNumber = (value: unknown): boolean =>
  typeof value === "string" && typeof numberOf(value) === "string";
