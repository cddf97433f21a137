import type { Caller } from "../../../domain/access/caller.ts";
import { accessAllows, accessToTicket } from "../../../domain/access/access-to-ticket.ts";
import type { Person } from "../../../domain/people/person.ts";
import { markFound, snippetOf, type MarkedText } from "../../../domain/search/mark-found.ts";
import { parseSearch } from "../../../domain/search/parse-search.ts";
import type { SearchQuery } from "../../../domain/search/search-query.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../../context.ts";
import { findInIndex, type FoundTicket } from "../../storage/search/find-in-index.ts";
import { listFoundTexts, type FoundText } from "../../storage/search/found-texts.ts";
import { searchContacts, type FoundContact } from "../../storage/search/search-contacts.ts";
import { archiveViewer } from "../archive/archive-viewer.ts";
import { currentCaller } from "../current-caller.ts";
import { searchCustomers } from "../lists/search-customers.ts";
import { listedTicketsWithIds, type ListedTicket } from "../lists/search-listed-tickets.ts";
import { catchUpIndex } from "./index-tickets.ts";

export { foundIn as foundInPlaces } from "../../storage/search/search-expression.ts";
export type { FoundContact, FoundTicket };
export type { FoundIn } from "../../storage/search/search-expression.ts";

export interface SearchWish {
  /** As it was typed. */
  readonly typed: string;
  readonly top: number;
  /** Goes on behind this one; null = from the best on. */
  readonly after: FoundTicket | null;
}

/** A ticket that was found, with what to show of it. */
export interface ShownTicket extends FoundTicket {
  readonly ticket: ListedTicket;
  readonly title: MarkedText;
  /** Where its messages have what is looked for; null = they do not, or the caller does not read them. */
  readonly snippet: (MarkedText & { readonly messageId: number }) | null;
}

export interface SearchResult {
  readonly tickets: readonly ShownTicket[];
  /** Behind which the next page goes on; null = there is none. */
  readonly next: FoundTicket | null;
  readonly persons: readonly Person[];
  readonly contacts: readonly FoundContact[];
  /** False while there are changes that the index does not know. */
  readonly isComplete: boolean;
}

/** As many people and companies as are shown beside tickets. */
const CUSTOMERS_MAX = 10;
/** A word of so many people names none of them. */
const CANDIDATES_MAX = 1000;

/** What a search finds on the desk, as far as the caller may see it. */
export async function searchDesk(
  context: Context,
  caller: Caller,
  { typed, top, after }: SearchWish,
): Promise<SearchResult> {
  const query = parseSearch(typed);
  const state = await catchUpIndex(context);
  const desk = context.desk.current();
  const current = currentCaller(caller, desk);
  const viewer = archiveViewer(context, current, desk);
  const [found, customers] = await Promise.all([
    findInIndex(context.database, query, { viewer, after, limit: top + 1, state }),
    after === null ? findCustomers({ context, caller: current }, query) : noCustomers,
  ]);
  const page = found.slice(0, top);
  return {
    tickets: await showTickets({ context, caller: current }, query, page),
    next: found.length > top ? (page.at(-1) ?? null) : null,
    ...customers,
    isComplete: state.isComplete,
  };
}

type Customers = Pick<SearchResult, "persons" | "contacts">;
const noCustomers: Customers = { persons: [], contacts: [] };

interface Reader {
  readonly context: Context;
  readonly caller: Caller;
}

async function findCustomers(reader: Reader, { wanted }: SearchQuery): Promise<Customers> {
  const words = wanted.flatMap((term) => term.words);
  if (words.length === 0) return noCustomers;
  const text = words.join(" ");
  const [persons, contacts] = await Promise.all([
    searchCustomers(reader, {
      search: { text, words, id: null },
      filter: { personId: 0, contactId: 0, saleId: 0, projectId: 0, skipRetired: false },
      limit: CUSTOMERS_MAX,
      candidates: CANDIDATES_MAX,
    }),
    searchContacts(reader.context.database, text, CUSTOMERS_MAX),
  ]);
  return { persons, contacts };
}

async function showTickets(
  reader: Reader,
  query: SearchQuery,
  found: readonly FoundTicket[],
): Promise<readonly ShownTicket[]> {
  const { context, caller } = reader;
  const ids = found.map(({ ticketId }) => ticketId);
  const [listed, texts] = await Promise.all([
    listedTicketsWithIds(reader, ids),
    listFoundTexts(context.database, ids),
  ]);
  const tickets = new Map(listed.map((ticket) => [ticket.ticketId, ticket]));
  const desk = context.desk.current();
  const mayRead = (ticket: ListedTicket): boolean =>
    accessAllows(accessToTicket(caller, ticket, categoryOf(desk, ticket.categoryId)), "read");
  return found.flatMap((each) => {
    const ticket = tickets.get(each.ticketId);
    if (ticket === undefined) return [];
    const title = markFound(ticket.title, query);
    const shown = mayRead(ticket) ? (texts.get(each.ticketId) ?? []) : [];
    return [{ ...each, ticket, title, snippet: snippetIn(shown, query) }];
  });
}

function snippetIn(texts: readonly FoundText[], query: SearchQuery): ShownTicket["snippet"] {
  for (const { messageId, body } of texts) {
    const snippet = snippetOf(body, query);
    if (snippet !== null) return { ...snippet, messageId };
  }
  return null;
}
