import type { CustomField, CustomFieldType } from "../../desk/custom-field.ts";
import {
  bool,
  decimal,
  instant,
  number,
  reference,
  seconds,
  text,
  type Column,
  type ColumnValue,
  type RestrictionType,
} from "./column.ts";

type Declaration = readonly [RestrictionType | null, ColumnValue | null];

const declarations: Readonly<Record<CustomFieldType, Declaration>> = {
  Integer: ["int", number],
  ShortText: ["string", text],
  LongText: ["string", text],
  Date: ["date", { as: "civilDay" }],
  Blob: [null, null],
  Checkbox: ["bool", bool],
  MdoList: ["listAny", null],
  Decimal: ["decimal", decimal],
  DateTime: ["datetime", instant],
  Time: [null, { as: "clock" }],
  TimeSpan: ["timeSpan", seconds],
  RelationTo: ["int", reference],
  Attachment: [null, null],
  DynamicLink: ["string", text],
  ListText: ["string", text],
};

/** A custom field of tickets as a column of `via`'s ticket: `extra/x_serial`. Only readers see it. */
export function customFieldColumn({ key, type }: CustomField, via: readonly string[]): Column {
  const [restriction, value] = declarations[type];
  return {
    name: key,
    path: [...via, "extra", key].join("/"),
    kind: "extra",
    via,
    restriction,
    orderable: true,
    value: type === "MdoList" ? { as: "choice", list: `field:${key}` } : value,
    isContent: true,
  };
}
