import { Field, textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import type { Caller } from "./send-request.ts";

interface CallerChoiceProps {
  readonly caller: Caller;
  readonly onChange: (caller: Caller) => void;
}

/** Runs as the reader, or with a token that is kept in memory and nowhere else. */
export function CallerChoice({ caller, onChange }: CallerChoiceProps) {
  const say = useText();
  return (
    <div className="grid gap-2 two-pane:grid-cols-2">
      <Field label={say("explorer.runAs")}>
        {(control) => (
          <select
            {...control}
            className={textFieldLook}
            value={caller.kind}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.value === "me" ? { kind: "me" } : { kind: "token", token: "" })
            }
          >
            <option value="me">{say("explorer.asMe")}</option>
            <option value="token">{say("explorer.withToken")}</option>
          </select>
        )}
      </Field>
      {caller.kind === "token" && (
        <Field label={say("explorer.token")} hint={say("explorer.tokenHint")}>
          {(control) => (
            <input
              {...control}
              type="password"
              autoComplete="off"
              className={textFieldLook}
              value={caller.token}
              onChange={({ currentTarget }) =>
                onChange({ kind: "token", token: currentTarget.value.trim() })
              }
            />
          )}
        </Field>
      )}
    </div>
  );
}
