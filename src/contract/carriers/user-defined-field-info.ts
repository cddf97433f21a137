import { defineCarrier } from "../carrier.ts";
import { UDefFieldType, UDefJustification, UDefType } from "../enums/user-defined-field.ts";
import { bool, int32, key, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A field that an administrator has added to an entity. */
export const UserDefinedFieldInfo = defineCarrier("UserDefinedFieldInfo", {
  UDefFieldId: key(),
  ColumnId: int32(),
  FieldDefault: text(),
  FieldHeight: int32(),
  FieldLabel: text(),
  FieldLeft: int32(),
  FieldTop: int32(),
  FieldType: oneOf(UDefFieldType),
  FieldWidth: int32(),
  FormatMask: text(),
  HideLabel: bool(),
  IsIndexed: bool(),
  LabelHeight: int32(),
  LabelLeft: int32(),
  LabelTop: int32(),
  LabelWidth: int32(),
  LastVersionId: int32(),
  ListTableId: int32(),
  IsMandatory: bool(),
  Type: oneOf(UDefType),
  Page1LineNo: int32(),
  ProgId: text(),
  IsReadOnly: bool(),
  ShortLabel: text(),
  TabOrder: int32(),
  TextLength: int32(),
  Tooltip: text(),
  UdefIdentity: int32(),
  UDListDefinitionId: int32(),
  Justification: oneOf(UDefJustification),
  Version: int32(),
  TemplateVariableName: text(),
  HasBeenPublished: bool(),
  MdoListName: text(),
  ...rowRights,
});
