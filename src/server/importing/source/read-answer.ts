import type { Carrier } from "../../../contract/carrier.ts";
import type { DayOfYear } from "../../../contract/day-of-year.ts";
import type { EnumType, FlagsType } from "../../../contract/enum.ts";
import type { Member } from "../../../contract/member.ts";
import type { DateKind, Shape } from "../../../contract/shape.ts";
import type { WireOfMember } from "../../../contract/wire.ts";
import { readDateText } from "../../http/media/dates/date-text.ts";
import { parseWireDate } from "../../http/media/dates/parse-wire-date.ts";
import { SourceFailure } from "./source-failure.ts";

/** What a caller may do with a record is his affair and not the record's. */
const passedOver: ReadonlySet<string> = new Set(["TableRight", "FieldProperties"]);

/**
 * Reads an answer by its declaration. Members that are missing or of another type are what is sent where there
 * is nothing: other versions have fewer. A record without its key is none: then `SourceFailure` is thrown.
 */
export function readAnswer<M extends Member>(member: M, value: unknown): WireOfMember<M> {
  const isNull = value === null || value === undefined;
  return (isNull && member.nullable ? null : readShape(member.shape, value)) as WireOfMember<M>;
}

function readShape(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case "int32":
      return Number.isInteger(value) ? value : 0;
    case "double":
      return typeof value === "number" ? value : 0;
    case "bool":
      return value === true;
    case "string":
    case "base64":
      return typeof value === "string" ? storable(value) : "";
    case "scalar":
      return typeof value === "number" || typeof value === "boolean"
        ? value
        : readShape({ kind: "string", maxLength: null }, value);
    case "dateTime":
      return readDate(shape.dateKind, typeof value === "string" ? value : "");
    case "enum":
      return readName(shape.type, value);
    case "flags":
      return readFlags(shape.type, value);
    case "carrier":
      return readCarrier(shape.carrier, value);
    case "list":
      return Array.isArray(value)
        ? value.filter((item) => item !== null).map((item) => readShape(shape.item, item))
        : [];
    case "dictionary":
      return Object.fromEntries(
        Object.entries(isRecord(value) ? value : {}).map(([name, item]) => [
          storable(name),
          readShape(shape.value, item),
        ]),
      );
  }
}

function readCarrier(carrier: Carrier, value: unknown): unknown {
  if (!isRecord(value)) return null;
  const { variants } = carrier;
  const variant = variants?.carriers[String(value[variants.by])];
  const members = (variant ?? carrier).members;
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => {
      if (passedOver.has(name)) return [name, name === "TableRight" ? null : {}];
      const { shape } = member;
      if (shape.kind === "int32" && shape.key && !Number.isInteger(value[name])) {
        throw new SourceFailure(
          "notThisApi",
          `The source answers with a ${carrier.name} that has no ${name}: it is not the API that this program knows.`,
        );
      }
      return [name, readAnswer(member, value[name])];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Texts here hold any character but one, and no half of one. */
function storable(text: string): string {
  return text.replaceAll("\0", "").replaceAll(/\p{Cs}/gu, "\uFFFD");
}

function readDate(kind: DateKind, text: string): number | DayOfYear | null {
  switch (kind) {
    case "instant": {
      const instant = parseWireDate(text, { zone: "UTC", utc: true });
      return typeof instant === "number" ? instant : null;
    }
    case "timeOfDay":
      return readDateText(text)?.secondOfDay ?? 0;
    case "dayOfYear": {
      const written = readDateText(text);
      if (written === null) return { year: null, month: 1, day: 1 };
      const { year, month, day } = written;
      return { year: year < EVERY_YEAR_BELOW ? null : year, month, day };
    }
  }
}

/** Earlier years than this stand for every year. */
const EVERY_YEAR_BELOW = 1000;

/** A name that is not known here counts as the one that says nothing. */
function readName({ values }: EnumType, value: unknown): string {
  const names = Object.keys(values);
  if (typeof value === "string" && names.includes(value)) return value;
  const byNumber = names.find((name) => values[name] === value);
  return byNumber ?? names.find((name) => values[name] === 0) ?? names[0] ?? "";
}

function readFlags({ values }: FlagsType, value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return 0;
  const bits = value.split(",").map((name) => values[name.trim()] ?? 0);
  return bits.reduce((mask, bit) => mask | bit, 0);
}
