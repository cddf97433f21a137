import { defineCarrier } from "../carrier.ts";
import { CustomFieldType } from "../enums/custom-field.ts";
import { bool, int32, oneOf, text } from "../member.ts";

/** What there is to know of a custom field. */
export const FieldInfoBase = defineCarrier("FieldInfoBase", {
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
});
