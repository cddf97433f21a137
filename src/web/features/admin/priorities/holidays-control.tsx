import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { FieldProps } from "../frame/area.ts";
import { faultOf } from "../frame/fault-of.ts";
import { formatHoliday, parseHoliday } from "./holidays.ts";
import type { Priority } from "./priority.ts";

/** Days without opening hours: every year, or once. */
export function HolidaysControl({ draft, change, faults }: FieldProps<Priority>) {
  const say = useText();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const { NonDates } = draft;
  const add = (): void => {
    const days = typed.split(/[,;\s]+/).filter((each) => each !== "");
    const parsed = days.map(parseHoliday);
    const isFaulty = parsed.length === 0 || parsed.includes(null);
    setWrong(isFaulty);
    if (isFaulty) return;
    const known = parsed.filter((day) => day !== null);
    change({ NonDates: [...new Set([...NonDates, ...known])].sort() });
    setTyped("");
  };
  const fault = isWrong ? say("hours.notADay") : faultOf(faults, "NonDates");
  return (
    <div className="grid gap-2">
      <Field label={say("hours.holidays")} hint={say("hours.holidaysHint")} fault={fault}>
        {(control) => (
          <div className="flex gap-2">
            <input
              {...control}
              className={`${textFieldLook} max-w-60`}
              placeholder="25/12, 24/12/2026"
              value={typed}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value);
                setWrong(false);
              }}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                add();
              }}
            />
            <Button disabled={typed.trim() === ""} onClick={add}>
              {say("hours.addHoliday")}
            </Button>
          </div>
        )}
      </Field>
      {NonDates.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {NonDates.map((day) => (
            <li
              key={day}
              className="inline-flex items-center rounded-md border border-line bg-raised pl-2"
            >
              {formatHoliday(day)}
              <Button
                look="quiet"
                className="px-1"
                aria-label={say("hours.removeHoliday", { day: formatHoliday(day) })}
                onClick={() => change({ NonDates: NonDates.filter((each) => each !== day) })}
              >
                <X size={16} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function HolidaysValue({ row }: { readonly row: Priority }) {
  const say = useText();
  return row.NonDates.length === 0 ? say("admin.none") : row.NonDates.map(formatHoliday).join(", ");
}
