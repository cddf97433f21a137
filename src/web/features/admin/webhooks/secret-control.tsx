import { Button } from "../../../components/button.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { FieldProps } from "../frame/area.ts";
import { faultOf } from "../frame/fault-of.ts";
import { newSecret, type Webhook } from "./webhook.ts";

interface SecretControlProps extends FieldProps<Webhook> {
  readonly isShown: boolean;
}

/** A secret can be read while it is made, and only replaced once it is stored. */
export function SecretControl({ draft, change, faults, isShown }: SecretControlProps) {
  const say = useText();
  if (isShown) {
    return (
      <Field
        label={say("webhooks.secret")}
        hint={say("webhooks.secretOnce")}
        fault={faultOf(faults, "Secret")}
      >
        {(control) => (
          <input
            {...control}
            className={`${textFieldLook} font-mono`}
            autoComplete="off"
            spellCheck={false}
            value={draft.Secret ?? ""}
            onChange={({ currentTarget }) => change({ Secret: currentTarget.value })}
          />
        )}
      </Field>
    );
  }
  return (
    <div className="grid justify-items-start gap-1">
      <p className="font-semibold">{say("webhooks.secret")}</p>
      <p className="text-muted">
        {say((draft.Secret ?? "") === "" ? "webhooks.noSecret" : "webhooks.secretKept")}
      </p>
      <Button onClick={() => change({ Secret: newSecret() })}>
        {say("webhooks.replaceSecret")}
      </Button>
    </div>
  );
}
