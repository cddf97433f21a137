import type { CustomFieldDefinition } from "../../../contract/additions/custom-field-definition.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import {
  customFieldTypeCodes,
  type CustomField,
  type CustomFieldType,
  type CustomFieldValue,
} from "../../../domain/desk/custom-field.ts";
import {
  blankCustomField,
  type CustomFieldInput,
} from "../../../domain/desk/custom-field/decide-save-custom-field.ts";
import { listTexts } from "../../texts/list-texts.ts";
import { tagAndFieldTexts } from "../../texts/tag-and-field-texts.ts";
import { say } from "../../texts/text.ts";
import { readCustomFieldText } from "../presenters/custom-fields/read-custom-field-text.ts";
import { writeCustomFieldText } from "../presenters/custom-fields/write-custom-field-text.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { given } from "./given.ts";
import type { InputReading } from "./save-row.ts";

type FieldBody = Input<typeof CustomFieldDefinition>;

/** A custom field as administrators see it: names in all languages, a default as tickets have values. */
export function presentCustomField(
  field: CustomField,
  { zone }: Pick<CallPresentation, "zone">,
): Wire<typeof CustomFieldDefinition> {
  const { type, defaultValue } = field;
  return {
    Key: field.key,
    Label: field.label,
    Type: type,
    Mandatory: field.mandatory,
    ReadOnly: field.readOnly,
    External: field.external,
    DefaultValue: defaultValue === null ? null : writeCustomFieldText(type, defaultValue, zone),
    MaxLength: field.maxLength,
    Options: field.options.map(({ id, label }) => ({ Id: id, Label: label })),
    Rank: field.rank,
  };
}

/** What a request body asks a custom field to be. Absent members stay; a default that is null goes. */
export function customFieldInputOf(
  body: FieldBody,
  { stored, faults, zone }: Pick<InputReading<CustomField>, "stored" | "faults"> & { zone: string },
): CustomFieldInput {
  const type = readType(body.Type);
  if (type === null) {
    const types = Object.keys(customFieldTypeCodes).join(", ");
    faults.set("Type", say(listTexts.unknownFieldType, { types }));
  }
  const known = type ?? stored?.type ?? blankCustomField.type;
  const defaultValue = readDefault(body.DefaultValue, known, zone);
  if (defaultValue === "unreadable") faults.set("DefaultValue", say(tagAndFieldTexts.notAValue));
  return given<CustomFieldInput>({
    label: body.Label?.trim(),
    type: type ?? undefined,
    mandatory: body.Mandatory ?? undefined,
    readOnly: body.ReadOnly ?? undefined,
    external: body.External ?? undefined,
    defaultValue: defaultValue === "unreadable" ? undefined : defaultValue?.value,
    maxLength: body.MaxLength ?? undefined,
    options: body.Options?.map(({ Id, Label }) => ({ id: Id ?? 0, label: Label?.trim() ?? "" })),
    rank: body.Rank ?? undefined,
  });
}

/** Null for a name that no type has. */
function readType(name: string | null | undefined): CustomFieldType | undefined | null {
  if (name === null || name === undefined) return undefined;
  const wished = name.trim().toLowerCase();
  const types = Object.keys(customFieldTypeCodes) as CustomFieldType[];
  return types.find((type) => type.toLowerCase() === wished) ?? null;
}

function readDefault(
  text: string | null | undefined,
  type: CustomFieldType,
  zone: string,
): { readonly value: CustomFieldValue } | undefined | "unreadable" {
  if (text === undefined) return undefined;
  const value = text === null ? null : readCustomFieldText(type, text, zone);
  return value === undefined ? "unreadable" : { value };
}
