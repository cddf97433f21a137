import { useParams, useSearch } from "@tanstack/react-router";
import { TicketProblem } from "./ticket-problem.tsx";
import { TicketScreen } from "./ticket-screen.tsx";

/** The ticket that the address names. */
export function TicketPage() {
  const { ticketId } = useParams({ from: "/tickets/$ticketId" });
  const search = useSearch({ from: "/tickets/$ticketId" });
  if (!/^[1-9]\d{0,9}$/.test(ticketId)) return <TicketProblem error={null} />;
  return <TicketScreen key={ticketId} ticketId={Number(ticketId)} search={search} />;
}
