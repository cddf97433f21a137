import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import type { PresenceMode } from "../../lib/live/live-event.ts";
import { PresenceMarks } from "./presence-marks.tsx";
import { presenceQuery } from "./presence-queries.ts";
import { useTellPresence } from "./use-tell-presence.ts";

interface TicketPresenceProps {
  readonly ticketId: number;
  readonly mode: PresenceMode;
}

/** Tells colleagues what the user does at the ticket, and the user what they do. */
export function TicketPresence({ ticketId, mode }: TicketPresenceProps) {
  const say = useText();
  useTellPresence(ticketId, mode);
  const present = useQuery(presenceQuery(useApi(), [ticketId])).data?.present ?? [];
  return (
    <output aria-label={say("presence.here")} className="flex min-w-0 flex-wrap gap-x-3">
      <PresenceMarks present={present} isShort={false} />
    </output>
  );
}
