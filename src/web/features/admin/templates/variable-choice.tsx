import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useTemplateVariables } from "./template-queries.ts";

/** Puts a variable where somebody wrote last. */
export function VariableChoice({ onInsert }: { readonly onInsert: (variable: string) => void }) {
  const say = useText();
  const variables = useTemplateVariables();
  const [chosen, setChosen] = useState<string | null>(null);
  const variable = chosen ?? variables[0] ?? "";
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={say("templates.variable")}>
        {(control) => (
          <select
            {...control}
            className={`${textFieldLook} max-w-72`}
            value={variable}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {variables.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
      </Field>
      <Button disabled={variable === ""} onClick={() => onInsert(variable)}>
        {say("templates.insert")}
      </Button>
    </div>
  );
}
