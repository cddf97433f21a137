import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { ticketKey } from "../ticket-queries.ts";
import type { TicketSearch } from "../ticket-search.ts";
import type { Ticket } from "../ticket.ts";
import { ChangeLine } from "./change-line.tsx";
import { FilterBar } from "./filter-bar.tsx";
import type { ConversationFilter } from "./filter-messages.ts";
import { ticketLogQuery } from "./log-queries.ts";
import { MessageCard } from "./message-card.tsx";
import { timelineOf } from "./timeline.ts";
import { toldEntry } from "./told-entries.ts";

/** So many of the latest messages are open at once. */
const OPEN = 5;
const MORE = 20;

interface ConversationProps {
  readonly ticket: Ticket;
  readonly search: TicketSearch;
}

/** What was written and what was done, the latest at the end; what came earlier is there when it is asked for. */
export function Conversation({ ticket, search }: ConversationProps) {
  const say = useText();
  const navigate = useNavigate();
  const [openCount, setOpenCount] = useState(OPEN);
  const flag = useFlag(ticket.TicketId);
  const log = useInfiniteQuery(ticketLogQuery(useApi(), ticket.TicketId));
  const filter = search.show ?? "all";
  const pages = log.data?.pages.flat() ?? [];
  const { items, earlierMessages, wantsEarlierChanges } = timelineOf(
    {
      messages: ticket.Messages,
      entries: pages.flatMap((entry) => toldEntry(entry) ?? []),
      hasEarlierEntries: log.hasNextPage,
    },
    { filter, openCount },
  );
  const choose = (chosen: ConversationFilter): void =>
    void navigate({
      to: "/tickets/$ticketId",
      params: { ticketId: String(ticket.TicketId) },
      search: { ...search, show: chosen === "all" ? undefined : chosen },
      replace: true,
    });
  const hasMessages = items.some(({ kind }) => kind === "message");
  return (
    <div className="grid gap-3">
      <FilterBar filter={filter} onChange={choose} />
      {earlierMessages > 0 && (
        <Button look="quiet" onClick={() => setOpenCount((before) => before + MORE)}>
          {say("conversation.olderMessages", { count: earlierMessages })}
        </Button>
      )}
      {wantsEarlierChanges && (
        <Button
          look="quiet"
          isBusy={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {say("ticket-log.earlier")}
        </Button>
      )}
      {log.error !== null && (filter === "all" || filter === "changes") && (
        <ErrorState error={log.error} onRetry={() => void log.refetch()} />
      )}
      {items.map((item) =>
        item.kind === "message" ? (
          <MessageCard
            key={`message ${String(item.message.TicketMessageId)}`}
            message={item.message}
            onFlag={(isImportant) => flag.mutate({ id: item.message.TicketMessageId, isImportant })}
          />
        ) : (
          <ChangeLine key={`entry ${String(item.entry.logId)}`} entry={item.entry} />
        ),
      )}
      {log.isPending && filter === "changes" && (
        <div className="h-15 animate-pulse rounded-md bg-raised" />
      )}
      {!hasMessages && (filter !== "changes" || (items.length === 0 && log.isSuccess)) && (
        <p className="py-6 text-center text-muted">
          {say(emptyText(filter, ticket.Messages.length === 0))}
        </p>
      )}
    </div>
  );
}

function emptyText(filter: ConversationFilter, isSilent: boolean): MessageId {
  if (filter === "changes") return "ticket-log.none";
  return isSilent ? "conversation.noMessages" : "conversation.filterEmpty";
}

function useFlag(ticketId: number) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isImportant }: { readonly id: number; readonly isImportant: boolean }) =>
      api.call(`v1/TicketMessage/${String(id)}`, {
        method: "PUT",
        body: { Important: isImportant },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ticketKey(ticketId) }),
  });
}
