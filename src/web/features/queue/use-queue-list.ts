import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
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

/** The list that the address asks for: its view, and what it says besides. */
export function useQueueList(search: QueueSearch): QueueList {
  const api = useApi();
  const { locale } = useIntl();
  const { views, isComplete } = useViews();
  const columns = useQuery(columnsQuery(api, locale)).data ?? noColumns;
  const named = views.find(({ viewId }) => viewId === search.view);
  const isUnknown = search.view !== undefined && named === undefined;
  const isWaiting = isUnknown && !isComplete;
  const view = named ?? firstOf(views);
  const filter = search.filter ?? view.filter;
  const orderBy = search.sort ?? view.orderBy;
  const ownColumns = view.columns.join(",");
  const wanted = search.columns ?? ownColumns;
  const isChanged = filter !== view.filter || orderBy !== view.orderBy || wanted !== ownColumns;
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

function firstOf(views: readonly View[]): View {
  const [first] = views;
  if (first === undefined) throw new Error("a desk has views of its own");
  return first;
}
