import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/i18n/use-text.ts";
import type { TicketSearch } from "./ticket-search.ts";
import type { Ticket } from "./ticket.ts";

interface TicketNoticesProps {
  readonly ticket: Ticket;
  readonly search: TicketSearch;
  readonly isGone: boolean;
}

/** What became of the ticket while it was open, or on the way to it. Drafts outlive all of it. */
export function TicketNotices({ ticket, search, isGone }: TicketNoticesProps) {
  const say = useText();
  const { BaseStatus: status, ConnectId: survivorId } = ticket;
  if (status === "Merged" && survivorId > 0) {
    const id = String(survivorId);
    return (
      <output className="block rounded-md bg-warn-soft p-3">
        {say("ticket-state.mergedInto", { id })}{" "}
        <Link
          to="/tickets/$ticketId"
          params={{ ticketId: id }}
          search={{ ...search, from: ticket.TicketId }}
          className="text-accent underline"
        >
          {say("ticket-state.openSurvivor", { id })}
        </Link>
      </output>
    );
  }
  if (isGone || status === "Deleted") {
    return (
      <output className="block rounded-md bg-bad-soft p-3 text-bad">
        {say("ticket-state.deletedNow")}
      </output>
    );
  }
  if (search.from === undefined) return null;
  return (
    <output className="block rounded-md bg-raised p-3">
      {say("ticket-state.cameFrom", { id: String(search.from) })}
    </output>
  );
}
