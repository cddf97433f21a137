/** Kinds of custom fields, with the published codes. */
export const customFieldTypeCodes = {
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
} as const;

export type CustomFieldType = keyof typeof customFieldTypeCodes;

/**
 * A stored value: text kinds a string, numbers and ids a number, a checkbox a boolean, a date
 * "YYYY-MM-DD", a date with time an instant in epoch seconds, a time of day minutes since midnight,
 * a time span seconds. `null` = empty.
 */
export type CustomFieldValue = string | number | boolean | null;

export interface CustomField {
  /** Key on the wire, `x_…`. */
  readonly key: string;
  readonly label: string;
  readonly type: CustomFieldType;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
  /** Customers may see it. */
  readonly external: boolean;
  readonly defaultValue: CustomFieldValue;
  /** Longest text in UTF-16 units; 0 = unlimited. Text kinds only. */
  readonly maxLength: number;
  /** Choices of a list kind: value id -> label. */
  readonly options: readonly { readonly id: number; readonly label: string }[];
  readonly rank: number;
}
