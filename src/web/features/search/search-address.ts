/** What of the search stands in its address. */
export interface SearchAddress {
  readonly q?: string;
}

export function readSearchAddress(given: Readonly<Record<string, unknown>>): SearchAddress {
  const { q } = given;
  if (typeof q === "number") return { q: String(q) };
  return typeof q === "string" ? { q } : {};
}
