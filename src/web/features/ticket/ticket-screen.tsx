import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Composer } from "../composer/composer.tsx";
import type { ComposerMode } from "../composer/draft-store.ts";
import { useIsOffline } from "../../lib/offline/use-is-offline.ts";
import { Loading } from "../../components/loading.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import type { PresenceMode } from "../../lib/live/live-event.ts";
import { TicketPresence } from "../presence/ticket-presence.tsx";
import { TicketDialogs } from "./actions/ticket-dialogs.tsx";
import { useTicketActions } from "./actions/use-ticket-actions.ts";
import { useTicketCall } from "./actions/ticket-action-queries.ts";
import { adoptDrafts } from "./adopt-drafts.ts";
import { Conversation } from "./conversation/conversation.tsx";
import { TicketHeader } from "./header/ticket-header.tsx";
import { PropertiesPanel } from "./properties/properties-panel.tsx";
import { ConflictDialog } from "./save/conflict-dialog.tsx";
import { SuggestionBanner } from "./suggestion-banner.tsx";
import { TicketNotices } from "./ticket-notices.tsx";
import { TicketProblem } from "./ticket-problem.tsx";
import { ticketKey, useTicket } from "./ticket-queries.ts";
import { TicketRail } from "./ticket-rail.tsx";
import type { TicketSearch } from "./ticket-search.ts";
import type { ReadTicket, Ticket } from "./ticket.ts";

interface TicketScreenProps {
  readonly ticketId: number;
  readonly search: TicketSearch;
}

/** Reads a ticket, notes that it was read, and goes on to the one that it was merged into. */
export function TicketScreen({ ticketId, search }: TicketScreenProps) {
  const say = useText();
  const navigate = useNavigate();
  const { ticket, error, refetch } = useTicket(ticketId);
  const { mutate: noteReading } = useTicketCall(ticketId, "noteReading");
  const isThere = ticket !== undefined;
  // What it was when it was opened: one that is merged under the reader's eyes stays, with a notice.
  const [openedAs, setOpenedAs] = useState<string | null>(null);
  if (isThere && openedAs === null) setOpenedAs(ticket.BaseStatus);
  const survivorId = openedAs === "Merged" ? (ticket?.ConnectId ?? 0) : 0;

  useEffect(() => {
    if (isThere) noteReading();
  }, [isThere, noteReading]);
  useEffect(() => {
    if (survivorId <= 0) return;
    void navigate({
      to: "/tickets/$ticketId",
      params: { ticketId: String(survivorId) },
      search: { ...search, from: ticketId },
      replace: true,
    });
  }, [survivorId, navigate, search, ticketId]);

  useDraftsOfMerged(ticketId, search.from);

  if (ticket === undefined && error !== null) {
    return <TicketProblem error={error} onRetry={() => void refetch()} />;
  }
  if (ticket === undefined || survivorId > 0) {
    return <Loading words={say("ticket-state.loading")} />;
  }
  return <OpenTicket ticket={ticket} search={search} isGone={error !== null} />;
}

/** What was being written on the ticket that led here goes on here, if it was indeed merged into this one. */
function useDraftsOfMerged(ticketId: number, fromId: number | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (fromId === undefined) return;
    const from = client.getQueryData<ReadTicket>(ticketKey(fromId))?.ticket;
    if (from?.BaseStatus !== "Merged" || from.ConnectId !== ticketId) return;
    adoptDrafts(localStorage, { from: fromId, to: ticketId });
  }, [client, ticketId, fromId]);
}

/** What colleagues are told of somebody who writes in a mode. */
function presenceOf(mode: ComposerMode | null): PresenceMode {
  if (mode === null) return "Viewing";
  return mode === "Note" ? "Noting" : "Replying";
}

interface OpenTicketProps {
  readonly ticket: Ticket;
  readonly search: TicketSearch;
  /** It could not be read again. */
  readonly isGone: boolean;
}

/** Three panes where there is room for them; otherwise the properties are beside or before the conversation. */
function OpenTicket({ ticket, search, isGone }: OpenTicketProps) {
  const say = useText();
  const [mode, setMode] = useState<ComposerMode | null>(null);
  const isOffline = useIsOffline();
  const actions = useTicketActions(ticket, { search });
  const isProperties = search.tab === "properties";
  return (
    <div
      className={`grid h-full min-h-0 grid-cols-[minmax(0,1fr)] three-pane:grid-cols-[280px_minmax(0,1fr)_320px] ${isProperties ? "two-pane:grid-cols-[minmax(0,1fr)_320px]" : ""}`}
    >
      <div className="hidden min-h-0 three-pane:grid">
        <TicketRail ticketId={ticket.TicketId} search={search} />
      </div>
      <div
        className={`grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)_auto] ${isProperties ? "max-two-pane:grid-rows-[auto]" : ""}`}
      >
        <TicketHeader
          ticket={ticket}
          search={search}
          actions={actions}
          presence={<TicketPresence ticketId={ticket.TicketId} mode={presenceOf(mode)} />}
        />
        <section
          className={`flex min-h-0 flex-col-reverse overflow-y-auto ${isProperties ? "max-two-pane:hidden" : ""}`}
          // Scrolled by keys, it has to take the focus.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={say("ticket.conversation")}
        >
          <div className="mb-auto grid w-full max-w-4xl gap-3 p-4">
            <TicketNotices ticket={ticket} search={search} isGone={isGone} />
            <Conversation ticket={ticket} search={search} />
            <SuggestionBanner ticket={ticket} onAccept={actions.change} />
          </div>
        </section>
        <div className={isProperties ? "max-two-pane:hidden" : ""}>
          <Composer
            ticket={ticket}
            mode={mode}
            onMode={setMode}
            onSent={(after) => {
              setMode(null);
              actions.afterSending(after);
            }}
          />
        </div>
      </div>
      <aside
        className={`min-h-0 overflow-y-auto border-line p-4 two-pane:border-l ${isProperties ? "" : "max-three-pane:hidden"}`}
      >
        <fieldset
          disabled={isOffline}
          title={isOffline ? say("activity.offline") : undefined}
          className="contents"
        >
          <PropertiesPanel ticket={ticket} faults={actions.faults} onChange={actions.change} />
        </fieldset>
      </aside>
      <ConflictDialog conflict={actions.conflict} />
      <TicketDialogs ticket={ticket} actions={actions} />
    </div>
  );
}
