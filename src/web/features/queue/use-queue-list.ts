import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { useApi } from "../../lib/api/api-context.ts";
import { columnsQuery, defaultColumns, type Columns } from "./columns/columns.ts";
import type { QueueSearch } from "./queue-search.ts";
import type { ListWish } from "./rows/ticket-rows.ts";
import { useTicketList, type TicketList } from "./rows/use-ticket-list.ts";
import { useViews } from "./views/use-views.ts";
import type { View } from "./views/view.ts";

/** What rows are judged by whatever columns are shown. */
const alwaysRead = [
  "readStatus",
  "title",
  "status",
  "ticketStatusName",
  "ticketStatusId",
  "priorityId",
  "categoryId",
  "ownedBy/associateDbId",
  "priorityName",
  "categoryFullName",
  "ownedBy",
  "deadline",
  "person/fullName",
];

export interface QueueList {
  readonly views: readonly View[];
  readonly view: View;
  /** The address names a view that is not known yet. */
  readonly isWaiting: boolean;
  /** What the address asks for and nobody knows of. */
  readonly dropped: readonly string[];
  readonly filter: string;
  readonly orderBy: string;
  readonly shownColumns: readonly string[];
  readonly columns: Columns;
  readonly list: TicketList;
  /** The address wants something else than the view. */
  readonly isChanged: boolean;
}

const noColumns: Columns = new Map();

/**
 * The list that the address asks for: its view, and what it says besides. Where it may not move, it stays
 * the list that it is.
 */
export function useQueueList(
  search: QueueSearch,
  { mayMove }: { readonly mayMove: boolean },
): QueueList {
  const api = useApi();
  const { locale } = useIntl();
  const { views, isComplete } = useViews();
  const columns = useQuery(columnsQuery(api, locale)).data ?? noColumns;
  const named = views.find(({ viewId }) => viewId === search.view);
  const isUnknown = search.view !== undefined && named === undefined;
  const isWaiting = isUnknown && !isComplete;
  const view = named ?? firstOf(views);
  const ownFilter = useHeldFilter(view, mayMove);
  const filter = search.filter ?? ownFilter;
  const orderBy = search.sort ?? view.orderBy;
  const ownColumns = view.columns.join(",");
  const wanted = search.columns ?? ownColumns;
  const isChanged = filter !== ownFilter || orderBy !== view.orderBy || wanted !== ownColumns;
  const shownColumns = useMemo(
    () =>
      (wanted === "" ? defaultColumns : wanted.split(",")).filter(
        (name) => columns.size === 0 || columns.get(name)?.isShowable === true,
      ),
    [wanted, columns],
  );
  const read = [...new Set([...alwaysRead, ...shownColumns])].toSorted().join(",");
  const wish = useMemo(
    (): ListWish => ({ filter, orderBy, columns: read.split(",") }),
    [filter, orderBy, read],
  );
  return {
    views,
    view,
    isWaiting,
    dropped: [...(search.dropped ?? []), ...(isUnknown && isComplete ? ["view"] : [])],
    filter,
    orderBy,
    shownColumns,
    columns,
    list: useTicketList(isWaiting ? null : wish),
    isChanged,
  };
}

/** A view that means the next hour means another one each minute, which nobody has to notice at work. */
function useHeldFilter({ viewId, filter }: View, mayMove: boolean): string {
  const [held, setHeld] = useState({ viewId, filter });
  if (held.filter === filter || (held.viewId === viewId && !mayMove)) return held.filter;
  setHeld({ viewId, filter });
  return filter;
}

function firstOf(views: readonly View[]): View {
  const [first] = views;
  if (first === undefined) throw new Error("a desk has views of its own");
  return first;
}
