import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { conversationFilters, type ConversationFilter } from "./filter-messages.ts";

const labels: Readonly<Record<ConversationFilter, MessageId>> = {
  all: "conversation.filterAll",
  messages: "conversation.filterMessages",
  notes: "conversation.filterNotes",
  flagged: "conversation.filterFlagged",
  changes: "ticket-log.filterChanges",
};

interface FilterBarProps {
  readonly filter: ConversationFilter;
  readonly onChange: (filter: ConversationFilter) => void;
}

export function FilterBar({ filter, onChange }: FilterBarProps) {
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
