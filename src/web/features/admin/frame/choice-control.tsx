import { useId } from "react";
import { Field, labelLook, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import type { Option } from "./fields.tsx";

interface ControlProps {
  readonly label: MessageId;
  readonly hint?: MessageId | undefined;
  readonly fault?: string | undefined;
}

interface ChoiceControlProps extends ControlProps {
  readonly value: string | number;
  readonly options: readonly Option[];
  readonly isReadOnly?: boolean;
  readonly onChange: (value: string | number) => void;
}

/** One of several values. What is no longer offered, and stands there, stays to be seen. */
export function ChoiceControl({
  label,
  hint,
  fault,
  value,
  options,
  isReadOnly = false,
  onChange,
}: ChoiceControlProps) {
  const say = useText();
  const isKnown = options.some((option) => option.value === value);
  return (
    <Field label={say(label)} hint={hint && say(hint)} fault={fault}>
      {(control) => (
        <select
          {...control}
          disabled={isReadOnly}
          className={`${textFieldLook} disabled:bg-raised`}
          value={String(value)}
          onChange={({ currentTarget }) => {
            const chosen = options.find((option) => String(option.value) === currentTarget.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {!isKnown && <option value={String(value)}>{say("admin.gone", { id: value })}</option>}
          {options.map((option) => (
            <option key={option.value} value={String(option.value)}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface SeveralControlProps extends ControlProps {
  readonly values: readonly (string | number)[];
  readonly options: readonly Option[];
  readonly onChange: (values: readonly (string | number)[]) => void;
}

/** Any of several values, each with a box. */
export function SeveralControl({
  label,
  hint,
  fault,
  values,
  options,
  onChange,
}: SeveralControlProps) {
  const say = useText();
  const id = useId();
  const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <fieldset className="grid gap-1" aria-describedby={said === "" ? undefined : said}>
      <legend className={`mb-1 ${labelLook}`}>{say(label)}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,10.5rem),1fr))] gap-x-4 gap-y-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-(--target) min-w-0 items-center gap-2 [overflow-wrap:anywhere]"
          >
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-(--accent)"
              checked={values.includes(option.value)}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked
                    ? [...values, option.value]
                    : values.filter((value) => value !== option.value),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {say(hint)}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="text-xs text-bad">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

interface ChoiceValueProps {
  readonly values: readonly (string | number)[];
  readonly options: readonly Option[];
}

export function ChoiceValue({ values, options }: ChoiceValueProps) {
  const say = useText();
  if (values.length === 0) return say("admin.none");
  return values
    .map(
      (value) =>
        options.find((option) => option.value === value)?.label ??
        say("admin.gone", { id: String(value) }),
    )
    .join(", ");
}

interface CheckLineProps extends ControlProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A box with its sentence. */
export function CheckLine({ label, hint, fault, isOn, onChange }: CheckLineProps) {
  const say = useText();
  const id = useId();
  const notes = [hint && say(hint), fault].filter((note) => note !== undefined && note !== "");
  return (
    <div>
      <label className="flex min-h-(--target) items-center gap-2">
        <input
          type="checkbox"
          className="size-4 shrink-0 accent-(--accent)"
          checked={isOn}
          aria-invalid={fault === undefined ? undefined : true}
          aria-describedby={notes.length === 0 ? undefined : id}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {say(label)}
      </label>
      {notes.length > 0 && (
        <p id={id} className={`pl-6 text-xs ${fault === undefined ? "text-muted" : "text-bad"}`}>
          {notes.join(" ")}
        </p>
      )}
    </div>
  );
}
