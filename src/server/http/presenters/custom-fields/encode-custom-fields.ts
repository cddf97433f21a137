import type {
  CustomField,
  CustomFieldType,
  CustomFieldValue,
} from "../../../../domain/desk/custom-field.ts";
import { localise, type Language } from "../../language.ts";
import { writeCustomFieldText } from "./write-custom-field-text.ts";

/** Both dictionaries of a carrier, under their published names. */
export interface WireCustomFields {
  /** Deprecated mirror of the `x_…` keys. */
  readonly ExtraFields: Readonly<Record<string, string>>;
  readonly CustomFields: Readonly<Record<string, string>>;
}

/**
 * Writes the custom fields of a record. Every field in `fields` is present, also an empty one, so
 * that a caller sees which there are; values under other keys are left out. Each key in
 * `CustomFields` has a companion `key:org`, the value as loaded, by which a later save tells what
 * the caller did not touch. Fields that refer to something have `key:DisplayText` in both
 * dictionaries, in `language`; for a relation it is empty unless the field lists its choices.
 */
export function encodeCustomFields(
  values: Readonly<Record<string, CustomFieldValue>>,
  fields: ReadonlyMap<string, CustomField>,
  { zone, language }: { readonly zone: string; readonly language: Language | null },
): WireCustomFields {
  // A map, because a record would find inherited members under keys such as "constructor".
  const stored = new Map(Object.entries(values));
  const extra: [string, string][] = [];
  const custom: [string, string][] = [];
  for (const [key, field] of fields) {
    const value = stored.get(key) ?? null;
    const text = writeCustomFieldText(field.type, value, zone);
    const entries: [string, string][] = [[key, text]];
    if (hasDisplayText.has(field.type)) {
      entries.push([`${key}:DisplayText`, displayText(field, value, language)]);
    }
    custom.push(...entries, [`${key}:org`, text]);
    if (key.startsWith("x_")) extra.push(...entries);
  }
  return { ExtraFields: Object.fromEntries(extra), CustomFields: Object.fromEntries(custom) };
}

const hasDisplayText: ReadonlySet<CustomFieldType> = new Set(["MdoList", "RelationTo"]);

function displayText(
  { options }: CustomField,
  value: CustomFieldValue,
  language: Language | null,
): string {
  const option = options.find(({ id }) => id === value);
  return option === undefined ? "" : localise(option.label, language);
}
