import { Field, textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import type { Operation, Parameter } from "./description.ts";
import { parameterKey } from "./request.ts";

interface ParameterFieldsProps {
  readonly operation: Operation;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** What goes into the address in sight, what goes into headers below a fold. */
export function ParameterFields({ operation, values, onChange }: ParameterFieldsProps) {
  const say = useText();
  const field = (parameter: Parameter) => {
    const key = parameterKey(parameter.in, parameter.name);
    return (
      <Field
        key={key}
        label={
          parameter.required === true
            ? say("explorer.required", { name: parameter.name })
            : parameter.name
        }
        hint={parameter.description}
      >
        {(control) => (
          <input
            {...control}
            className={textFieldLook}
            autoComplete="off"
            spellCheck={false}
            value={values[key] ?? ""}
            onChange={({ currentTarget }) => onChange({ ...values, [key]: currentTarget.value })}
          />
        )}
      </Field>
    );
  };
  const headers = operation.parameters.filter(({ in: place }) => place === "header");
  return (
    <>
      {operation.parameters.filter(({ in: place }) => place !== "header").map(field)}
      {headers.length > 0 && (
        <details>
          <summary className="min-h-(--target) cursor-pointer text-accent">
            {say("explorer.headers", { count: headers.length })}
          </summary>
          <div className="mt-2 grid gap-4 border-l-2 border-line pl-3">{headers.map(field)}</div>
        </details>
      )}
    </>
  );
}
