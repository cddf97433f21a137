import { useState } from "react";
import { textFieldLook, type ControlProps } from "../../components/field.tsx";
import type { MemberKind } from "./body-form.ts";
import type { Schema } from "./description.ts";

interface MemberInputProps {
  readonly control: ControlProps;
  readonly kind: MemberKind;
  readonly schema: Schema;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** What is typed or chosen for a member. What does not fit its kind is sent as it stands, and checked. */
export function MemberInput({ control, kind, schema, value, onChange }: MemberInputProps) {
  if (kind === "truth" || kind === "choice") {
    const options = kind === "truth" ? [true, false, null] : [...(schema.enum ?? []), null];
    const at = options.indexOf(value);
    return (
      <select
        {...control}
        className={textFieldLook}
        value={at}
        onChange={({ currentTarget }) => onChange(options[Number(currentTarget.value)])}
      >
        {at === -1 && <option value={-1}>{JSON.stringify(value)}</option>}
        {options.map((option, place) => (
          <option key={String(option)} value={place}>
            {String(option)}
          </option>
        ))}
      </select>
    );
  }
  if (kind === "text" && (typeof value === "string" || value === null)) {
    return (
      <input
        {...control}
        className={textFieldLook}
        value={value ?? ""}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  return (
    <JsonInput control={control} isNumber={kind === "number"} value={value} onChange={onChange} />
  );
}

interface JsonInputProps extends Pick<MemberInputProps, "control" | "value" | "onChange"> {
  readonly isNumber: boolean;
}

/** Numbers and all else, as JSON writes them; text that is no JSON is a text. */
function JsonInput({ control, isNumber, value, onChange }: JsonInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const look = `${textFieldLook} ${isNumber ? "max-w-48" : "py-1 font-mono text-xs"}`;
  const shared = {
    ...control,
    className: look,
    value: typed ?? JSON.stringify(value, null, isNumber ? 0 : 2),
    onBlur: () => setTyped(null),
  };
  const type = (text: string): void => {
    setTyped(text);
    onChange(read(text));
  };
  return isNumber ? (
    <input
      {...shared}
      inputMode="numeric"
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  ) : (
    <textarea {...shared} rows={3} onChange={({ currentTarget }) => type(currentTarget.value)} />
  );
}

function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
