import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { Api } from "../../lib/api/api.ts";
import type { LiveEvent, PresenceMode } from "../../lib/live/live-event.ts";

/** Somebody else who is at a ticket. */
export interface Presence {
  readonly ticketId: number;
  readonly associateId: number;
  readonly fullName: string;
  readonly mode: PresenceMode;
}

interface PresenceList {
  readonly ticketIds: readonly number[];
  readonly present: readonly Presence[];
}

/** Somebody whose page has died is not told to have left, so it is asked for now and then. */
const ASK_AGAIN_MS = 30_000;

const PATH = "counterfoil/v1/presence";

interface PresenceAnswer {
  readonly TicketId: number;
  readonly AssociateId: number;
  readonly FullName: string | null;
  readonly Mode: PresenceMode;
}

/** Who else is at some tickets. */
export const presenceQuery = (api: Api, ticketIds: readonly number[]) =>
  queryOptions({
    queryKey: ["presence", ticketIds.join(",")],
    enabled: ticketIds.length > 0,
    staleTime: ASK_AGAIN_MS,
    refetchInterval: ASK_AGAIN_MS,
    queryFn: async ({ signal }): Promise<PresenceList> => {
      const query = { ticketId: ticketIds.join(",") };
      const { value } = await api.call<readonly PresenceAnswer[]>(PATH, { query, signal });
      return {
        ticketIds,
        present: value.map(({ TicketId, AssociateId, FullName, Mode }) => ({
          ticketId: TicketId,
          associateId: AssociateId,
          fullName: FullName ?? "",
          mode: Mode,
        })),
      };
    },
  });

/** Tells for less than a minute what the user does at a ticket; what comes of it is nobody's concern. */
export async function tellPresence(api: Api, ticketId: number, mode: PresenceMode): Promise<void> {
  const body = { TicketId: ticketId, Mode: mode };
  await api.call(PATH, { method: "PUT", body, keepalive: true }).catch(() => undefined);
}

/** Puts into every list that was read who has come, left, or does something else. */
export function heedPresence(
  client: QueryClient,
  events: readonly LiveEvent[],
  ownId: number | undefined,
): void {
  const told = events.filter((event) => event.kind === "presence");
  const others = told.filter(({ associateId }) => associateId !== ownId);
  if (others.length === 0) return;
  client.setQueriesData<PresenceList>({ queryKey: ["presence"] }, (list) =>
    list === undefined ? undefined : others.reduce(withPresence, list),
  );
}

/** The list after somebody's doings; the same one where it is about other tickets. */
export function withPresence(list: PresenceList, told: Presence): PresenceList {
  if (!list.ticketIds.includes(told.ticketId)) return list;
  const { ticketId, associateId, fullName, mode } = told;
  const rest = list.present.filter(
    (each) => each.ticketId !== ticketId || each.associateId !== associateId,
  );
  const now = { ticketId, associateId, fullName, mode };
  return { ...list, present: mode === "Gone" ? rest : [...rest, now] };
}
