import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import type { ExplainedName } from "../explanation.ts";
import { WhyCard } from "../header/why-card.tsx";
import type { Ticket } from "../ticket.ts";

interface WhyPropertyProps {
  readonly ticket: Ticket;
  readonly of: ExplainedName;
  readonly label: MessageId;
}

/** Beside the name of a property that the desk's rules may have chosen. */
export function WhyProperty({ ticket, of, label }: WhyPropertyProps) {
  const say = useText();
  return (
    <WhyCard
      ticketId={ticket.TicketId}
      of={of}
      isAtEnd
      label={say("ticket-time.why", { value: say(label) })}
    >
      {say("ticket-time.whyTitle")}
    </WhyCard>
  );
}
