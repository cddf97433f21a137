import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { addressOfTicket } from "./open-ticket.ts";

interface TicketLinkProps {
  readonly ticketId: number;
  readonly children: ReactNode;
}

/** Leads to a ticket. */
export function TicketLink({ ticketId, children }: TicketLinkProps) {
  return (
    <Link
      to={addressOfTicket(ticketId)}
      className="min-h-(--target) content-center font-semibold text-accent hover:underline"
    >
      {children}
    </Link>
  );
}
