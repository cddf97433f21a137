import type { fieldInfoMembers } from "../../../../contract/carriers/field-info/field-info-members.ts";
import type { fieldInfoVariants } from "../../../../contract/carriers/field-info/field-info-variants.ts";
import type { FieldInfoBase } from "../../../../contract/carriers/field-info/field-info-base.ts";
import type { Wire } from "../../../../contract/wire.ts";
import type {
  CustomField,
  CustomFieldType,
  CustomFieldValue,
} from "../../../../domain/desk/custom-field.ts";
import { localise, type Language } from "../../language.ts";
import { wallToEpochSeconds } from "../../media/dates/zone-offset.ts";

export interface FieldInfoReader {
  /** Zone in which days and times of day are dates. */
  readonly zone: string;
  readonly language: Language | null;
}

/** What is known of a custom field, as far as this desk keeps it. */
export function presentFieldInfo(
  field: CustomField,
  reader: FieldInfoReader,
): Wire<typeof FieldInfoBase> {
  const { language } = reader;
  return {
    FieldType: field.type,
    FieldName: field.key,
    DisplayName: localise(field.label, language),
    Description: "",
    ShortLabel: "",
    HideLabel: false,
    HideField: false,
    IsIndexed: false,
    IsMandatory: field.mandatory,
    IsReadOnly: field.readOnly,
    IsExternal: field.external,
    IsDisplayField: false,
    Rank: field.rank,
    // Only user-defined fields can be named in templates.
    TemplateVariableName: null,
    ...presenters[field.type](field, reader),
  };
}

/** What is told only of fields of that type. */
type Own<Type extends CustomFieldType> = Omit<
  Wire<(typeof fieldInfoVariants)[Type]>,
  keyof typeof fieldInfoMembers
>;

type Presenters = {
  readonly [Type in CustomFieldType]: (field: CustomField, reader: FieldInfoReader) => Own<Type>;
};

/** 2001-01-01T00:00:00Z, the published day for bare clock times. */
const CLOCK_DAY = 978_307_200;
/** As many as amounts of money have. */
const DECIMALS_SHOWN = 2;
const LINES_SHOWN = 5;

const numberOf = (value: CustomFieldValue): number => (typeof value === "number" ? value : 0);
const textOf = (value: CustomFieldValue): string => (typeof value === "string" ? value : "");

const presenters: Presenters = {
  Integer: ({ defaultValue }) => ({ DefaultValue: numberOf(defaultValue) }),
  ShortText: ({ defaultValue, maxLength }) => ({
    DefaultValue: textOf(defaultValue),
    TextLength: maxLength,
    FormatMask: "",
    IsHtml: false,
  }),
  LongText: ({ defaultValue }) => ({
    DefaultValue: textOf(defaultValue),
    IsHtml: false,
    UseTextArea: true,
    NumRows: LINES_SHOWN,
  }),
  Date: ({ defaultValue }, { zone }) => ({
    DefaultValue:
      typeof defaultValue === "string"
        ? wallToEpochSeconds(zone, Date.parse(`${defaultValue}T00:00:00Z`) / 1000)
        : null,
    IsDefaultNow: false,
  }),
  Blob: () => ({}),
  Checkbox: ({ defaultValue }) => ({ DefaultValue: defaultValue === true }),
  MdoList: ({ defaultValue }) => ({ DefaultValue: numberOf(defaultValue), MdoListName: "" }),
  Decimal: ({ defaultValue }) => ({
    DefaultValue: numberOf(defaultValue),
    Precision: DECIMALS_SHOWN,
  }),
  DateTime: ({ defaultValue }) => ({
    DefaultValue: typeof defaultValue === "number" ? defaultValue : null,
    IsDefaultNow: false,
  }),
  Time: ({ defaultValue }, { zone }) => ({
    DefaultValue:
      typeof defaultValue === "number"
        ? wallToEpochSeconds(zone, CLOCK_DAY + defaultValue * 60)
        : null,
    IsDefaultNow: false,
  }),
  TimeSpan: ({ defaultValue }) => ({
    DefaultValue: Math.floor(numberOf(defaultValue) / 60),
    UseDays: true,
    UseHours: true,
    UseMinutes: true,
    MaxNum: 0,
  }),
  RelationTo: ({ defaultValue }) => ({
    DefaultValue: numberOf(defaultValue),
    TargetTable: "",
    TargetLabel: "",
    UseDropDown: false,
    MdoListName: "",
  }),
  Attachment: ({ defaultValue }) => ({ DefaultValue: numberOf(defaultValue) }),
  DynamicLink: ({ label, defaultValue }, { language }) => ({
    LinkName: localise(label, language),
    LinkValue: textOf(defaultValue),
  }),
  ListText: ({ defaultValue, maxLength, options }, { language }) => ({
    DefaultValue: textOf(defaultValue),
    TextLength: maxLength,
    Choices: options.map(({ label }) => localise(label, language)),
  }),
};
