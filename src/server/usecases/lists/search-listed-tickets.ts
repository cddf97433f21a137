import { accessAllows, accessToNobodysTicket } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { SearchValue } from "../../../domain/search/search-value.ts";
import type { Context } from "../../context.ts";
import {
  findListedTickets,
  searchTickets,
  type ListedTicket,
  type TicketSight,
} from "../../storage/search/search-tickets.ts";
import { wordsOfSearch } from "./search-customers.ts";

export type { ListedTicket };

interface Reader {
  readonly context: Pick<Context, "database" | "desk">;
  readonly caller: Caller;
}

/** The newest of the tickets that the caller sees in lists, and that a search by title or id finds. */
export async function searchListedTickets(
  { context, caller }: Reader,
  {
    search,
    excludeMerged,
    limit,
  }: {
    readonly search: SearchValue | null;
    readonly excludeMerged: boolean;
    readonly limit: number;
  },
): Promise<readonly ListedTicket[]> {
  const sight = sightOf({ context, caller }, excludeMerged);
  return searchTickets(context.database, sight, { ...wordsOfSearch(search), limit });
}

/** Those of these tickets that the caller sees in lists. */
export async function listedTicketsWithIds(
  reader: Reader,
  ids: readonly number[],
): Promise<readonly ListedTicket[]> {
  return findListedTickets(reader.context.database, sightOf(reader, false), ids);
}

/** Whatever the category is, everybody sees the tickets that he owns. */
function sightOf({ context, caller }: Reader, excludeMerged: boolean): TicketSight {
  const categories = [...context.desk.current().categories.values()];
  return {
    categoryIds: categories
      .filter((category) => accessAllows(accessToNobodysTicket(caller, category), "list"))
      .map(({ categoryId }) => categoryId),
    userId: caller.user.userId,
    excludeMerged,
  };
}
