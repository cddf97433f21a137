import { useText } from "../../../lib/i18n/use-text.ts";
import { useTimes } from "../use-times.ts";
import { segmentKinds } from "./segment-list.tsx";
import type { TimeLeft } from "./time-left.ts";

/** How much time there is, in words; the time itself until that is known. */
export function useTimerWords(now: number): (left: TimeLeft | null, at: string) => string {
  const say = useText();
  const times = useTimes();
  return (left, at) => {
    if (left === null) return times.near(at, now);
    const time = times.duration(left.seconds);
    if (left.seconds < 0) return say("ticket-time.overdue", { time });
    if (left.pause === null) return say("ticket-time.timeLeft", { time });
    const { kind, until } = left.pause;
    const reason = say(segmentKinds[kind] ?? "ticket-time.segmentOther");
    return say("ticket-time.paused", { time, reason, until: times.near(until, now) });
  };
}
