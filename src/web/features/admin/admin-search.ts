/** What of an area the address names: which row, by its key, or `new`. */
export interface AdminSearch {
  readonly item?: string;
}

export function readAdminSearch(search: Readonly<Record<string, unknown>>): AdminSearch {
  const { item } = search;
  if (typeof item === "string" && item !== "") return { item };
  return typeof item === "number" ? { item: String(item) } : {};
}
