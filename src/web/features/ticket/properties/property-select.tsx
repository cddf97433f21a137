import type { ReactNode } from "react";
import { Field, labelLook, textFieldLook } from "../../../components/field.tsx";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface PropertySelectProps {
  readonly label: string;
  readonly value: string;
  /** What the value is called, where it is none of the options any more. */
  readonly valueLabel: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly fault?: string | undefined;
  readonly isReadOnly: boolean;
  readonly name?: string;
  /** Tells why it has its value. */
  readonly why?: ReactNode;
}

/** A property that is one of a few. What nobody may change is text, and no control. */
export function PropertySelect(props: PropertySelectProps) {
  const { why } = props;
  if (why === undefined) return <PropertyControl {...props} />;
  return (
    <div className="relative">
      <PropertyControl {...props} />
      <span className="absolute top-0 right-0 -mt-1 text-xs text-muted pointer-coarse:-mt-3.5">
        {why}
      </span>
    </div>
  );
}

function PropertyControl(props: PropertySelectProps) {
  const { label, value, valueLabel, options, onChange, fault, isReadOnly, name } = props;
  if (isReadOnly) return <ReadOnlyProperty label={label} value={valueLabel} />;
  const isListed = options.some((option) => option.value === value);
  return (
    <Field label={label} fault={fault}>
      {(control) => (
        <select
          {...control}
          name={name}
          className={textFieldLook}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {!isListed && <option value={value}>{valueLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function ReadOnlyProperty({
  label,
  value,
}: {
  readonly label: string;
  readonly value: string;
}) {
  return (
    <div className="grid gap-1">
      <span className={labelLook}>{label}</span>
      <span className="min-h-8 break-words py-1">{value === "" ? "–" : value}</span>
    </div>
  );
}
