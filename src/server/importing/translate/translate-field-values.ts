import type { CustomFieldType, CustomFieldValue } from "../../../domain/desk/custom-field.ts";
import type { SourceField } from "../../../domain/import/source-records.ts";
import { readCustomFieldText } from "../../http/presenters/custom-fields/read-custom-field-text.ts";

type Texts = Readonly<Record<string, string>>;

/** The values of a ticket's custom fields. Empty ones, and those under keys that are not here, are left out. */
export function translateFieldValues(
  texts: Texts,
  fields: ReadonlyMap<string, SourceField>,
): Readonly<Record<string, CustomFieldValue>> {
  const values: Record<string, CustomFieldValue> = {};
  // In the order of the fields: the order in which they are told may be another one each time.
  for (const [key, { type }] of fields) {
    const text = textUnder(texts, key);
    if (text === undefined || isSaidToBeEmpty(texts, key, type)) continue;
    const value = readCustomFieldText(type, text, "UTC");
    if (value !== undefined && value !== null && value !== "") values[key] = value;
  }
  return values;
}

/** Choices that the values are, by key: lists are not told where they are defined. */
export function choicesIn(
  texts: Texts,
  fields: ReadonlyMap<string, SourceField>,
): readonly { readonly key: string; readonly id: number; readonly label: string }[] {
  return [...fields].flatMap(([key, { type }]) => {
    if (type !== "MdoList" && type !== "RelationTo") return [];
    const id = readCustomFieldText(type, textUnder(texts, key) ?? "", "UTC");
    const label = textUnder(texts, `${key}:DisplayText`) ?? "";
    return typeof id === "number" && label !== "" ? [{ key, id, label }] : [];
  });
}

/** An empty number is written as 0; what people are shown tells the two apart, where it is told at all. */
function isSaidToBeEmpty(texts: Texts, key: string, type: CustomFieldType): boolean {
  const isNumber = type === "Integer" || type === "Decimal" || type === "TimeSpan";
  return isNumber && textUnder(texts, `${key}:DisplayText`) === "";
}

function textUnder(texts: Texts, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
