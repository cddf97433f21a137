import { CirclePause, Clock } from "lucide-react";
import { useNow } from "../../../lib/clock/use-now.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { useExplanation, type ExplainedName } from "../explanation.ts";
import type { Ticket } from "../ticket.ts";
import { isNoTime, useTimes } from "../use-times.ts";
import { lookOf, timersOf } from "./nearest-timer.ts";
import { timeLeftOf } from "./time-left.ts";
import { useTimerWords } from "./use-timer-words.ts";
import { WhyCard } from "./why-card.tsx";

const labels = {
  Deadline: "ticket-time.closeTimer",
  AlertTimeout: "ticket-time.escalationTimer",
} as const;

/** How long there is for the next thing that the ticket promises; each tells why on demand. */
export function TicketTimers({ ticket }: { readonly ticket: Ticket }) {
  const say = useText();
  const now = useNow();
  const isOpen = ticket.BaseStatus === "Active" || ticket.BaseStatus === "Postponed";
  return (
    <ul
      className="flex flex-wrap items-center gap-x-4 gap-y-1"
      aria-label={say("ticket-time.timers")}
    >
      <ReplyTimer ticket={ticket} />
      {timersOf(ticket).map(({ of, at }) => (
        <Timer key={of} ticket={ticket} of={of} label={labels[of]} at={at} now={now} />
      ))}
      {!isOpen && <SpentTimer ticket={ticket} of="TimeToClose" label="ticket-time.closeTimer" />}
    </ul>
  );
}

interface TimerProps {
  readonly ticket: Ticket;
  readonly of: ExplainedName;
  readonly label: MessageId;
}

function Timer({
  ticket,
  of,
  label,
  at,
  now,
}: TimerProps & { readonly at: string; readonly now: number }) {
  const say = useText();
  const { data, isPending } = useExplanation(ticket.TicketId);
  const wordsOf = useTimerWords(now);
  // What somebody set by hand has no opening hours behind it: every second counts.
  const byClock = { seconds: Math.round((Date.parse(at) - now) / 1000), pause: null };
  const left = timeLeftOf(data?.Values[of]?.Time?.Segments ?? [], now) ?? byClock;
  const words = wordsOf(isPending ? null : left, at);
  return (
    <li className={`flex items-center gap-1 ${isPending ? "text-muted" : lookOf(left.seconds)}`}>
      {left.pause === null ? (
        <Clock size={16} aria-hidden />
      ) : (
        <CirclePause size={16} aria-hidden />
      )}
      {say(label)}
      <WhyCard
        ticketId={ticket.TicketId}
        of={of}
        label={say("ticket-time.why", { value: `${say(label)}: ${words}` })}
      >
        {words}
      </WhyCard>
    </li>
  );
}

function ReplyTimer({ ticket }: { readonly ticket: Ticket }) {
  if (isNoTime(ticket.RepliedAt)) return null;
  return <SpentTimer ticket={ticket} of="TimeToReply" label="ticket-time.replyTimer" />;
}

/** What is over, with how long it took in office hours. */
function SpentTimer({ ticket, of, label }: TimerProps) {
  const say = useText();
  const times = useTimes();
  const minutes = of === "TimeToReply" ? ticket.TimeToReply : ticket.TimeToClose;
  const value = times.duration(minutes * 60);
  return (
    <li className="flex items-center gap-1 text-muted">
      {say(label)}
      <WhyCard
        ticketId={ticket.TicketId}
        of={of}
        label={say("ticket-time.why", { value: `${say(label)}: ${value}` })}
      >
        {value}
      </WhyCard>
    </li>
  );
}
