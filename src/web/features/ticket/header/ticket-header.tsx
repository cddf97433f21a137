import { Link } from "@tanstack/react-router";
import { ArrowLeft, MessageSquareText, SlidersHorizontal } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { useText } from "../../../lib/i18n/use-text.ts";
import { ActionMenu } from "../actions/action-menu.tsx";
import type { TicketActions } from "../actions/use-ticket-actions.ts";
import { ticketTabs, type TicketSearch } from "../ticket-search.ts";
import type { Ticket } from "../ticket.ts";
import { StatusMark } from "./status-mark.tsx";
import { TicketTimers } from "./ticket-timers.tsx";
import { TimersSwitch } from "./timers-switch.tsx";
import { TitleField } from "./title-field.tsx";

interface TicketHeaderProps {
  readonly ticket: Ticket;
  readonly search: TicketSearch;
  readonly actions: TicketActions;
  /** Who else is here. */
  readonly presence: ReactNode;
}

/** What the ticket is, how much time there is for it, and what can be done. On a phone it is two lines high. */
export function TicketHeader({ ticket, search, actions, presence }: TicketHeaderProps) {
  const say = useText();
  const { faults } = actions;
  const timersId = useId();
  const [showsTimers, setShowsTimers] = useState(false);
  return (
    <header className="grid gap-2 border-b border-line px-4 py-3 max-two-pane:gap-0 max-two-pane:px-3 max-two-pane:py-1">
      <div className="grid grid-cols-[auto_auto_minmax(0,1fr)_auto] items-center gap-x-2 two-pane:grid-cols-[auto_auto_auto_minmax(0,1fr)_auto]">
        <Link
          to="/"
          aria-label={say("ticket.back")}
          title={say("ticket.back")}
          className="-ml-1 inline-flex size-(--target) items-center justify-center rounded-sm hover:bg-raised"
        >
          <ArrowLeft size={16} aria-hidden />
        </Link>
        <span className="text-muted">#{ticket.TicketId}</span>
        <StatusMark ticket={ticket} />
        <div className="min-w-0 max-two-pane:col-span-full max-two-pane:row-start-2">
          {presence}
        </div>
        <span className="flex items-center gap-2">
          <TabSwitch search={search} />
          <ActionMenu actions={actions} />
        </span>
      </div>
      <div className="flex items-center gap-2">
        <TitleField
          ticket={ticket}
          fault={faults.get("Title")}
          onChange={(title, seen) => actions.change({ Title: title }, seen)}
        />
        <TimersSwitch
          ticket={ticket}
          isOpen={showsTimers}
          controls={timersId}
          onChange={setShowsTimers}
        />
      </div>
      <div id={timersId} className={showsTimers ? "" : "max-two-pane:hidden"}>
        <TicketTimers ticket={ticket} />
      </div>
    </header>
  );
}

const icons = { conversation: MessageSquareText, properties: SlidersHorizontal } as const;

/** Where the screen has no place for both: a phone shows the way to the one that is not seen. */
function TabSwitch({ search }: { readonly search: TicketSearch }) {
  const say = useText();
  const current = search.tab ?? "conversation";
  return (
    <nav aria-label={say("ticket.parts")} className="flex gap-1 three-pane:hidden">
      {ticketTabs.map((tab) => {
        const Icon = icons[tab];
        return (
          <Link
            key={tab}
            from="/tickets/$ticketId"
            to="."
            search={{ ...search, tab }}
            replace
            title={say(`ticket.${tab}`)}
            aria-current={tab === current ? "true" : undefined}
            className={`inline-flex min-h-8 min-w-8 items-center justify-center gap-2 rounded-md px-2 pointer-coarse:min-h-11 pointer-coarse:min-w-11 ${tab === current ? "bg-raised font-semibold max-two-pane:hidden" : "text-muted hover:bg-raised"}`}
          >
            <Icon size={16} aria-hidden className="two-pane:hidden" />
            <span className="max-two-pane:sr-only">{say(`ticket.${tab}`)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
