import { Button } from "../../../components/button.tsx";
import { labelLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { FieldProps } from "../frame/area.ts";
import { faultOf } from "../frame/fault-of.ts";
import { DayHours } from "./day-hours.tsx";
import {
  closedWeek,
  copyDay,
  isRoundTheClock,
  weekdays,
  wholeWeek,
  type WeekHours,
} from "./opening-hours.ts";
import type { Priority } from "./priority.ts";
import { useWeekdayNames } from "./use-weekday-names.ts";

/** The opening hours of a week: as many intervals a day as there are breaks to make. */
export function HoursControl({ draft, change, faults }: FieldProps<Priority>) {
  const say = useText();
  const { Hours } = draft;
  const fault = faultOf(faults, "Hours");
  const set = (hours: WeekHours): void => change({ Hours: hours });
  const isWhole = isRoundTheClock(Hours);
  return (
    <fieldset className="grid gap-2">
      <legend className={`mb-1 ${labelLook}`}>{say("hours.label")}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <Button aria-pressed={isWhole} onClick={() => set(wholeWeek)}>
          {say("hours.whole")}
        </Button>
        <Button
          onClick={() =>
            set(
              copyDay(
                { ...closedWeek, Monday: [{ Start: "08:00", Stop: "16:00" }] },
                "Monday",
                weekdays.slice(1, 5),
              ),
            )
          }
        >
          {say("hours.office")}
        </Button>
        {isWhole && <span className="text-muted">{say("hours.wholeHint")}</span>}
      </div>
      <ul className="grid gap-1">
        {weekdays.map((day) => (
          <DayHours
            key={day}
            day={day}
            intervals={Hours[day]}
            onChange={(intervals) => set({ ...Hours, [day]: intervals })}
            onCopy={(to) => set(copyDay(Hours, day, to))}
          />
        ))}
      </ul>
      <p className="text-xs text-muted">{say("hours.hint")}</p>
      {fault !== undefined && <p className="text-xs text-bad">{fault}</p>}
    </fieldset>
  );
}

/** The week in short, for lists of changes. */
export function HoursValue({ row: { Hours } }: { readonly row: Priority }) {
  const say = useText();
  const names = useWeekdayNames("short");
  if (isRoundTheClock(Hours)) return say("hours.whole");
  return (
    <span className="grid">
      {weekdays.map((day, place) => (
        <span key={day}>
          {names[place]}{" "}
          {Hours[day].length === 0
            ? say("hours.closed")
            : Hours[day].map(({ Start, Stop }) => `${Start}–${Stop}`).join(", ")}
        </span>
      ))}
    </span>
  );
}
