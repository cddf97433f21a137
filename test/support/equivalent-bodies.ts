import type { RequestType } from "../../src/server/http/media-types.ts";
import {
  isTreeObject,
  type BodyTree,
  type TreeObject,
} from "../../src/server/http/media/tree/body-tree.ts";

/** What only a declaration could tell apart from a record: objects whose keys are data. */
const dictionaries: ReadonlySet<string> = new Set([
  "CustomFields",
  "ExtraFields",
  "FieldProperties",
]);

/** The same wish in every type that a body can have. */
export function bodyIn(type: RequestType, record: TreeObject): string {
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
function patchOf(record: TreeObject): readonly object[] {
  return Object.entries(record).map(([name, value]) => ({
    op: "replace",
    path: `/${name}`,
    value,
  }));
}

const xsi = ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance"';

function element(name: string, value: BodyTree, attributes = ""): string {
  if (value === null) return `<${name} i:nil="true"/>`;
  return `<${name}${attributes}>${contentOf(name, value)}</${name}>`;
}

function contentOf(name: string, value: BodyTree): string {
  if (isList(value)) return value.map((item) => element("Item", item)).join("");
  if (!isTreeObject(value)) return escaped(String(value));
  const members = Object.entries(value);
  if (!dictionaries.has(name)) return members.map(([key, inner]) => element(key, inner)).join("");
  return members.map(([Key, Value]) => element("Pair", { Key, Value })).join("");
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
function pairsOf(value: BodyTree, path: string): [string, string][] {
  if (value === null) return [];
  if (isList(value)) return value.flatMap((item, index) => pairsOf(item, `${path}[${index}]`));
  if (!isTreeObject(value)) return [[path, String(value)]];
  const isDictionary = dictionaries.has(path.split(".").at(-1) ?? "");
  return Object.entries(value).flatMap(([name, inner]) => {
    if (isDictionary) return pairsOf(inner, `${path}[${name}]`);
    return pairsOf(inner, path === "" ? name : `${path}.${name}`);
  });
}

const isList = (value: BodyTree): value is readonly BodyTree[] => Array.isArray(value);
