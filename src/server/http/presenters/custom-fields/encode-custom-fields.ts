import type { CustomField, CustomFieldValue } from "../../../../domain/desk/custom-field.ts";
import { companionsOf, type CustomFieldReader } from "./companions-of.ts";
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
 * the caller did not touch. Both dictionaries have what stands beside a value for people to read.
 */
export function encodeCustomFields(
  values: Readonly<Record<string, CustomFieldValue>>,
  fields: ReadonlyMap<string, CustomField>,
  reader: CustomFieldReader,
): WireCustomFields {
  // A map, because a record would find inherited members under keys such as "constructor".
  const stored = new Map(Object.entries(values));
  const extra: [string, string][] = [];
  const custom: [string, string][] = [];
  for (const [key, field] of fields) {
    const value = stored.get(key) ?? null;
    const text = writeCustomFieldText(field.type, value, reader.zone);
    const entries: [string, string][] = [[key, text]];
    for (const [suffix, shown] of companionsOf(field, value, reader)) {
      entries.push([`${key}:${suffix}`, shown]);
    }
    custom.push(...entries, [`${key}:org`, text]);
    if (key.startsWith("x_")) extra.push(...entries);
  }
  return { ExtraFields: Object.fromEntries(extra), CustomFields: Object.fromEntries(custom) };
}
