import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { ticketKey } from "../ticket-queries.ts";
import type { Ticket } from "../ticket.ts";
import { conversationFilters, filterMessages, type ConversationFilter } from "./filter-messages.ts";
import { MessageCard } from "./message-card.tsx";

/** So many of the latest messages are open at once. */
const OPEN = 5;
const MORE = 20;

const labels: Readonly<Record<ConversationFilter, MessageId>> = {
  all: "conversation.filterAll",
  messages: "conversation.filterMessages",
  notes: "conversation.filterNotes",
  flagged: "conversation.filterFlagged",
};

/** What was written, the latest at the end; earlier messages come when they are asked for. */
export function Conversation({ ticket }: { readonly ticket: Ticket }) {
  const say = useText();
  const [filter, setFilter] = useState<ConversationFilter>("all");
  const [openCount, setOpenCount] = useState(OPEN);
  const flag = useFlag(ticket.TicketId);
  const ordered = ticket.Messages.toSorted((a, b) => a.TicketMessageId - b.TicketMessageId);
  const fitting = filterMessages(ordered, filter);
  const shown = fitting.slice(-openCount);
  const earlier = fitting.length - shown.length;
  return (
    <div className="grid gap-3">
      <FilterBar filter={filter} onChange={setFilter} />
      {earlier > 0 && (
        <Button look="quiet" onClick={() => setOpenCount(openCount + MORE)}>
          {say("conversation.olderMessages", { count: earlier })}
        </Button>
      )}
      {shown.length === 0 && (
        <p className="py-6 text-center text-muted">
          {say(ordered.length === 0 ? "conversation.noMessages" : "conversation.filterEmpty")}
        </p>
      )}
      {shown.map((message) => (
        <MessageCard
          key={message.TicketMessageId}
          message={message}
          onFlag={(isImportant) => flag.mutate({ id: message.TicketMessageId, isImportant })}
        />
      ))}
    </div>
  );
}

interface FilterBarProps {
  readonly filter: ConversationFilter;
  readonly onChange: (filter: ConversationFilter) => void;
}

function FilterBar({ filter, onChange }: FilterBarProps) {
  const say = useText();
  return (
    <fieldset aria-label={say("conversation.filterLabel")} className="flex flex-wrap gap-1">
      {conversationFilters.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === filter}
          onClick={() => onChange(each)}
          className={`min-h-(--target) cursor-pointer rounded-md px-2 text-xs ${each === filter ? "bg-accent font-semibold text-on-accent" : "text-muted hover:bg-raised"}`}
        >
          {say(labels[each])}
        </button>
      ))}
    </fieldset>
  );
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
