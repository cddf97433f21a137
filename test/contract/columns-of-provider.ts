import type { PublishedColumn, PublishedProviders } from "./compare-columns.ts";

/** The columns of a list with those of the one that it extends. */
export function columnsOfProvider(
  providers: PublishedProviders,
  name: string,
): readonly PublishedColumn[] {
  const provider = providers[name];
  if (provider === undefined) return [];
  const { extends: base, columns } = provider;
  return base === undefined ? columns : [...columnsOfProvider(providers, base), ...columns];
}
