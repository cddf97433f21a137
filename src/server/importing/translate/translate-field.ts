import type { FieldInfoBase } from "../../../contract/carriers/field-info/field-info-base.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { CustomFieldType, CustomFieldValue } from "../../../domain/desk/custom-field.ts";
import type { SourceField } from "../../../domain/import/source-records.ts";

/** A custom field of tickets; null when it is of no type that is known. */
export function translateField(field: Wire<typeof FieldInfoBase>): SourceField | null {
  const { FieldType: type, FieldName: key } = field;
  if (type === "Unknown" || key === null || key === "") return null;
  const more = field as unknown as Readonly<Record<string, unknown>>;
  const choices = Array.isArray(more["Choices"]) ? more["Choices"] : [];
  const { TextLength: maxLength } = more;
  return {
    key,
    label: field.DisplayName ?? "",
    type,
    mandatory: field.IsMandatory,
    readOnly: field.IsReadOnly,
    external: field.IsExternal,
    defaultValue: defaultValueOf(type, more["DefaultValue"] ?? more["LinkValue"]),
    maxLength: typeof maxLength === "number" ? maxLength : 0,
    options: choices.map((label, index) => ({ id: index + 1, label: String(label) })),
    rank: field.Rank,
  };
}

/** What is told of an empty default is 0 or no text. */
function defaultValueOf(type: CustomFieldType, value: unknown): CustomFieldValue {
  if (typeof value === "boolean") return value || null;
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value !== "number" || (value === 0 && type !== "DateTime")) return null;
  switch (type) {
    case "Date":
      return new Date(value * 1000).toISOString().slice(0, "YYYY-MM-DD".length);
    case "Time":
      return Math.floor((value % 86_400) / 60);
    case "TimeSpan":
      return value * 60;
    default:
      return value;
  }
}
