import { useState } from "react";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import type { DashboardSearch } from "./dashboard-search.ts";
import { DAYS_USUAL, faultOf, usualRanges, type Range } from "./dashboard-range.ts";

interface RangeFieldsProps {
  readonly search: DashboardSearch;
  readonly range: Range;
  readonly onChange: (wish: Partial<DashboardSearch>) => void;
}

/** Which days the charts are about; what is wrong with them is said where they are written. */
export function RangeFields({ search, range, onChange }: RangeFieldsProps) {
  const say = useText();
  const isOwn = search.from !== undefined || search.to !== undefined;
  const days = search.days ?? DAYS_USUAL;
  const choices = usualRanges.some((each) => each === days) ? usualRanges : [...usualRanges, days];
  return (
    <>
      <Field label={say("dashboard.range")}>
        {(control) => (
          <select
            {...control}
            className={textFieldLook}
            value={isOwn ? "own" : String(days)}
            onChange={({ currentTarget: { value } }) =>
              onChange(
                value === "own"
                  ? { days: undefined, ...range }
                  : { from: undefined, to: undefined, days: Number(value) },
              )
            }
          >
            {choices.map((each) => (
              <option key={each} value={each}>
                {say("dashboard.lastDays", { days: each })}
              </option>
            ))}
            <option value="own">{say("dashboard.ownRange")}</option>
          </select>
        )}
      </Field>
      {isOwn && (
        <>
          <DayField name="from" range={range} onChange={onChange} />
          <DayField name="to" range={range} onChange={onChange} />
        </>
      )}
    </>
  );
}

interface DayFieldProps {
  readonly name: keyof Range;
  readonly range: Range;
  readonly onChange: RangeFieldsProps["onChange"];
}

/** A day half typed is no day yet, so the field keeps it and the address what it had. */
function DayField({ name, range, onChange }: DayFieldProps) {
  const say = useText();
  const given = range[name];
  const [typed, setTyped] = useState(given);
  const [before, setBefore] = useState(given);
  if (before !== given) {
    setBefore(given);
    setTyped(given);
  }
  const fault = faultOf({ ...range, [name]: typed });
  return (
    <Field
      label={say(`dashboard.${name}`)}
      fault={fault?.at === name ? say(fault.reason) : undefined}
    >
      {(control) => (
        <input
          {...control}
          type="date"
          className={textFieldLook}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            if (value !== "") onChange({ ...range, [name]: value });
          }}
        />
      )}
    </Field>
  );
}
