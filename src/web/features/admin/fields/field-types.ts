import type { MessageId } from "../../../texts.ts";

/** The kinds of fields as people call them, by published name. */
export const typeNames: Readonly<Record<string, MessageId>> = {
  Unknown: "fields.typeUnknown",
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
  Blob: "fields.typeData",
  RelationTo: "fields.typeRelation",
  Attachment: "fields.typeFile",
  DynamicLink: "fields.typeLink",
  ListText: "fields.typeListText",
};

/** Those that the desk offers for a new field. */
export const offeredTypes = [
  "Integer",
  "ShortText",
  "LongText",
  "Date",
  "Checkbox",
  "MdoList",
  "Decimal",
  "DateTime",
  "Time",
  "TimeSpan",
] as const;
