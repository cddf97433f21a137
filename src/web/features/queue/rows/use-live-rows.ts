import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { useLive } from "../../../lib/live/live-context.ts";
import type { TicketRow } from "./ticket-row.ts";
import { readRowsAgain, type ListSnapshot } from "./ticket-rows.ts";

/** Reads the rows of tickets anew as soon as the server tells that they changed, each in its place. */
export function useLiveRows(snapshot: ListSnapshot | null): void {
  const api = useApi();
  const client = useQueryClient();
  const patch = useMemo(
    () => (snapshot === null ? null : createRowPatcher({ api, client, snapshot })),
    [api, client, snapshot],
  );
  useLive((events) => {
    if (events.some(({ kind }) => kind === "missed")) void readAllAgain(client);
    else patch?.(events.flatMap((event) => (event.kind === "ticket" ? [event.ticketId] : [])));
  });
}

const readAllAgain = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: ["queue", "rows"] }, { cancelRefetch: false });

interface PatchedList {
  readonly api: Api;
  readonly client: QueryClient;
  readonly snapshot: ListSnapshot;
}

/** The first change is seen at once; those of a burst, such as a change of many tickets, together. */
const REST_MS = 750;

/** One reading after the other, so that an older answer never comes over a newer one. */
function createRowPatcher({ api, client, snapshot }: PatchedList) {
  const filters = { queryKey: ["queue", "rows", snapshot.id] };
  const waiting = new Set<number>();
  let isReading = false;

  async function read(): Promise<void> {
    if (isReading) return;
    isReading = true;
    while (waiting.size > 0) {
      const old = client
        .getQueriesData<readonly TicketRow[]>(filters)
        .flatMap(([, rows]) => rows?.filter(({ ticketId }) => waiting.has(ticketId)) ?? []);
      waiting.clear();
      if (old.length === 0) break;
      try {
        put(await readRowsAgain(api, snapshot, old));
      } catch {
        await readAllAgain(client);
      }
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
    isReading = false;
  }

  function put(rows: readonly TicketRow[]): void {
    const byId = new Map(rows.map((row) => [row.ticketId, row]));
    client.setQueriesData<readonly TicketRow[]>(filters, (before) =>
      before?.map((row) => byId.get(row.ticketId) ?? row),
    );
  }

  return (ticketIds: readonly number[]): void => {
    for (const ticketId of ticketIds) waiting.add(ticketId);
    void read();
  };
}
