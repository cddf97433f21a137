import { useState } from "react";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { usePreferences, usePreferenceStore } from "../../lib/preferences/preference-context.ts";
import { UNDO_SECONDS_MAX } from "../../lib/preferences/preferences.ts";

const isRight = (text: string): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) <= UNDO_SECONDS_MAX;

/** For how long a message waits before it leaves. What is no such number changes nothing. */
export function UndoField() {
  const say = useText();
  const { change } = usePreferenceStore();
  const { undoSeconds } = usePreferences();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field
      label={say("me.undoSeconds")}
      fault={
        typed === null || isRight(typed)
          ? undefined
          : say("me.undoFault", { max: UNDO_SECONDS_MAX })
      }
    >
      {(control) => (
        <input
          {...control}
          inputMode="numeric"
          className={`${textFieldLook} max-w-32`}
          value={typed ?? undoSeconds}
          onBlur={() => {
            if (typed !== null && isRight(typed)) setTyped(null);
          }}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            if (isRight(value)) change({ undoSeconds: Number(value) });
          }}
        />
      )}
    </Field>
  );
}
