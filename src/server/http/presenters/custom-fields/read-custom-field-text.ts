import type { CustomFieldType, CustomFieldValue } from "../../../../domain/desk/custom-field.ts";
import { readDateText } from "../../media/dates/date-text.ts";
import { formatWireDate } from "../../media/dates/format-wire-date.ts";
import { parseTimeOfDay } from "../../media/dates/parse-base-zone-date.ts";
import { parseWireDate } from "../../media/dates/parse-wire-date.ts";

/**
 * Reads the text of a field, in the published culture-independent form or plain, as its stored
 * form; undefined when it is not of the field's type. Whether the value is allowed is for the
 * domain to say. Dates and times without an offset belong to `zone`. No text, and "no date", mean
 * empty. For a text field every text is what it is, whatever it looks like.
 */
export function readCustomFieldText(
  type: CustomFieldType,
  text: string,
  zone: string,
): CustomFieldValue | undefined {
  if (text === "") return null;
  const reader = readers[type];
  if (reader === "asIs") return text;
  const trimmed = text.trim();
  return trimmed === "" ? null : reader(trimmed, zone);
}

type Reader = (text: string, zone: string) => CustomFieldValue | undefined;

const readers: Readonly<Record<CustomFieldType, Reader | "asIs">> = {
  Integer: wholeNumberAs("I"),
  ShortText: "asIs",
  LongText: "asIs",
  Date: readDate,
  Blob: (text) => unwrap(text, "B"),
  Checkbox: readCheckbox,
  MdoList: readId,
  Decimal: readDecimal,
  DateTime: readDateTime,
  Time: readTime,
  TimeSpan: wholeNumberAs("TS", "I"),
  RelationTo: readId,
  Attachment: readId,
  DynamicLink: "asIs",
  ListText: "asIs",
};

/** What stands behind one of the markers, or the text itself when it has none. */
function unwrap(text: string, ...markers: readonly string[]): string | undefined {
  const encoded = /^\[([A-Z]{1,2}):(.*)\]$/is.exec(text);
  if (encoded === null) return text;
  const [, marker = "", value] = encoded;
  return markers.includes(marker.toUpperCase()) ? value : undefined;
}

function wholeNumberAs(...markers: readonly string[]): (text: string) => number | undefined {
  return (text) => {
    const plain = unwrap(text, ...markers);
    return plain !== undefined && /^[+-]?\d+(?:\.0*)?$/.test(plain) ? Number(plain) : undefined;
  };
}

/** 0 and -1 both stand for "none" where an id is expected. */
function readId(text: string): number | null | undefined {
  const id = wholeNumberAs("I")(text);
  return id === 0 || id === -1 ? null : id;
}

function readDecimal(text: string): number | undefined {
  const plain = unwrap(text, "F", "M", "I");
  if (plain === undefined || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) {
    return undefined;
  }
  return Number(plain);
}

function readCheckbox(text: string): boolean | undefined {
  const plain = unwrap(text, "I")?.toLowerCase();
  if (plain === "1" || plain === "true") return true;
  return plain === "0" || plain === "false" ? false : undefined;
}

/** A bare day belongs to no zone; a moment with an offset falls on a day of `zone`. */
function readDate(text: string, zone: string): string | null | undefined {
  const written = readDateText(text);
  if (written === null) return undefined;
  // UTC skips no day, which zones that moved across the date line did.
  const home = written.offsetSeconds === null ? "UTC" : zone;
  const instant = parseWireDate(text, { zone: home, utc: false });
  if (instant === "invalid") return undefined;
  if (instant === "unset") return null;
  return formatWireDate(instant, { zone: home, offset: false }).slice(0, "YYYY-MM-DD".length);
}

function readDateTime(text: string, zone: string): number | null | undefined {
  const instant = parseWireDate(text, { zone, utc: false });
  if (instant === "invalid") return undefined;
  return instant === "unset" ? null : instant;
}

const clock = /^(\d\d?):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?$/;

/**
 * Minutes since midnight. Besides a bare time of day, published answers hold whole dates: within
 * `[T:…]`, and as `[DT:…]` on the first day of 1760.
 */
function readTime(text: string, zone: string): number | null | undefined {
  const inner = /^\[T:(.*)\]$/is.exec(text)?.[1];
  const match = clock.exec(inner ?? text);
  if (match !== null) {
    const [hour, minute] = [Number(match[1]), Number(match[2])];
    return hour > 23 || minute > 59 ? undefined : hour * 60 + minute;
  }
  const dateText = inner === undefined ? text : `[DT:${inner}]`;
  const secondOfDay = parseTimeOfDay(dateText, zone);
  if (secondOfDay === "invalid") return undefined;
  return isNoDate(dateText) ? null : Math.floor(secondOfDay / 60);
}

function isNoDate(text: string): boolean {
  const written = readDateText(text);
  return (
    written?.year === 1 && written.month === 1 && written.day === 1 && written.secondOfDay === 0
  );
}
