import { epochDayOf, formatEpochDay } from "../business-time/civil-date.ts";
import type { CustomField, CustomFieldType, CustomFieldValue } from "../desk/custom-field.ts";
import type { CustomFieldFault, CustomFieldProblem } from "./custom-field-problem.ts";

/**
 * Whether a field may hold a value, given in its stored form; null when it may. An empty value is
 * refused by a mandatory field only.
 */
export function checkCustomFieldValue(
  field: CustomField,
  value: CustomFieldValue,
): CustomFieldProblem | null {
  const { key, type } = field;
  if (isUnanswered(field, value)) return { key, code: "required" };
  if (value === null || value === "") return null;
  const fault = checks[type](value, field);
  if (fault === null) return null;
  return fault === "wrongType" ? { key, code: fault, type } : { key, ...fault };
}

/**
 * Whether `value` leaves a mandatory field without an answer. Nothing but blanks is no answer; a
 * checkbox always has one, because being mandatory is published not to apply to it.
 */
export function isUnanswered(field: CustomField, value: CustomFieldValue): boolean {
  if (!field.mandatory || field.type === "Checkbox") return false;
  return value === null || (typeof value === "string" && value.trim() === "");
}

interface Bound {
  readonly value: number;
  /** As a person would write it. */
  readonly text: string;
}

const INT32_MIN: Bound = { value: -2_147_483_648, text: "-2147483648" };
const INT32_MAX: Bound = { value: 2_147_483_647, text: "2147483647" };
const ZERO: Bound = { value: 0, text: "0" };
const ONE: Bound = { value: 1, text: "1" };
const MIDNIGHT: Bound = { value: 0, text: "00:00" };
const LAST_MINUTE: Bound = { value: 1439, text: "23:59" };

/** Anything earlier means "no date" to the published clients, so it could not be read back. */
const FIRST_DATE = "1760-01-02";
const LAST_DATE = "9999-12-31";
const FIRST_INSTANT: Bound = { value: -6_626_880_000, text: FIRST_DATE };
const LAST_INSTANT: Bound = { value: 253_402_300_799, text: LAST_DATE };

type Check = (
  value: NonNullable<CustomFieldValue>,
  field: CustomField,
) => CustomFieldFault | "wrongType" | null;

const checks: Readonly<Record<CustomFieldType, Check>> = {
  Integer: wholeNumber(INT32_MIN, INT32_MAX),
  ShortText: checkText,
  LongText: checkText,
  Date: checkDate,
  Blob: (value) => (typeof value === "string" && isBase64(value) ? null : "wrongType"),
  Checkbox: (value) => (typeof value === "boolean" ? null : "wrongType"),
  MdoList: checkOptionId,
  Decimal: (value) => (Number.isFinite(value) ? null : "wrongType"),
  DateTime: wholeNumber(FIRST_INSTANT, LAST_INSTANT),
  Time: wholeNumber(MIDNIGHT, LAST_MINUTE),
  TimeSpan: wholeNumber(ZERO, INT32_MAX),
  RelationTo: wholeNumber(ONE, INT32_MAX),
  Attachment: wholeNumber(ONE, INT32_MAX),
  DynamicLink: checkText,
  ListText: checkOptionLabel,
};

function wholeNumber(min: Bound, max: Bound): Check {
  return (value) => {
    if (typeof value !== "number" || !Number.isInteger(value)) return "wrongType";
    if (value >= min.value && value <= max.value) return null;
    return { code: "outOfRange", min: min.text, max: max.text };
  };
}

function checkText(
  value: NonNullable<CustomFieldValue>,
  { maxLength }: CustomField,
): ReturnType<Check> {
  if (typeof value !== "string") return "wrongType";
  const { length } = value;
  if (maxLength > 0 && length > maxLength) return { code: "tooLong", maxLength, length };
  return value.includes("\0") || /\p{Surrogate}/u.test(value) ? { code: "brokenText" } : null;
}

function checkDate(value: NonNullable<CustomFieldValue>): ReturnType<Check> {
  if (typeof value !== "string" || !isCalendarDate(value)) return "wrongType";
  if (value >= FIRST_DATE && value <= LAST_DATE) return null;
  return { code: "outOfRange", min: FIRST_DATE, max: LAST_DATE };
}

function checkOptionId(
  value: NonNullable<CustomFieldValue>,
  { options }: CustomField,
): ReturnType<Check> {
  if (typeof value !== "number" || !Number.isInteger(value)) return "wrongType";
  return options.some(({ id }) => id === value) ? null : { code: "unknownOption" };
}

function checkOptionLabel(
  value: NonNullable<CustomFieldValue>,
  { options }: CustomField,
): ReturnType<Check> {
  if (typeof value !== "string") return "wrongType";
  return options.some(({ label }) => label === value) ? null : { code: "unknownOption" };
}

/** A date that does not exist would come back from the calendar as another one. */
function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  const epochDay = epochDayOf({ year: Number(year), month: Number(month), day: Number(day) });
  return formatEpochDay(epochDay) === text;
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}
