import { Plus, X } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { CopyDay } from "./copy-day.tsx";
import { HoursBar } from "./hours-bar.tsx";
import {
  addInterval,
  faultOfDay,
  sortDay,
  weekdays,
  type Interval,
  type Weekday,
} from "./opening-hours.ts";
import { useWeekdayNames } from "./use-weekday-names.ts";

interface DayHoursProps {
  readonly day: Weekday;
  readonly intervals: readonly Interval[];
  readonly onChange: (intervals: readonly Interval[]) => void;
  readonly onCopy: (to: readonly Weekday[]) => void;
}

/** One weekday: a picture of its hours, and the hours themselves. */
export function DayHours({ day, intervals, onChange, onCopy }: DayHoursProps) {
  const say = useText();
  const name = useWeekdayNames("long")[weekdays.indexOf(day)] ?? day;
  const fault = faultOfDay(intervals);
  const set = (place: number, part: Partial<Interval>): void =>
    onChange(intervals.map((each, at) => (at === place ? { ...each, ...part } : each)));
  return (
    <li className="grid grid-cols-1 items-center gap-x-3 gap-y-1 border-b border-line py-1 two-pane:grid-cols-[6rem_4rem_minmax(0,1fr)_auto]">
      <span className="first-letter:uppercase">{name}</span>
      <HoursBar intervals={intervals} />
      <div className="flex flex-wrap items-center gap-2">
        {intervals.length === 0 && <span className="text-muted">{say("hours.closed")}</span>}
        {intervals.map((interval, place) => {
          const isWrong = fault?.place === place || undefined;
          return (
            <span key={place} className="inline-flex items-center gap-1">
              {(["Start", "Stop"] as const).map((end) => (
                <input
                  key={end}
                  aria-label={say(end === "Start" ? "hours.from" : "hours.until", {
                    day: name,
                    place: place + 1,
                  })}
                  aria-invalid={isWrong}
                  inputMode="numeric"
                  className={`${textFieldLook} max-w-15 text-center`}
                  value={interval[end]}
                  onChange={({ currentTarget }) => set(place, { [end]: currentTarget.value })}
                  onBlur={() => onChange(sortDay(intervals))}
                />
              ))}
              <Button
                look="quiet"
                className="px-1"
                aria-label={say("hours.remove", { day: name, place: place + 1 })}
                onClick={() => onChange(intervals.filter((_each, at) => at !== place))}
              >
                <X size={16} aria-hidden />
              </Button>
            </span>
          );
        })}
        {fault !== null && (
          <span role="alert" className="basis-full text-xs text-bad">
            {say(`hours.${fault.fault}`)}
          </span>
        )}
      </div>
      <div className="flex">
        <Button
          look="quiet"
          className="px-1"
          aria-label={say("hours.add", { day: name })}
          onClick={() => onChange(addInterval(intervals))}
        >
          <Plus size={16} aria-hidden />
        </Button>
        <CopyDay day={day} name={name} onCopy={onCopy} />
      </div>
    </li>
  );
}
