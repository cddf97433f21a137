import { Link } from "@tanstack/react-router";
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api/api.ts";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import type { TicketSearch } from "./ticket-search.ts";
import { DeadlineTime } from "../queue/list/deadline-time.tsx";
import { isNoTime } from "./use-times.ts";

/** A ticket as the list beside an open one shows it. */
export interface RailRow {
  readonly ticketId: number;
  readonly title: string;
  readonly personName: string;
  /** Null = nothing is promised any more, or nothing was. */
  readonly deadline: Date | null;
  readonly isUnread: boolean;
}

const ROWS = 50;

interface ArchiveRow {
  readonly ticketId: number;
  readonly title?: string;
  readonly deadline?: string | null;
  readonly closedAt?: string | null;
  readonly readStatus?: unknown;
  readonly "person/fullName"?: string;
}

const railQuery = (api: Api, { filter, sort }: TicketSearch) =>
  queryOptions({
    queryKey: ["ticket", "rail", filter ?? null, sort ?? null],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<readonly RailRow[]> => {
      const list = filter === undefined ? "UserOpenTickets" : "Ticket";
      const { value } = await api.call<{ readonly value: readonly ArchiveRow[] }>(
        `v1/Archive/${list}`,
        {
          query: {
            $select: "ticketId,title,deadline,closedAt,person/fullName,readStatus",
            $filter: filter === "" ? undefined : filter,
            $orderBy: sort ?? "deadline asc",
            $top: ROWS,
          },
          signal,
        },
      );
      return value.value.map((row) => ({
        ticketId: row.ticketId,
        title: row.title ?? "",
        personName: row["person/fullName"] ?? "",
        deadline: deadlineOf(row),
        isUnread: row.readStatus === "Red" || row.readStatus === 3,
      }));
    },
  });

const isNever = (iso: string | null | undefined): boolean => !iso || isNoTime(iso);

function deadlineOf({ deadline, closedAt }: ArchiveRow): Date | null {
  return isNever(deadline) || !isNever(closedAt) ? null : new Date(deadline ?? "");
}

interface TicketRailProps {
  readonly ticketId: number;
  readonly search: TicketSearch;
}

/** The list that the ticket was opened from, two lines a row, to go on to the next without going back. */
export function TicketRail({ ticketId, search }: TicketRailProps) {
  const say = useText();
  const { data } = useQuery(railQuery(useApi(), search));
  return (
    <nav
      aria-label={say("ticket-state.rail")}
      className="min-h-0 overflow-y-auto border-r border-line"
    >
      {data?.length === 0 && <p className="p-4 text-muted">{say("ticket-state.railEmpty")}</p>}
      <ul>
        {data?.map((row) => (
          <li key={row.ticketId}>
            <RailLink row={row} isCurrent={row.ticketId === ticketId} search={search} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface RailLinkProps {
  readonly row: RailRow;
  readonly isCurrent: boolean;
  readonly search: TicketSearch;
}

function RailLink({ row, isCurrent, search }: RailLinkProps) {
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: String(row.ticketId) }}
      search={search}
      aria-current={isCurrent ? "page" : undefined}
      className={`grid h-(--row-two-line) content-center border-b border-line px-3 -outline-offset-2 ${isCurrent ? "bg-raised" : "hover:bg-raised"}`}
    >
      <span className={`truncate ${row.isUnread ? "font-semibold" : ""}`}>{row.title}</span>
      <span className="flex justify-between gap-2 text-xs text-muted">
        <span className="truncate">
          #{row.ticketId} {row.personName}
        </span>
        <span className="whitespace-nowrap">
          <DeadlineTime deadline={row.deadline} />
        </span>
      </span>
    </Link>
  );
}
