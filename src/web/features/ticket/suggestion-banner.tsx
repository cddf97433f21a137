import { Sparkles } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { mayChange } from "./rights.ts";
import type { TicketChange } from "./save/ticket-change.ts";
import { useDismissal } from "./use-dismissal.ts";
import { useNames } from "./use-names.ts";
import type { Ticket } from "./ticket.ts";

interface SuggestionBannerProps {
  readonly ticket: Ticket;
  readonly onAccept: (change: TicketChange) => void;
}

/** The category that the desk's own model proposes, unless the user may not change it or has said no. */
export function SuggestionBanner({ ticket, onAccept }: SuggestionBannerProps) {
  const { SuggestedCategoryId: id, Category: category } = ticket;
  const isOpen = id > 0 && id !== category?.TicketCategoryId && mayChange(ticket, "Category");
  return isOpen ? <Suggestion key={id} ticket={ticket} onAccept={onAccept} /> : null;
}

/** It never changes anything by itself. */
function Suggestion({ ticket, onAccept }: SuggestionBannerProps) {
  const say = useText();
  const name = useNames();
  const [isWhy, setIsWhy] = useState(false);
  const { TicketId: ticketId, SuggestedCategoryId: id, SuggestedCategoryName: suggested } = ticket;
  const dismissal = useDismissal(ticketId);
  if (dismissal.categoryId === null || dismissal.categoryId === id) return null;
  return (
    <div className="grid gap-2 rounded-lg border border-info bg-info-soft p-3">
      <div className="flex flex-wrap items-center gap-2">
        <Sparkles size={16} aria-hidden className="text-info" />
        <span className="min-w-0 flex-[1_1_12rem] break-words">
          {say("ticket-state.suggestion", { name: name(suggested) })}
        </span>
        <Button onClick={() => onAccept(acceptance(ticket))}>
          {say("ticket-state.suggestionAccept")}
        </Button>
        <Button look="quiet" onClick={() => dismissal.dismiss(id)}>
          {say("ticket-state.suggestionDismiss")}
        </Button>
        <Button look="quiet" aria-expanded={isWhy} onClick={() => setIsWhy(!isWhy)}>
          {say("ticket-state.suggestionWhyLabel")}
        </Button>
      </div>
      {isWhy && <p>{say("ticket-state.suggestionWhy")}</p>}
      {dismissal.error !== null && (
        <p role="alert" className="text-bad">
          {dismissal.error.message}
        </p>
      )}
    </div>
  );
}

/** Published id that leaves the owner to the rules of the category. */
const BY_RULES = 2_147_483_647;

/** The rules of the new category find somebody for a ticket of nobody; whoever has it already keeps his work. */
function acceptance(ticket: Ticket): TicketChange {
  const { SuggestedCategoryId: id, SuggestedCategoryName: name, OwnedBy: owner } = ticket;
  const isNobodys = (owner?.AssociateId ?? 0) === 0 && mayChange(ticket, "OwnedBy");
  return {
    Category: { TicketCategoryId: id, Fullname: name },
    ...(isNobodys && { OwnedBy: { AssociateId: BY_RULES } }),
  };
}
