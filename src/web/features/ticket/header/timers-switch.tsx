import { ChevronDown, ChevronUp } from "lucide-react";
import { useNow } from "../../../lib/clock/use-now.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useExplanation } from "../explanation.ts";
import type { Ticket } from "../ticket.ts";
import { useTimes } from "../use-times.ts";
import { lookOf, nearestTimer, secondsLeftOf } from "./nearest-timer.ts";

interface TimersSwitchProps {
  readonly ticket: Ticket;
  readonly isOpen: boolean;
  /** The id of what it shows and hides. */
  readonly controls: string;
  readonly onChange: (isOpen: boolean) => void;
}

const HOUR_SECONDS = 3600;

/** Of many hours nobody counts the minutes. */
function inShort(seconds: number): number {
  const isLong = Math.abs(seconds) >= HOUR_SECONDS;
  return isLong ? Math.trunc(seconds / HOUR_SECONDS) * HOUR_SECONDS : seconds;
}

/** On a phone: what is due first, in short; pressing it shows all that is promised. */
export function TimersSwitch({ ticket, isOpen, controls, onChange }: TimersSwitchProps) {
  const say = useText();
  const times = useTimes();
  const now = useNow();
  const { data } = useExplanation(ticket.TicketId);
  const nearest = nearestTimer(ticket);
  const seconds = nearest && secondsLeftOf(data?.Values[nearest.of], nearest.at, now);
  const time = seconds === null ? "" : times.duration(inShort(seconds));
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={() => onChange(!isOpen)}
      className={`inline-flex min-h-8 shrink-0 cursor-pointer items-center gap-1 rounded-md px-2 text-xs hover:bg-raised pointer-coarse:min-h-11 two-pane:hidden ${seconds === null ? "text-muted" : lookOf(seconds)}`}
    >
      <span className="sr-only">{say("ticket-time.timers")}</span>
      {seconds !== null &&
        (seconds < 0
          ? say("ticket-time.overdue", { time })
          : say("ticket-time.timeLeft", { time }))}
      <Chevron size={16} aria-hidden />
    </button>
  );
}
