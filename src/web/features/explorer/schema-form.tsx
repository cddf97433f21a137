import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import {
  blankOf,
  isObject,
  kindOf,
  memberSchema,
  missingMembers,
  schemaOfMember,
  withoutMember,
  type BodyObject,
} from "./body-form.ts";
import type { Description, Schema } from "./description.ts";
import { MemberInput } from "./member-input.tsx";

interface SchemaFormProps {
  readonly schema: Schema;
  readonly description: Description;
  readonly value: BodyObject;
  /** Of the object within the body; empty for the body itself. */
  readonly path: string;
  /** What is wrong with members, by their path. */
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (value: BodyObject) => void;
}

/** The members of an object that are sent, and a way to add others that its schema knows. */
export function SchemaForm({
  schema,
  description,
  value,
  path,
  faults,
  onChange,
}: SchemaFormProps) {
  const say = useText();
  const missing = missingMembers(value, schema);
  const add = (name: string): void => {
    const own = schemaOfMember(memberSchema(schema, name) ?? {}, description);
    onChange({ ...value, [name]: blankOf(kindOf(own), own) });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {Object.entries(value).map(([name, member]) => (
        <MemberField
          key={name}
          name={name}
          schema={schemaOfMember(memberSchema(schema, name) ?? {}, description)}
          description={description}
          value={member}
          path={path === "" ? name : `${path}/${name}`}
          faults={faults}
          onChange={(changed) => onChange({ ...value, [name]: changed })}
          onRemove={() => onChange(withoutMember(value, name))}
        />
      ))}
      {Object.keys(value).length === 0 && (
        <p className="text-muted">{say("explorer-form.noMembers")}</p>
      )}
      {missing.length > 0 && <AddMember names={missing} onAdd={add} />}
    </div>
  );
}

interface AddMemberProps {
  readonly names: readonly string[];
  readonly onAdd: (name: string) => void;
}

function AddMember({ names, onAdd }: AddMemberProps) {
  const say = useText();
  const [chosen, setChosen] = useState("");
  const name = names.includes(chosen) ? chosen : (names[0] ?? "");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <select
        aria-label={say("explorer-form.member")}
        className={`${textFieldLook} max-w-64`}
        value={name}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        {names.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <Button onClick={() => onAdd(name)}>{say("explorer-form.addMember")}</Button>
    </div>
  );
}

interface MemberFieldProps {
  readonly name: string;
  readonly schema: Schema;
  readonly description: Description;
  readonly value: unknown;
  readonly path: string;
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (value: unknown) => void;
  readonly onRemove: () => void;
}

/** One member of a body, with a control for what its schema says that it is. */
function MemberField(props: MemberFieldProps) {
  const { name, schema, description, value, path, faults, onChange, onRemove } = props;
  const say = useText();
  const kind = kindOf(schema);
  const remove = (
    <Button
      look="quiet"
      className="px-1"
      aria-label={say("explorer-form.removeMember", { name })}
      onClick={onRemove}
    >
      <X size={16} aria-hidden />
    </Button>
  );
  if (kind === "object" && isObject(value)) {
    return (
      <fieldset className="rounded-md border border-line p-3">
        <legend className="flex items-center gap-1 px-1 font-semibold">
          {name}
          {remove}
        </legend>
        <SchemaForm
          schema={schema}
          description={description}
          value={value}
          path={path}
          faults={faults}
          onChange={onChange}
        />
      </fieldset>
    );
  }
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <Field label={name} hint={schema.description} fault={faults.get(path)}>
          {(control) => (
            <MemberInput
              control={control}
              kind={kind}
              schema={schema}
              value={value}
              onChange={onChange}
            />
          )}
        </Field>
      </div>
      <div className="pt-6">{remove}</div>
    </div>
  );
}
