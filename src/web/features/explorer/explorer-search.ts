/** What of the explorer the address names: which operation. */
export interface ExplorerSearch {
  readonly operation?: string;
}

export function readExplorerSearch(search: Readonly<Record<string, unknown>>): ExplorerSearch {
  const { operation } = search;
  return typeof operation === "string" && operation !== "" ? { operation } : {};
}
