import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** Where a ticket is, for the router. */
export const addressOfTicket = (ticketId: number) => `/tickets/${String(ticketId)}` as "/";

/** Opens a ticket, with the list that it was found in beside it. */
export function useOpenTicket(): (ticketId: number) => void {
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  return useCallback(
    (ticketId) => void navigate({ to: addressOfTicket(ticketId), search }),
    [navigate, search],
  );
}
