import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { isNoNumber } from "./typed-number.ts";

interface InputControlProps {
  readonly type: "text" | "number" | "url" | "lines";
  readonly label: MessageId;
  readonly hint: MessageId | undefined;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A field that is typed into. A number that is none is refused while it is typed. */
export function InputControl({
  type,
  label,
  hint,
  value,
  isReadOnly,
  fault,
  onChange,
}: InputControlProps) {
  const say = useText();
  /** Nothing typed is not wrong yet; saving asks for it. */
  const isWrong = type === "number" && value !== "" && isNoNumber(value);
  return (
    <Field
      label={say(label)}
      hint={hint && say(hint)}
      fault={isWrong ? say("asking.wholeNumber") : fault}
    >
      {(control) =>
        type === "lines" ? (
          <textarea
            {...control}
            rows={4}
            className={`${textFieldLook} py-1`}
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        ) : (
          <input
            {...control}
            type={type === "url" ? "url" : "text"}
            inputMode={type === "number" ? "numeric" : undefined}
            readOnly={isReadOnly}
            className={`${textFieldLook} read-only:bg-raised ${type === "number" ? "max-w-32" : ""}`}
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
