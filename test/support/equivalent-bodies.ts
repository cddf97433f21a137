import type { RequestType } from "../../src/server/http/media-types.ts";

/** A record as JSON has it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** What only a declaration could tell apart from a record: objects whose keys are data. */
const dictionaries: ReadonlySet<string> = new Set([
  "CustomFields",
  "ExtraFields",
  "FieldProperties",
]);

/** The same wish in every type that a body can have. */
export function bodyIn(type: RequestType, record: JsonRecord): string {
  switch (type) {
    case "application/xml":
    case "text/xml":
      return `<?xml version="1.0" encoding="utf-8"?>${element("TicketEntity", record, xsi)}`;
    case "application/x-www-form-urlencoded":
      return new URLSearchParams(pairsOf(record, "")).toString();
    case "application/json-patch+json":
      return JSON.stringify(patchOf(record));
    default:
      return JSON.stringify(record);
  }
}

/** One operation for each member. */
function patchOf(record: JsonRecord): readonly object[] {
  return Object.entries(record).map(([name, value]) => ({
    op: "replace",
    path: `/${name}`,
    value,
  }));
}

const xsi = ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance"';

function element(name: string, value: unknown, attributes = ""): string {
  if (value === null) return `<${name} i:nil="true"/>`;
  return `<${name}${attributes}>${contentOf(name, value)}</${name}>`;
}

function contentOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => element("Item", item)).join("");
  if (typeof value !== "object") return escaped(String(value));
  const members = Object.entries(value ?? {});
  if (!dictionaries.has(name)) return members.map(([key, inner]) => element(key, inner)).join("");
  return members
    .map(([key, inner]) => element("Pair", { Key: key, Value: inner as unknown }))
    .join("");
}

/** A bare carriage return would be read as the end of a line. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** A form has no word for nothing: null, empty lists and empty records are left out of it. */
function pairsOf(value: unknown, path: string): [string, string][] {
  if (value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => pairsOf(item, `${path}[${index}]`));
  }
  if (typeof value !== "object") return [[path, String(value)]];
  const isDictionary = dictionaries.has(path.split(".").at(-1) ?? "");
  return Object.entries(value).flatMap(([name, inner]) => {
    if (isDictionary) return pairsOf(inner, `${path}[${name}]`);
    return pairsOf(inner, path === "" ? name : `${path}.${name}`);
  });
}
