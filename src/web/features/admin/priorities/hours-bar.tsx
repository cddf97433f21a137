import { parseTime, type Interval } from "./opening-hours.ts";

const MINUTES_PER_DAY = 1440;

/** The day from midnight to midnight, with what is open filled in. The times beside it say the same. */
export function HoursBar({ intervals }: { readonly intervals: readonly Interval[] }) {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${String(MINUTES_PER_DAY)} 8`}
      preserveAspectRatio="none"
      className="hidden h-2 w-full rounded-sm bg-line two-pane:block"
    >
      {intervals.map(({ Start, Stop }, place) => {
        const [start, stop] = [parseTime(Start), parseTime(Stop)];
        if (start === null || stop === null || stop <= start) return null;
        return (
          <rect key={place} x={start} width={stop - start} height={8} className="fill-accent" />
        );
      })}
    </svg>
  );
}
