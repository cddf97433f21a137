import { defineCarrier } from "../../carrier.ts";
import { bool, dateTime, double, int32, list, text } from "../../member.ts";
import { fieldInfoMembers } from "./field-info-members.ts";

/** What is told of custom fields of each type, by the name of the type. */
export const fieldInfoVariants = {
  Integer: defineCarrier("FieldInfoInt", { ...fieldInfoMembers, DefaultValue: int32() }),
  ShortText: defineCarrier("FieldInfoShortText", {
    ...fieldInfoMembers,
    DefaultValue: text(),
    TextLength: int32(),
    FormatMask: text(),
    IsHtml: bool(),
  }),
  LongText: defineCarrier("FieldInfoLongText", {
    ...fieldInfoMembers,
    DefaultValue: text(),
    IsHtml: bool(),
    UseTextArea: bool(),
    NumRows: int32(),
  }),
  Date: defineCarrier("FieldInfoDate", {
    ...fieldInfoMembers,
    DefaultValue: dateTime(),
    IsDefaultNow: bool(),
  }),
  Blob: defineCarrier("FieldInfoBlob", fieldInfoMembers),
  Checkbox: defineCarrier("FieldInfoBool", { ...fieldInfoMembers, DefaultValue: bool() }),
  MdoList: defineCarrier("FieldInfoMdoList", {
    ...fieldInfoMembers,
    DefaultValue: int32(),
    MdoListName: text(),
  }),
  Decimal: defineCarrier("FieldInfoDecimal", {
    ...fieldInfoMembers,
    DefaultValue: double(),
    Precision: int32(),
  }),
  DateTime: defineCarrier("FieldInfoDateTime", {
    ...fieldInfoMembers,
    DefaultValue: dateTime(),
    IsDefaultNow: bool(),
  }),
  Time: defineCarrier("FieldInfoTime", {
    ...fieldInfoMembers,
    DefaultValue: dateTime(),
    IsDefaultNow: bool(),
  }),
  TimeSpan: defineCarrier("FieldInfoTimeSpan", {
    ...fieldInfoMembers,
    // Minutes
    DefaultValue: int32(),
    UseDays: bool(),
    UseHours: bool(),
    UseMinutes: bool(),
    MaxNum: int32(),
  }),
  RelationTo: defineCarrier("FieldInfoRelation", {
    ...fieldInfoMembers,
    DefaultValue: int32(),
    TargetTable: text(),
    TargetLabel: text(),
    UseDropDown: bool(),
    MdoListName: text(),
  }),
  Attachment: defineCarrier("FieldInfoAttachment", { ...fieldInfoMembers, DefaultValue: int32() }),
  DynamicLink: defineCarrier("FieldInfoDynamicLink", {
    ...fieldInfoMembers,
    LinkName: text(),
    LinkValue: text(),
  }),
  ListText: defineCarrier("FieldInfoListText", {
    ...fieldInfoMembers,
    DefaultValue: text(),
    TextLength: int32(),
    Choices: list(text()),
  }),
} as const;
