import { ANY_SPAN, SPAN_LENGTH, spanOf } from "../../../domain/search/lexemes.ts";
import { baseStatusCodes } from "../../../domain/desk/status.ts";
import type { SearchQuery } from "../../../domain/search/search-query.ts";
import type { ArchiveViewer } from "../archive/archive-source.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { IndexState } from "./index-state.ts";
import { anyOf, expressionFor, foundIn, quoted, type FoundIn } from "./search-expression.ts";
import { searchWindows, type SearchWindow } from "./search-windows.ts";

/** A ticket that was found, and where. */
export interface FoundTicket {
  readonly ticketId: number;
  readonly foundIn: FoundIn;
}

const ID_END = 2_147_483_647;

interface FoundRow {
  place: number;
  ticket_id: number;
}

interface FoundParts {
  /** What is taken from the index besides ids. */
  readonly taken: string;
  /** Expressions of the index in columns of `q`. */
  readonly expressions: string;
  readonly rights: string;
}

const { Deleted, Spam, Merged } = baseStatusCodes;

/**
 * $1 to $5 are the windows in their order: the place that is asked for, the span, its ids, its mark. $6 is what is
 * asked in each place. One window is looked through after the other, and none any more when $7 tickets are found. What
 * the index finds in a window is found before anything else is asked of it, ids included (`offset 0`), so that no plan
 * goes through the tickets themselves in the hope of meeting some soon.
 */
const foundWith = ({ taken, expressions, rights }: FoundParts): string => `
  select w.place, f.ticket_id
    from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::text[])
           as w (place, span, first_id, end_id, mark)
   cross join lateral (
     select concat_ws(' & ', w.mark, '(' || ${ofSpan("$6")} || ')')::tsquery as asked ${expressions}
     offset 0) q
   cross join lateral (
     select t.ticket_id
       from (select ticket_id ${taken} from search_entry where words @@ q.asked offset 0) e
       join ticket t on t.ticket_id = e.ticket_id
      where e.ticket_id >= w.first_id and e.ticket_id < w.end_id
        and t.base_status not in (${Deleted}, ${Spam}, ${Merged}) and ${rights}
      order by t.ticket_id desc
      limit $7::int) f
   limit $7::int`;

function ofSpan(expressions: string): string {
  return `replace((${expressions}::text[])[w.place], '${ANY_SPAN}', w.span::text)`;
}

const selectOfAll = defineStatement<FoundRow>(
  foundWith({ taken: "", expressions: "", rights: "true" }),
);

/**
 * $8 and $9 are what is asked of tickets that the viewer may read, and of those that he may only list: $10 is himself,
 * $11 are the categories that he may read, $12 tells whether he may list all others, $13 are those that he may list.
 */
const selectOfSome = defineStatement<FoundRow>(
  foundWith({
    taken: ", words",
    expressions: `, ${ofSpan("$8")}::tsquery as readable, ${ofSpan("$9")}::tsquery as listable`,
    rights: `
      case when t.owner_id = $10::int or t.category_id = any ($11::int[]) then e.words @@ q.readable
           when $12::boolean or t.owner_id = $10::int or t.category_id = any ($13::int[])
             then e.words @@ q.listable
      end`,
  }),
);

/**
 * Tickets that a search finds and the viewer may see, behind `after`: the best found first, and of those found
 * alike the newest. Deleted and merged ones, and spam, are not among them.
 */
export async function findInIndex(
  db: Queryable,
  query: SearchQuery,
  {
    viewer,
    after,
    limit,
    state,
  }: {
    readonly viewer: ArchiveViewer;
    readonly after: FoundTicket | null;
    readonly limit: number;
    readonly state: Pick<IndexState, "newestIds">;
  },
): Promise<readonly FoundTicket[]> {
  const asked = foundIn.map((place) => askedIn(query, place, viewer));
  const wanted = windowsBehind(after, state).filter(({ place }) => asked[place] !== null);
  if (wanted.length === 0) return [];
  const parameters = [
    // The database counts from 1.
    wanted.map(({ place }) => place + 1),
    wanted.map(({ window }) => window.span),
    wanted.map(({ window }) => window.from),
    wanted.map(({ window }) => window.below),
    wanted.map(({ window }) => (window.mark === null ? null : quoted(window.mark))),
    asked.map((one) => one?.all ?? null),
    limit,
  ];
  const { rows } = await (viewer.readable.kind === "all"
    ? db.query(selectOfAll, parameters)
    : db.query(selectOfSome, [
        ...parameters,
        asked.map((one) => one?.readable ?? null),
        asked.map((one) => one?.listable ?? null),
        viewer.readable.ownerId,
        viewer.readable.categoryIds,
        viewer.listable.kind === "all",
        viewer.listable.kind === "all" ? [] : viewer.listable.categoryIds,
      ]));
  return rows.flatMap(({ place, ticket_id }) => {
    const name = foundIn[place - 1];
    return name === undefined ? [] : [{ ticketId: ticket_id, foundIn: name }];
  });
}

interface PlacedWindow {
  /** Of `foundIn`. */
  readonly place: number;
  readonly window: SearchWindow;
}

function windowsBehind(
  after: FoundTicket | null,
  { newestIds }: Pick<IndexState, "newestIds">,
): readonly PlacedWindow[] {
  const end = Math.min((newestIds[0] ?? 0) + 1, ID_END);
  const spans = newestIds.map((id) => spanOf(id, SPAN_LENGTH));
  const first = after === null ? 0 : foundIn.indexOf(after.foundIn);
  return foundIn.flatMap((name, place) => {
    if (place < first) return [];
    const below = after?.foundIn === name ? Math.min(after.ticketId, end) : end;
    return searchWindows(below, spans).map((window) => ({ place, window }));
  });
}

interface Asked {
  readonly all: string;
  readonly readable: string | null;
  readonly listable: string | null;
}

/** What is asked of the tickets that the viewer may read, and of those that he may only list; null = nothing. */
function askedIn(query: SearchQuery, place: FoundIn, { readable }: ArchiveViewer): Asked | null {
  const read = expressionFor(query, place, "readable");
  const list = readable.kind === "all" ? null : expressionFor(query, place, "listable");
  const either = [read, list].filter((one) => one !== null);
  return either.length === 0 ? null : { all: anyOf(either), readable: read, listable: list };
}
