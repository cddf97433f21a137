import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { atMostEvery } from "../../lib/live/at-most-every.ts";
import { useSession } from "../../lib/session/session.ts";
import { heedPresence } from "../presence/presence-queries.ts";
import { useFollowLive, useLive } from "../../lib/live/live-context.ts";

/** Lists that many changes touch are read again so often at most. */
const LISTS_MS = 2000;

/** What was read of the desk itself, and stays the same until somebody sets it up otherwise. */
const ofDesk = [
  ["pick-list"],
  ["queue", "items"],
  ["queue", "columns"],
  ["views"],
  ["custom-field"],
];

/** Follows what happens, and reads anew what is shown of it, wherever on the page that is. */
export function useHeedEvents(): void {
  const client = useQueryClient();
  const ownId = useSession().data?.AssociateId;
  useFollowLive();
  const readLists = useMemo(
    () =>
      atMostEvery(LISTS_MS, () => void client.invalidateQueries({ queryKey: ["ticket", "rail"] })),
    [client],
  );
  useLive((events) => {
    heedPresence(client, events, ownId);
    const kinds = new Set(events.map(({ kind }) => kind));
    const isMissed = kinds.has("missed");
    // What is being read at the moment is new enough.
    const how = { cancelRefetch: !isMissed };
    if (isMissed) {
      void client.invalidateQueries({ queryKey: ["ticket"] }, how);
      void client.invalidateQueries({ queryKey: ["presence"] }, how);
    }
    const ticketIds = events.flatMap((event) =>
      event.kind === "ticket" || event.kind === "message" ? [event.ticketId] : [],
    );
    for (const ticketId of new Set(ticketIds)) {
      void client.invalidateQueries({ queryKey: ["ticket", ticketId] });
    }
    if (ticketIds.length > 0) readLists();
    if (kinds.has("desk") || isMissed) {
      for (const queryKey of ofDesk) void client.invalidateQueries({ queryKey }, how);
    }
  });
}
