import type { Api } from "../../../lib/api/api.ts";
import { rowOfFull, type FullRow, type TicketRow } from "./ticket-row.ts";

/** Which tickets a list shows, in which order, and what of them. */
export interface ListWish {
  readonly filter: string;
  readonly orderBy: string;
  readonly columns: readonly string[];
}

/** A list as it was at a moment: the order of its rows stays, their values do not. */
export interface ListSnapshot {
  readonly id: string;
  readonly wish: ListWish;
  readonly count: number;
}

export interface RowWindow {
  readonly offset: number;
  readonly count: number;
}

interface Page {
  readonly "odata.count": number;
  readonly value: readonly FullRow[];
}

/** Fixes a list. Throws `ApiError` when its filter or its order make no sense. */
export async function openSnapshot(
  api: Api,
  wish: ListWish,
  signal?: AbortSignal,
): Promise<ListSnapshot> {
  const page = await readPage(
    api,
    { ...wish, columns: ["ticketId"] },
    { offset: 0, count: 0 },
    signal,
  );
  return { id: crypto.randomUUID(), wish, count: page["odata.count"] };
}

/** Some rows of a list from its middle. */
export async function readRows(
  api: Api,
  { wish }: ListSnapshot,
  window: RowWindow,
  signal?: AbortSignal,
): Promise<readonly TicketRow[]> {
  return (await readPage(api, wish, window, signal)).value.map(rowOfFull);
}

/** The same rows as they are now, in their places; those that left the list say so. */
export async function readRowsAgain(
  api: Api,
  { wish }: ListSnapshot,
  rows: readonly TicketRow[],
  signal?: AbortSignal,
): Promise<readonly TicketRow[]> {
  if (rows.length === 0) return rows;
  const these = `ticketId oneOf (${rows.map(({ ticketId }) => ticketId).join(",")})`;
  const filter = wish.filter.trim() === "" ? these : `(${wish.filter}) and ${these}`;
  const window = { offset: 0, count: rows.length };
  const [now, within] = await Promise.all([
    readPage(api, { ...wish, filter: these }, window, signal),
    readPage(api, { ...wish, filter, columns: ["ticketId"] }, window, signal),
  ]);
  const current = new Map(now.value.map((row) => [row.PrimaryKey, rowOfFull(row)]));
  const inside = new Set(within.value.map(({ PrimaryKey }) => PrimaryKey));
  return rows.map((row) => ({
    ...(current.get(row.ticketId) ?? row),
    isIn: inside.has(row.ticketId),
  }));
}

/** How many tickets the list would have now. */
export async function countNow(api: Api, filter: string, signal?: AbortSignal): Promise<number> {
  const wish = { filter, orderBy: "", columns: ["ticketId"] };
  return (await readPage(api, wish, { offset: 0, count: 0 }, signal))["odata.count"];
}

async function readPage(
  api: Api,
  wish: ListWish,
  { offset, count }: RowWindow,
  signal: AbortSignal | undefined,
): Promise<Page> {
  const { value } = await api.call<Page>("v1/Archive/Ticket", {
    method: "POST",
    signal,
    body: {
      $select: wish.columns.join(","),
      $filter: wish.filter,
      $orderBy: wish.orderBy,
      $top: String(count),
      $skip: String(offset),
      $mode: "Full",
      $inlineCount: "AllPages",
    },
  });
  return value;
}
