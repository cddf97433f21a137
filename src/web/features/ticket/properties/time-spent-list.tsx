import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import type { ExplainedName } from "../explanation.ts";
import { WhyCard } from "../header/why-card.tsx";
import type { Ticket } from "../ticket.ts";
import { useTimes } from "../use-times.ts";

const counters = [
  ["ticket-time.timeQueue", "TimeSpentQueue"],
  ["ticket-time.timeUs", "TimeSpentInternally"],
  ["ticket-time.timeThem", "TimeSpentExternally"],
] as const satisfies readonly (readonly [MessageId, ExplainedName])[];

/** With whom the ticket spent its time, in office hours, and what users noted of theirs. */
export function TimeSpentList({ ticket }: { readonly ticket: Ticket }) {
  const say = useText();
  const times = useTimes();
  return (
    <section className="grid gap-1 border-t border-line pt-3">
      <h3 className="font-semibold">{say("ticket-time.timeSpent")}</h3>
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
        {counters.map(([label, member]) => {
          const value = times.duration(ticket[member]);
          return (
            <div key={member} className="contents">
              <dt className="text-muted">{say(label)}</dt>
              <dd>
                <WhyCard
                  ticketId={ticket.TicketId}
                  of={member}
                  isAtEnd
                  label={say("ticket-time.why", { value: `${say(label)}: ${value}` })}
                >
                  {value}
                </WhyCard>
              </dd>
            </div>
          );
        })}
        <dt className="text-muted">{say("ticket-time.timeWorked")}</dt>
        <dd>{times.duration(ticket.TimeSpent * 60)}</dd>
      </dl>
    </section>
  );
}
