import { ArrowDown, ArrowUp, X } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useServiceUserOptions } from "../frame/list-options.ts";
import { DurationInput } from "./duration-input.tsx";
import {
  DELEGATE,
  EMAIL_OTHERS,
  hasAction,
  levelActions,
  SMS_OTHERS,
  withAction,
  type Level,
} from "./escalation-levels.ts";

interface LevelCardProps {
  readonly level: Level;
  readonly place: number;
  readonly count: number;
  readonly faults: readonly (readonly [path: string, fault: string])[];
  readonly onChange: (level: Level) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One level: how long after the one before it, and what happens then. */
export function LevelCard(props: LevelCardProps) {
  const { level, place, count, faults, onChange, onMove, onRemove } = props;
  const say = useText();
  const number = place + 1;
  return (
    <li className="grid gap-2 rounded-lg border border-line p-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{say("levels.level", { number })}</span>
        <span className="inline-flex items-center gap-2">
          {say(place === 0 ? "levels.afterStart" : "levels.afterPrevious")}
          <DurationInput
            label={say("levels.after", { number })}
            minutes={level.AlertTimeout}
            onChange={(minutes) => onChange({ ...level, AlertTimeout: minutes })}
          />
        </span>
        <span className="ml-auto flex">
          <Button
            look="quiet"
            className="px-1"
            disabled={place === 0}
            aria-label={say("levels.up", { number })}
            onClick={() => onMove(-1)}
          >
            <ArrowUp size={16} aria-hidden />
          </Button>
          <Button
            look="quiet"
            className="px-1"
            disabled={place === count - 1}
            aria-label={say("levels.down", { number })}
            onClick={() => onMove(1)}
          >
            <ArrowDown size={16} aria-hidden />
          </Button>
          <Button
            look="quiet"
            className="px-1"
            aria-label={say("levels.remove", { number })}
            onClick={onRemove}
          >
            <X size={16} aria-hidden />
          </Button>
        </span>
      </div>
      <fieldset className="grid gap-x-4 two-pane:grid-cols-2">
        <legend className="sr-only">{say("levels.actions", { number })}</legend>
        {levelActions.map(({ bit, label }) => (
          <label key={bit} className="flex min-h-(--target) items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-(--accent)"
              checked={hasAction(level, bit)}
              onChange={({ currentTarget }) =>
                onChange(withAction(level, bit, currentTarget.checked))
              }
            />
            {say(label)}
          </label>
        ))}
      </fieldset>
      <LevelTargets level={level} onChange={onChange} />
      {faults.map(([path, fault]) => (
        <p key={path} className="text-xs text-bad">
          {fault}
        </p>
      ))}
    </li>
  );
}

/** To whom, where a level says more than which role. */
function LevelTargets({ level, onChange }: Pick<LevelCardProps, "level" | "onChange">) {
  const say = useText();
  const users = useServiceUserOptions();
  return (
    <>
      {hasAction(level, DELEGATE) && (
        <Field label={say("levels.newOwner")}>
          {(control) => (
            <select
              {...control}
              className={textFieldLook}
              value={level.DelegateTo}
              onChange={({ currentTarget }) =>
                onChange({ ...level, DelegateTo: Number(currentTarget.value) })
              }
            >
              <option value={0}>{say("levels.chooseOwner")}</option>
              {users.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {(
        [
          [EMAIL_OTHERS, "EmailTo", "levels.addresses"],
          [SMS_OTHERS, "SmsTo", "levels.numbers"],
        ] as const
      ).map(([bit, member, label]) =>
        hasAction(level, bit) ? (
          <Field key={member} label={say(label)}>
            {(control) => (
              <input
                {...control}
                className={textFieldLook}
                value={level[member] ?? ""}
                onChange={({ currentTarget }) =>
                  onChange({ ...level, [member]: currentTarget.value })
                }
              />
            )}
          </Field>
        ) : null,
      )}
    </>
  );
}
