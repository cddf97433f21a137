import { useState } from "react";
import { useText } from "../../lib/i18n/use-text.ts";
import { BodyEditor } from "./body-editor.tsx";
import { bodyObject, kindOf, schemaOfMember, writeBody } from "./body-form.ts";
import type { Description, Operation } from "./description.ts";
import { describeFault } from "./describe-fault.ts";
import { SchemaForm } from "./schema-form.tsx";
import type { BodyCheck } from "./use-body-check.ts";

interface BodyFieldsProps {
  readonly operation: Operation;
  readonly description: Description;
  readonly text: string;
  readonly check: BodyCheck;
  /** What the server said of members, by path. */
  readonly refused: ReadonlyMap<string, string>;
  readonly onChange: (text: string) => void;
}

/** The body of a request, as JSON or member by member; both are the same text. */
export function BodyFields(props: BodyFieldsProps) {
  const { operation, description, text, check, refused, onChange } = props;
  const say = useText();
  const [look, setLook] = useState<"form" | "json">("json");
  const schema = schemaOfMember(operation.body ?? {}, description);
  const body = bodyObject(text);
  const faults = new Map([
    ...[...check.faults].map(([path, fault]) => [path, describeFault(fault, say)] as const),
    ...refused,
  ]);
  const lines = [...check.lines, ...[...refused.keys()].map(check.lineOf)];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {kindOf(schema) === "object" && (
        <fieldset className="flex flex-wrap items-center gap-x-4">
          <legend className="sr-only">{say("explorer-form.bodyAs")}</legend>
          {(["json", "form"] as const).map((each) => (
            <label key={each} className="flex min-h-(--target) items-center gap-2">
              <input
                type="radio"
                name="body-look"
                className="size-4 accent-(--accent)"
                checked={look === each}
                onChange={() => setLook(each)}
              />
              {say(each === "form" ? "explorer-form.asForm" : "explorer-form.asJson")}
            </label>
          ))}
        </fieldset>
      )}
      {look === "json" ? (
        <BodyEditor note={operation.bodyNote} text={text} faultyLines={lines} onChange={onChange} />
      ) : body === null ? (
        <p className="rounded-lg bg-bad-soft p-3 text-bad">{say("explorer-form.noForm")}</p>
      ) : (
        <SchemaForm
          schema={schema}
          description={description}
          value={body}
          path=""
          faults={faults}
          onChange={(changed) => onChange(writeBody(changed))}
        />
      )}
    </div>
  );
}
