import { Field, textFieldLook, type ControlProps } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Ticket } from "../ticket.ts";
import { useNames } from "../use-names.ts";
import { useTyped } from "../use-typed.ts";
import type { CustomField } from "./custom-field-queries.ts";
import { readFieldText, writeFieldText } from "./custom-field-text.ts";
import { PropertySelect, ReadOnlyProperty } from "./property-select.tsx";

interface CustomFieldPropertyProps {
  readonly field: CustomField;
  readonly ticket: Ticket;
  readonly label: string;
  /** In the published form. */
  readonly text: string;
  readonly isReadOnly: boolean;
  readonly fault: string | undefined;
  readonly onChange: (text: string, seen: Ticket) => void;
}

/** A field that an administrator added, edited by a control of its type. */
export function CustomFieldProperty(props: CustomFieldPropertyProps) {
  const say = useText();
  const name = useNames();
  const { field, ticket, label, text, isReadOnly, fault, onChange } = props;
  const type = field.Type ?? "";
  const value = readFieldText(type, text);
  const options = choicesOf(field, {
    yes: say("ticket.yes"),
    no: say("ticket.no"),
    none: say("ticket.none"),
  });
  if (options !== null) {
    const named = options.map((option) => ({ ...option, label: name(option.label) }));
    return (
      <PropertySelect
        label={label}
        value={value}
        valueLabel={named.find((option) => option.value === value)?.label ?? value}
        options={named}
        isReadOnly={isReadOnly}
        fault={fault}
        onChange={(chosen) => onChange(writeFieldText(type, chosen) ?? "", ticket)}
      />
    );
  }
  if (isReadOnly || isUneditable(type)) return <ReadOnlyProperty label={label} value={value} />;
  return <TypedField {...props} type={type} value={value} />;
}

interface Words {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
}

function choicesOf({ Type, Options }: CustomField, words: Words) {
  if (Type === "Checkbox") {
    return [
      { value: "", label: words.no },
      { value: "1", label: words.yes },
    ];
  }
  if (Type !== "MdoList") return null;
  const listed = Options.map(({ Id, Label }) => ({ value: String(Id), label: Label ?? "" }));
  return [{ value: "", label: words.none }, ...listed];
}

/** Their values are made elsewhere. */
const isUneditable = (type: string): boolean => ["Blob", "Attachment", "RelationTo"].includes(type);

const inputTypes: Readonly<Record<string, string>> = {
  Date: "date",
  DateTime: "datetime-local",
  Time: "time",
  DynamicLink: "url",
};

/** Kept when it is left, so that half a number is never stored. */
function TypedField(
  props: CustomFieldPropertyProps & { readonly type: string; readonly value: string },
) {
  const say = useText();
  const { label, type, value, fault, field, ticket, onChange } = props;
  const typed = useTyped(value, ticket);
  const written = writeFieldText(type, typed.text);
  const keep = (): void => {
    if (written === null) return;
    const typing = typed.end();
    if (typing !== null && typing.text !== value) onChange(written, typing.seen);
  };
  const shared = (control: ControlProps) => ({
    ...control,
    className: textFieldLook,
    value: typed.text,
    onBlur: keep,
    ...(field.MaxLength > 0 && { maxLength: field.MaxLength }),
  });
  return (
    <Field
      label={label}
      hint={type === "TimeSpan" ? say("ticket.minutes") : undefined}
      fault={written === null ? say("ticket.cannotRead") : fault}
    >
      {(control) =>
        type === "LongText" || type === "ListText" ? (
          <textarea
            {...shared(control)}
            rows={3}
            onChange={({ currentTarget }) => typed.type(currentTarget.value)}
          />
        ) : (
          <input
            {...shared(control)}
            type={inputTypes[type] ?? "text"}
            inputMode={type === "Integer" || type === "TimeSpan" ? "numeric" : undefined}
            onChange={({ currentTarget }) => typed.type(currentTarget.value)}
            onKeyDown={({ key }) => {
              if (key === "Enter") keep();
            }}
          />
        )
      }
    </Field>
  );
}
