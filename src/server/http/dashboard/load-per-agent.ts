import type { ColumnIndex } from "../../../domain/archive/columns/column-index.ts";
import type { Group } from "../../../domain/archive/grouping/grouping.ts";
import type { ArchiveProvider } from "../../../domain/archive/providers.ts";
import { both, inStatus, ownedBy } from "../../../domain/dashboard/filter-words.ts";
import { assignmentTexts } from "../../texts/assignment-texts.ts";
import { say, wordsOf } from "../../texts/text.ts";
import type { measureTickets } from "../../usecases/archive/measure-tickets.ts";
import type { ListCall } from "../archive/list-call.ts";
import { archiveListsOf } from "../archive/lists/archive-lists.ts";
import { readFilter } from "../archive/options/read-filter.ts";

type GroupingQuery = NonNullable<Parameters<typeof measureTickets>[2]["grouping"]>;

/** More agents than that fit no chart. */
const AGENTS_MAX = 500;

/** Open tickets by their owner, in the order of the names. */
export function loadGrouping(
  scope: string,
  {
    call,
    provider,
    columns,
  }: {
    readonly call: ListCall;
    readonly provider: ArchiveProvider;
    readonly columns: ColumnIndex;
  },
): GroupingQuery {
  const [owner, ticket] = [columns.find("ownedBy"), columns.find("ticketId")];
  if (owner === undefined || ticket === undefined) throw new Error("tickets have owners and ids");
  const { desk, language } = call.presentation;
  const ranked = archiveListsOf(desk, language).itemsOf("user");
  return {
    provider,
    condition: readFilter(openWithin(scope), { call, columns, member: "filter" }),
    withClosed: true,
    inAnyState: false,
    key: { column: owner, part: null, rankedIds: ranked.map(({ id }) => id) },
    aggregates: [{ compute: "countAll", column: ticket }],
    page: { limit: AGENTS_MAX, skip: 0 },
    zone: call.dates.zone,
  };
}

export function presentLoad(
  groups: readonly Group[],
  scope: string,
  { presentation: { desk, language } }: ListCall,
) {
  const points = groups.slice(0, AGENTS_MAX).map(({ key, values: [count] }) => {
    const userId = key === null ? null : Number(key);
    return {
      Label:
        userId === null
          ? wordsOf(say(assignmentTexts.unassigned), language)
          : (desk.users.get(userId)?.fullName ?? String(userId)),
      From: null,
      To: null,
      Value: count ?? 0,
      Count: count ?? 0,
      Filter: both(openWithin(scope), userId === null ? "ownedBy isNull" : ownedBy(userId)),
    };
  });
  return {
    Name: "LoadPerAgent",
    Unit: "Tickets",
    Series: [{ Name: "Open", Points: points }],
  };
}

function openWithin(scope: string): string {
  return both(scope, inStatus("Active"));
}
