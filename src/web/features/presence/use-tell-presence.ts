import { useEffect } from "react";
import { useApi } from "../../lib/api/api-context.ts";
import type { PresenceMode } from "../../lib/live/live-event.ts";
import { tellPresence } from "./presence-queries.ts";

/** The server forgets whoever is silent for 45 seconds. */
const TELL_AGAIN_MS = 20_000;

/** Tells colleagues what the user does at a ticket for as long as it is open and looked at. */
export function useTellPresence(ticketId: number, mode: PresenceMode): void {
  const api = useApi();
  useEffect(() => {
    const tell = (): void => {
      if (document.visibilityState === "visible") void tellPresence(api, ticketId, mode);
    };
    tell();
    const timer = setInterval(tell, TELL_AGAIN_MS);
    document.addEventListener("visibilitychange", tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tell);
    };
  }, [api, ticketId, mode]);
  useEffect(() => {
    const leave = (): void => void tellPresence(api, ticketId, "Gone");
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [api, ticketId]);
}
