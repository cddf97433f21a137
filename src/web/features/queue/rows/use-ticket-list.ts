import { useQueries, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { useIsLive } from "../../../lib/live/live-context.ts";
import type { TicketRow } from "./ticket-row.ts";
import {
  isForgotten,
  openSnapshot,
  readRows,
  readRowsAgain,
  type ListSnapshot,
  type ListWish,
} from "./ticket-rows.ts";
import { useLiveRows } from "./use-live-rows.ts";

/** Rows that are read together. */
export const ROWS_OF_WINDOW = 100;

/** So many rows before and behind those on the screen are read too, so that scrolling meets no empty ones. */
const ROWS_AHEAD = 100;

/** So often the rows on the screen are read again: while nobody tells of changes, and in case somebody forgot to. */
const LOOK_AGAIN_MS = 10_000;
const LOOK_SELDOM_MS = 120_000;

export interface TicketList {
  /** Null until the first list is there. */
  readonly snapshot: ListSnapshot | null;
  /** The rows that were read around the screen, as they were read together. */
  readonly windows: readonly (readonly TicketRow[])[];
  /** Undefined until the row is there. */
  readonly rowAt: (index: number) => TicketRow | undefined;
  /** Says which rows are on the screen, so that they are read. */
  readonly show: (from: number, to: number) => void;
  /** Why the list is not the wished one, but the last that could be had; null = it is. */
  readonly error: Error | null;
  readonly isFetching: boolean;
  /** Makes the list anew, in the order of now. */
  readonly refresh: () => void;
}

/** A list of tickets whose order stays until it is refreshed, and whose values are those of now. */
export function useTicketList(wish: ListWish | null): TicketList {
  const api = useApi();
  const client = useQueryClient();
  const [screen, setScreen] = useState({ from: 0, to: 0 });
  const windows = windowsBetween(screen.from, screen.to);
  const asked = useQuery<ListSnapshot>({
    queryKey: ["queue", "snapshot", wish],
    enabled: wish !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    queryFn: ({ signal }) =>
      wish === null
        ? Promise.reject(new Error("nothing is asked for"))
        : open({ api, client, wish, windows, signal }),
  });
  const [shown, setShown] = useState<ListSnapshot | null>(null);
  if (asked.data !== undefined && asked.data !== shown) {
    setShown(asked.data);
  }
  const isLive = useIsLive();
  useLiveRows(shown);
  const read = useQueries({
    queries: windows.map((offset) => ({
      ...rowsQuery({ api, client, snapshot: shown, offset }),
      refetchInterval: isLive ? LOOK_SELDOM_MS : LOOK_AGAIN_MS,
    })),
  });
  useQueries({
    queries: windowsAhead(screen, shown?.count ?? 0)
      .filter((offset) => !windows.includes(offset))
      .map((offset) => rowsQuery({ api, client, snapshot: shown, offset })),
    combine: nothingToShow,
  });
  const rowAt = useCallback(
    (index: number) => {
      const offset = windowOf(index);
      return client.getQueryData<readonly TicketRow[]>(rowsKey(shown, offset))?.[index - offset];
    },
    [client, shown],
  );
  const show = useCallback(
    (from: number, to: number) =>
      setScreen((before) => (before.from === from && before.to === to ? before : { from, to })),
    [],
  );
  const { refetch } = asked;
  // Rows that were not read before have no place any longer.
  const isLost = read.some(({ error }) => isForgotten(error));
  useEffect(() => {
    if (isLost) void refetch();
  }, [isLost, refetch]);
  return {
    snapshot: shown,
    windows: read.map(({ data }) => data ?? noRows),
    rowAt,
    show,
    error: asked.error,
    isFetching: asked.isFetching,
    refresh: useCallback(() => void refetch(), [refetch]),
  };
}

const noRows: readonly TicketRow[] = [];

const windowOf = (index: number): number => index - (index % ROWS_OF_WINDOW);

function windowsBetween(from: number, to: number): readonly number[] {
  const first = windowOf(from);
  const length = Math.floor((windowOf(to) - first) / ROWS_OF_WINDOW) + 1;
  return Array.from({ length }, (_, index) => first + index * ROWS_OF_WINDOW);
}

/** What scrolling or a jump to the end would show next. */
function windowsAhead(
  { from, to }: { readonly from: number; readonly to: number },
  count: number,
): readonly number[] {
  const last = Math.max(0, count - 1);
  const around = windowsBetween(Math.max(0, from - ROWS_AHEAD), Math.min(to + ROWS_AHEAD, last));
  return around.includes(windowOf(last)) ? around : [...around, windowOf(last)];
}

/** Rows ahead are in nobody's sight, so that their coming need not draw anything. */
const nothingToShow = (): null => null;

const rowsKey = (snapshot: ListSnapshot | null, offset: number) =>
  ["queue", "rows", snapshot?.id ?? 0, offset] as const;

interface Source {
  readonly api: Api;
  readonly client: QueryClient;
}

/** A new list comes with the rows that are on the screen, so that nothing flickers. */
async function open(
  call: Source & {
    readonly wish: ListWish;
    readonly windows: readonly number[];
    readonly signal: AbortSignal;
  },
): Promise<ListSnapshot> {
  const { api, client, wish, windows, signal } = call;
  const snapshot = await openSnapshot(api, wish, signal);
  await Promise.all(
    windows
      .filter((offset) => offset === 0 || offset < snapshot.count)
      .map(async (offset) => {
        const window = { offset, count: ROWS_OF_WINDOW };
        const rows = await readRows(api, snapshot, window, signal);
        client.setQueryData(rowsKey(snapshot, offset), rows);
      }),
  );
  return snapshot;
}

interface Window extends Source {
  readonly snapshot: ListSnapshot;
  readonly offset: number;
}

/** Rows that were read once are read again even when the server has forgotten the list. */
async function readWindow(
  { api, client, snapshot, offset }: Window,
  signal: AbortSignal,
): Promise<readonly TicketRow[]> {
  try {
    return await readRows(api, snapshot, { offset, count: ROWS_OF_WINDOW }, signal);
  } catch (error) {
    const known = client.getQueryData<readonly TicketRow[]>(rowsKey(snapshot, offset));
    if (isForgotten(error) && known !== undefined) {
      return readRowsAgain(api, snapshot, known, signal);
    }
    throw error;
  }
}

function rowsQuery({
  api,
  client,
  snapshot,
  offset,
}: Source & {
  readonly snapshot: ListSnapshot | null;
  readonly offset: number;
}) {
  const queryKey = rowsKey(snapshot, offset);
  return {
    queryKey,
    enabled: snapshot !== null && offset < snapshot.count,
    staleTime: LOOK_AGAIN_MS,
    queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<readonly TicketRow[]> => {
      if (snapshot === null) return Promise.resolve([]);
      return readWindow({ api, client, snapshot, offset }, signal);
    },
  };
}
