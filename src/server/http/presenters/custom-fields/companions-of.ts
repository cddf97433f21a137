import type {
  CustomField,
  CustomFieldType,
  CustomFieldValue,
} from "../../../../domain/desk/custom-field.ts";
import type { Culture } from "../../language/culture-of.ts";
import {
  formatDisplayDate,
  formatDisplayDay,
  formatDisplayNumber,
  formatDisplayTime,
} from "../../language/display-format.ts";
import { localise, type Language } from "../../language.ts";

/** For whom the texts beside the values are written. */
export interface CustomFieldReader {
  /** Zone of dates with a time. */
  readonly zone: string;
  /** null = names go out as they are stored. */
  readonly language: Language | null;
  /** null = numbers and dates are written for programs. */
  readonly culture: Culture | null;
}

/**
 * What stands beside a value for people to read, by the suffix of its key. A field of the database
 * (`x_…`) has it only when it refers to something; a user-defined field whenever its value is not its
 * own text, and a list among them has a tooltip, which is empty.
 */
export function companionsOf(
  field: CustomField,
  value: CustomFieldValue,
  reader: CustomFieldReader,
): readonly (readonly [suffix: string, text: string])[] {
  const isReference = field.type === "MdoList" || field.type === "RelationTo";
  if (isReference) {
    const shown = ["DisplayText", choiceText(field, value, reader.language)] as const;
    return isUserDefined(field) ? [shown, ["DisplayTooltip", ""]] : [shown];
  }
  const write = isUserDefined(field) ? writers[field.type] : undefined;
  if (write === undefined) return [];
  return [["DisplayText", value === null ? "" : write(value, reader)]];
}

function isUserDefined({ key }: CustomField): boolean {
  return !key.startsWith("x_");
}

function choiceText(
  { options }: CustomField,
  value: CustomFieldValue,
  language: Language | null,
): string {
  const option = options.find(({ id }) => id === value);
  return option === undefined ? "" : localise(option.label, language);
}

type DisplayWriter = (value: Exclude<CustomFieldValue, null>, reader: CustomFieldReader) => string;

const writers: Readonly<Partial<Record<CustomFieldType, DisplayWriter>>> = {
  Integer: writeNumber,
  Decimal: writeNumber,
  TimeSpan: writeNumber,
  Checkbox: (value, { language }) => localise(value === true ? "[SR_YES]" : "[SR_NO]", language),
  Date: (value, { culture }) => formatDisplayDay(String(value), culture),
  DateTime: (value, { zone, culture }) => formatDisplayDate(Number(value), zone, culture),
  Time: (value, { culture }) => formatDisplayTime(Number(value), culture),
};

function writeNumber(
  value: Exclude<CustomFieldValue, null>,
  { culture }: CustomFieldReader,
): string {
  return formatDisplayNumber(Number(value), culture);
}
