import { defineEnum } from "../enum.ts";

/** What kind of value a custom field has. */
export const CustomFieldType = defineEnum("CustomFieldType", {
  Unknown: 0,
  Integer: 1,
  ShortText: 2,
  LongText: 3,
  Date: 4,
  Blob: 5,
  Checkbox: 6,
  MdoList: 7,
  Decimal: 8,
  DateTime: 9,
  Time: 10,
  TimeSpan: 11,
  RelationTo: 12,
  Attachment: 13,
  DynamicLink: 14,
  ListText: 15,
});
