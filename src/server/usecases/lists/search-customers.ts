import type { Caller } from "../../../domain/access/caller.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { SearchValue } from "../../../domain/search/search-value.ts";
import type { Context } from "../../context.ts";
import {
  findRecentPersons,
  searchPersons,
  type PersonFilter,
} from "../../storage/search/search-persons.ts";

type Reader = { readonly context: Pick<Context, "database">; readonly caller: Caller };

/** As many people as a user is reminded of. */
const RECENT_MAX = 20;

/**
 * The people whom a search or a filter leaves, the most likely ones first. Where nothing says who is
 * meant, those whom the caller had to do with last.
 */
export async function searchCustomers(
  { context, caller }: Reader,
  {
    search,
    filter,
    limit,
    candidates = null,
  }: {
    readonly search: SearchValue | null;
    readonly filter: PersonFilter;
    readonly limit: number;
    /** Of so many whom the words find the most likely ones are chosen; default: of all. */
    readonly candidates?: number | null;
  },
): Promise<readonly Person[]> {
  const { personId, contactId, saleId, projectId, skipRetired } = filter;
  const isOpen = search === null && personId + contactId + saleId + projectId === 0;
  if (isOpen) {
    const recent = await recentCustomers({ context, caller });
    return skipRetired ? recent.filter(({ retired }) => !retired) : recent;
  }
  const wish = { ...filter, ...wordsOfSearch(search), userId: caller.user.userId, candidates };
  return searchPersons(context.database, wish, limit);
}

/** The people on the newest tickets that the caller owns. */
export async function recentCustomers({ context, caller }: Reader): Promise<readonly Person[]> {
  return findRecentPersons(context.database, caller.user.userId, RECENT_MAX);
}

/** A search as the database takes it. Words of the search are free of what no text of a database holds. */
export function wordsOfSearch(search: SearchValue | null): {
  readonly words: string | null;
  readonly id: number | null;
} {
  return search === null
    ? { words: null, id: null }
    : { words: search.words.join(" "), id: search.id };
}
