import type { Api } from "../../../lib/api/api.ts";
import { ApiError } from "../../../lib/api/api-error.ts";
import { rowOfFull, type FullRow, type TicketRow } from "./ticket-row.ts";

/** Which tickets a list shows, in which order, and what of them. */
export interface ListWish {
  readonly filter: string;
  readonly orderBy: string;
  readonly columns: readonly string[];
}

/** A list as it was at a moment: the server keeps the order of its rows, and tells their values of now. */
export interface ListSnapshot {
  readonly id: number;
  readonly wish: ListWish;
  readonly count: number;
}

export interface RowWindow {
  readonly offset: number;
  readonly count: number;
}

/** How many tickets came into a list, and how many left it, since it was fixed. */
export interface ListNews {
  readonly added: number;
  readonly removed: number;
}

const PATH = "counterfoil/v1/list-snapshots";

/** Fixes a list. Throws `ApiError` when its filter or its order make no sense. */
export async function openSnapshot(
  api: Api,
  wish: ListWish,
  signal?: AbortSignal,
): Promise<ListSnapshot> {
  const { value } = await api.call<{ readonly SnapshotId: number; readonly Count: number }>(PATH, {
    method: "POST",
    signal,
    body: { Filter: wish.filter, OrderBy: wish.orderBy, Columns: ["ticketId"] },
  });
  return { id: value.SnapshotId, wish, count: value.Count };
}

interface Place {
  readonly TicketId: number;
  readonly IsIn: boolean;
}

/** Some rows of a list from its middle, as they are now; those that left the list say so. */
export async function readRows(
  api: Api,
  { id, wish }: ListSnapshot,
  { offset, count }: RowWindow,
  signal?: AbortSignal,
): Promise<readonly TicketRow[]> {
  const { value } = await api.call<{ readonly Rows: readonly Place[] }>(
    `${PATH}/${String(id)}/rows`,
    { query: { offset, count }, signal },
  );
  const ids = value.Rows.map(({ TicketId }) => TicketId);
  const rows = await readTickets(api, { ...wish, filter: among(ids) }, ids, signal);
  return value.Rows.map(({ TicketId, IsIn }) => ({
    ...(rows.get(TicketId) ?? goneRow(TicketId)),
    isIn: IsIn && rows.has(TicketId),
  }));
}

/** A few rows as they are now. */
export async function readRowsAgain(
  api: Api,
  { wish }: ListSnapshot,
  rows: readonly TicketRow[],
  signal?: AbortSignal,
): Promise<readonly TicketRow[]> {
  const ids = rows.map(({ ticketId }) => ticketId);
  const filter = wish.filter.trim() === "" ? among(ids) : `(${wish.filter}) and ${among(ids)}`;
  const [now, within] = await Promise.all([
    readTickets(api, { ...wish, filter: among(ids) }, ids, signal),
    readTickets(api, { ...wish, filter, columns: ["ticketId"] }, ids, signal),
  ]);
  return rows.map((row) => ({
    ...(now.get(row.ticketId) ?? row),
    isIn: within.has(row.ticketId),
  }));
}

/** The server keeps a few lists for each user, and the older ones no longer. */
export const isForgotten = (error: unknown): boolean =>
  error instanceof ApiError && error.status === 404;

/** What becomes of a list that the server has forgotten cannot be counted: it has changed. */
const unknownNews: ListNews = { added: 0, removed: 1 };

export async function readNews(
  api: Api,
  { id }: ListSnapshot,
  signal?: AbortSignal,
): Promise<ListNews> {
  try {
    const { value } = await api.call<{ readonly Added: number; readonly Removed: number }>(
      `${PATH}/${String(id)}/news`,
      { signal },
    );
    return { added: value.Added, removed: value.Removed };
  } catch (error) {
    if (isForgotten(error)) return unknownNews;
    throw error;
  }
}

const among = (ids: readonly number[]): string => `ticketId oneOf (${ids.join(",")})`;

/** The user may not see it any longer, so there is nothing to tell of it. */
const goneRow = (ticketId: number): TicketRow => ({
  ticketId,
  isIn: false,
  mayChange: false,
  mayDelete: false,
  cells: {},
});

async function readTickets(
  api: Api,
  wish: ListWish,
  ids: readonly number[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, TicketRow>> {
  if (ids.length === 0) return new Map();
  const { value } = await api.call<{ readonly value: readonly FullRow[] }>("v1/Archive/Ticket", {
    method: "POST",
    signal,
    body: {
      $select: wish.columns.join(","),
      $filter: wish.filter,
      $top: String(ids.length),
      $mode: "Full",
    },
  });
  return new Map(value.value.map((row) => [row.PrimaryKey, rowOfFull(row)]));
}
