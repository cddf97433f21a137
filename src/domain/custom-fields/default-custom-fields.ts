import type { CustomField, CustomFieldValue } from "../desk/custom-field.ts";

/** The custom fields of a ticket nobody has filled in yet: only those that have a default. */
export function defaultCustomFields(
  fields: ReadonlyMap<string, CustomField>,
): Readonly<Record<string, CustomFieldValue>> {
  const defaults = new Map<string, CustomFieldValue>();
  for (const { key, defaultValue } of fields.values()) {
    if (defaultValue !== null && defaultValue !== "") defaults.set(key, defaultValue);
  }
  return Object.fromEntries(defaults);
}
