/** Types of custom fields that are edited as a value of a form control. */
type FieldType = string;

const NO_DATE = "01/01/0001";

/**
 * The value of a custom field, from its published form such as `[I:5]` or `[DT:12/03/2026 08:00:00.0000000]`
 * in UTC, as a form control holds it; empty where there is none.
 */
export function readFieldText(type: FieldType, text: string): string {
  const [, marker = "", inner = text] = /^\[([A-Z]{1,2}):(.*)\]$/s.exec(text) ?? [];
  if (inner.startsWith(NO_DATE)) return "";
  switch (marker) {
    case "D":
      return dayOf(inner);
    case "DT":
      return type === "Date" ? dayOf(inner) : localOf(`${dayOf(inner)}T${inner.slice(11, 19)}Z`);
    case "T":
      return inner.slice(0, 5);
    case "TS":
      return inner === "0" ? "" : String(Number(inner) / 60);
    case "I":
      if (type === "Checkbox") return inner === "1" ? "1" : "";
      return inner === "0" && isReference(type) ? "" : inner;
    default:
      return inner;
  }
}

/** The published form of what a form control holds; null = it cannot be read as a value of the type. */
export function writeFieldText(type: FieldType, value: string): string | null {
  switch (type) {
    case "Integer":
      return wrap("I", value, /^[+-]?\d+$/);
    case "Decimal":
      return wrap("F", value.replace(",", "."), /^[+-]?(?:\d+\.?\d*|\.\d+)$/);
    case "MdoList":
    case "RelationTo":
      return `[I:${value === "" ? "0" : value}]`;
    case "Checkbox":
      return value === "" ? "[I:0]" : "[I:1]";
    case "TimeSpan":
      return value === ""
        ? ""
        : wrap("TS", String(Math.round(Number(value.replace(",", ".")) * 60)), /^\d+$/);
    case "Time":
      return wrap("T", value, /^\d\d:\d\d$/);
    case "Date":
      return value === "" ? "" : `[D:${monthDayYear(value)}]`;
    case "DateTime":
      return value === "" ? "" : writeMoment(value);
    default:
      return value;
  }
}

function wrap(marker: string, value: string, form: RegExp): string | null {
  if (value === "") return "";
  return form.test(value) ? `[${marker}:${value}]` : null;
}

const isReference = (type: FieldType): boolean => type === "MdoList" || type === "RelationTo";

const dayOf = (text: string): string =>
  `${text.slice(6, 10)}-${text.slice(0, 2)}-${text.slice(3, 5)}`;

const monthDayYear = (day: string): string =>
  `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;

function writeMoment(value: string): string | null {
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return null;
  const iso = moment.toISOString();
  return `[DT:${monthDayYear(iso)} ${iso.slice(11, 19)}.0000000]`;
}

/** As a control for dates and times wants it, in the zone of the device. */
function localOf(iso: string): string {
  const moment = new Date(iso);
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
