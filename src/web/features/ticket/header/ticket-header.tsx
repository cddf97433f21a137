import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../../lib/i18n/use-text.ts";
import { ActionMenu } from "../actions/action-menu.tsx";
import type { TicketActions } from "../actions/use-ticket-actions.ts";
import { ticketTabs, type TicketSearch } from "../ticket-search.ts";
import type { Ticket } from "../ticket.ts";
import { StatusMark } from "./status-mark.tsx";
import { TicketTimers } from "./ticket-timers.tsx";
import { TitleField } from "./title-field.tsx";

interface TicketHeaderProps {
  readonly ticket: Ticket;
  readonly search: TicketSearch;
  readonly actions: TicketActions;
  /** Who else is here. */
  readonly presence: ReactNode;
}

/** What the ticket is, how much time there is for it, and what can be done. */
export function TicketHeader({ ticket, search, actions, presence }: TicketHeaderProps) {
  const say = useText();
  const { faults } = actions;
  return (
    <header className="grid gap-2 border-b border-line px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Link
          to="/"
          aria-label={say("ticket.back")}
          className="inline-flex size-(--target) items-center justify-center rounded-sm hover:bg-raised"
        >
          <ArrowLeft size={16} aria-hidden />
        </Link>
        <span className="text-muted">#{ticket.TicketId}</span>
        <StatusMark ticket={ticket} />
        {presence}
        <TabSwitch search={search} />
        <span className="ml-auto flex flex-wrap gap-2">
          <ActionMenu actions={actions} />
        </span>
      </div>
      <TitleField
        ticket={ticket}
        fault={faults.get("Title")}
        onChange={(title, seen) => actions.change({ Title: title }, seen)}
      />
      <TicketTimers ticket={ticket} />
    </header>
  );
}

/** Where the screen has no place for conversation and properties beside each other. */
function TabSwitch({ search }: { readonly search: TicketSearch }) {
  const say = useText();
  const current = search.tab ?? "conversation";
  return (
    <nav aria-label={say("ticket.parts")} className="flex gap-1 three-pane:hidden">
      {ticketTabs.map((tab) => (
        <Link
          key={tab}
          from="/tickets/$ticketId"
          to="."
          search={{ ...search, tab }}
          replace
          aria-current={tab === current ? "true" : undefined}
          className={`inline-flex min-h-8 items-center rounded-md px-2 pointer-coarse:min-h-11 ${tab === current ? "bg-raised font-semibold" : "text-muted hover:bg-raised"}`}
        >
          {say(`ticket.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}
