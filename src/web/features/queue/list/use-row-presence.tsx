import { useQueries } from "@tanstack/react-query";
import { useCallback, type ReactNode } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import { PresenceMarks } from "../../presence/presence-marks.tsx";
import { presenceQuery, type Presence } from "../../presence/presence-queries.ts";
import type { TicketRow } from "../rows/ticket-row.ts";

const combine = (
  answers: readonly { readonly data: { readonly present: readonly Presence[] } | undefined }[],
) => answers.flatMap(({ data }) => data?.present ?? []);

/** Draws beside a ticket who else is at it. */
export function useRowPresence(
  windows: readonly (readonly TicketRow[])[],
): (row: TicketRow) => ReactNode {
  const api = useApi();
  const present = useQueries({
    queries: windows.map((rows) =>
      presenceQuery(
        api,
        rows.map(({ ticketId }) => ticketId),
      ),
    ),
    combine,
  });
  return useCallback(
    ({ ticketId }) => (
      <PresenceMarks present={present.filter((each) => each.ticketId === ticketId)} isShort />
    ),
    [present],
  );
}
