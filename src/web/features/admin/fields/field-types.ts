import type { MessageId } from "../../../texts.ts";

/** The kinds of fields as people call them, by published name. */
export const typeNames: Readonly<Record<string, MessageId>> = {
  Integer: "fields.typeInteger",
  ShortText: "fields.typeShortText",
  LongText: "fields.typeLongText",
  Date: "fields.typeDate",
  Checkbox: "fields.typeCheckbox",
  MdoList: "fields.typeList",
  Decimal: "fields.typeDecimal",
  DateTime: "fields.typeDateTime",
  Time: "fields.typeTime",
  TimeSpan: "fields.typeTimeSpan",
};
