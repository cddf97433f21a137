/** What of an area the address names: which row, by its key, or `new`. */
export interface AdminSearch {
  readonly item?: string | number;
}

export function readAdminSearch({ item }: Readonly<Record<string, unknown>>): AdminSearch {
  return typeof item === "number" || (typeof item === "string" && item !== "") ? { item } : {};
}

/** Keys that are numbers stand in the address as such. */
export const searchOfRow = (key: string | number): AdminSearch => ({
  item: /^\d+$/.test(String(key)) ? Number(key) : key,
});
