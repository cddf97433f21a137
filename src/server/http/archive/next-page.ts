import type { SortValue } from "../../../domain/archive/archive-query.ts";
import { writePageToken } from "./options/page-token.ts";

/** A list's address with what was asked of it, as it was written. */
export interface ListAddress {
  readonly url: string;
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The same question for the rows that follow; `after` where they go on behind a row. */
export function nextPageLink(
  { url, query }: ListAddress,
  next: { readonly skip: number; readonly after: readonly SortValue[] | null },
): string {
  const kept = Object.entries(query)
    .filter(([name]) => !["$skip", "$skiptoken"].includes(name.toLowerCase()))
    .flatMap(([name, value = []]) => [value].flat().map((one) => [name, one] as [string, string]));
  const further: [string, string][] = [
    ["$skip", String(next.skip)],
    ...(next.after === null
      ? []
      : [["$skiptoken", writePageToken(next.after)] as [string, string]]),
  ];
  return `${url}?${new URLSearchParams([...kept, ...further]).toString()}`;
}
