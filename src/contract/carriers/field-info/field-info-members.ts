import { CustomFieldType } from "../../enums/custom-field.ts";
import { bool, int32, oneOf, text } from "../../member.ts";

/** What is told of every custom field, whatever it holds. */
export const fieldInfoMembers = {
  FieldType: oneOf(CustomFieldType),
  FieldName: text(),
  DisplayName: text(),
  Description: text(),
  ShortLabel: text(),
  HideLabel: bool(),
  HideField: bool(),
  IsIndexed: bool(),
  IsMandatory: bool(),
  IsReadOnly: bool(),
  IsExternal: bool(),
  IsDisplayField: bool(),
  Rank: int32(),
  TemplateVariableName: text(),
} as const;
