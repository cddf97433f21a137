import type { CustomField } from "../../src/domain/desk/custom-field.ts";

/** An optional field that anybody may fill in, except for what is wished. */
export function buildCustomField(
  key: string,
  type: CustomField["type"],
  wishes: Partial<CustomField> = {},
): CustomField {
  return {
    key,
    label: key,
    type,
    mandatory: false,
    readOnly: false,
    external: false,
    defaultValue: null,
    maxLength: 0,
    options: [],
    rank: 0,
    ...wishes,
  };
}

/** Fields by key, as a desk holds them. */
export function customFieldsOf(...fields: readonly CustomField[]): Map<string, CustomField> {
  return new Map(fields.map((field) => [field.key, field]));
}
