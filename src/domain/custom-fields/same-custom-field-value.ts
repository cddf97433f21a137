import type { CustomFieldType, CustomFieldValue } from "../desk/custom-field.ts";

/**
 * Whether two stored values mean the same. A text of no characters is no value, and a box that was
 * never ticked is an unticked one.
 */
export function sameCustomFieldValue(
  type: CustomFieldType,
  one: CustomFieldValue,
  other: CustomFieldValue,
): boolean {
  return meaning(type, one) === meaning(type, other);
}

function meaning(type: CustomFieldType, value: CustomFieldValue): CustomFieldValue {
  const present = value === "" ? null : value;
  return type === "Checkbox" ? (present ?? false) : present;
}
