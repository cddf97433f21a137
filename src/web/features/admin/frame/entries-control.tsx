import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";

interface EntriesControlProps {
  readonly label: MessageId;
  readonly hint: MessageId | undefined;
  readonly values: readonly string[];
  readonly fault: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/** A list of short texts, one a line. */
export function EntriesControl({ label, hint, values, fault, onChange }: EntriesControlProps) {
  const say = useText();
  return (
    <Field label={say(label)} hint={hint && say(hint)} fault={fault}>
      {(control) => (
        <textarea
          {...control}
          rows={Math.max(2, values.length)}
          className={`${textFieldLook} py-1`}
          value={values.join("\n")}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === "" ? [] : value.split("\n"))
          }
        />
      )}
    </Field>
  );
}
