import type { CustomFieldType, CustomFieldValue } from "../../../../domain/desk/custom-field.ts";
import { formatWireDate } from "../../media/dates/format-wire-date.ts";

/** The published form of "no date". */
const noDate = "[DT:01/01/0001 00:00:00.0000000]";

/**
 * Writes a stored value in the published culture-independent form. Dates with a time are wall time
 * of `zone`, without offset. An empty field reads as the recorded answers of the original show it:
 * a number, an id or an unticked box as 0, a date or time as "no date", text as "".
 */
export function writeCustomFieldText(
  type: CustomFieldType,
  value: CustomFieldValue,
  zone: string,
): string {
  return writers[type](value, zone);
}

type Writer = (value: CustomFieldValue, zone: string) => string;

const writers: Readonly<Record<CustomFieldType, Writer>> = {
  Integer: numberAs("I"),
  ShortText: writeText,
  LongText: writeText,
  Date: writeDate,
  Blob: (value) => (typeof value === "string" && value !== "" ? `[B:${value}]` : ""),
  Checkbox: (value) => (value === true ? "[I:1]" : "[I:0]"),
  MdoList: numberAs("I"),
  Decimal: numberAs("F"),
  DateTime: writeDateTime,
  Time: writeTime,
  TimeSpan: numberAs("TS"),
  RelationTo: numberAs("I"),
  Attachment: numberAs("I"),
  DynamicLink: writeText,
  ListText: writeText,
};

function numberAs(marker: string): Writer {
  return (value) => `[${marker}:${typeof value === "number" ? value : 0}]`;
}

function writeText(value: CustomFieldValue): string {
  return typeof value === "string" ? value : "";
}

function writeDate(value: CustomFieldValue): string {
  return typeof value === "string" && value !== "" ? `[D:${monthDayYear(value)}]` : noDate;
}

function writeDateTime(value: CustomFieldValue, zone: string): string {
  if (typeof value !== "number") return noDate;
  const iso = formatWireDate(value, { zone, offset: false });
  return `[DT:${monthDayYear(iso)} ${iso.slice(11)}.0000000]`;
}

function writeTime(value: CustomFieldValue): string {
  if (typeof value !== "number") return noDate;
  return `[T:${twoDigits(Math.floor(value / 60))}:${twoDigits(value % 60)}]`;
}

/** From the beginning of an ISO date, `YYYY-MM-DD`. */
function monthDayYear(iso: string): string {
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
