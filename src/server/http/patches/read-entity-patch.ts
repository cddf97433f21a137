import { keyNameOf, type Carrier } from "../../../contract/carrier.ts";
import { int32 } from "../../../contract/member.ts";
import { readQuery } from "../exchange/read-query.ts";
import type { DateReading } from "../media/dates/date-format.ts";
import { readPointer } from "../media/patch/read-pointer.ts";
import { isTreeObject, type BodyTree, type TreeObject } from "../media/tree/body-tree.ts";
import { absent, Decoding } from "../media/tree/decoding.ts";
import { readInt32 } from "../media/tree/read-number.ts";
import type { RequestBody } from "../request-body.ts";
import type { EntityPatch } from "./entity-patch.ts";
import { parsePatch } from "./read-patch.ts";

/** The query string of a request, as the server hands it over. */
type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The patch that stands where an operation takes an entity; null when the body is a plain entity. A list
 * is a patch if it is declared as one. An object is what its type says: one to merge, or a plain entity,
 * since some libraries declare every body as a JSON patch.
 */
export function readEntityPatch(
  { mediaType, text }: RequestBody,
  carrier: Carrier,
  request: { readonly query: Query; readonly dates: DateReading },
): EntityPatch | null {
  const begin = text.trimStart()[0];
  const isPatch =
    (mediaType === "application/json-patch+json" && begin === "[") ||
    (mediaType === "application/merge-patch+json" && begin === "{");
  if (!isPatch) return null;
  const tree = parsePatch(text);
  const recordId = idInQuery(carrier, request) ?? idInPatch(carrier, tree, request.dates) ?? 0;
  return { recordId, tree };
}

/** Under the names that the published operations use for the id of a record. */
function idInQuery(
  carrier: Carrier,
  { query, dates }: { readonly query: Query; readonly dates: DateReading },
): number | undefined {
  const given = new Set(Object.keys(query).map((name) => name.toLowerCase()));
  const name = [`${carrier.name}Id`, keyOf(carrier), "id"].find((known) =>
    given.has(known.toLowerCase()),
  );
  if (name === undefined) return undefined;
  return readQuery({ [name]: int32() }, query, dates)[name];
}

/** A patch may name its record itself. What is no id names none, and is refused where it is applied. */
function idInPatch(carrier: Carrier, patch: BodyTree, dates: DateReading): number | undefined {
  const key = keyOf(carrier).toLowerCase();
  const values = isTreeObject(patch)
    ? valuesOf(patch, key).toReversed()
    : operationsOf(patch)
        .filter((operation) => pathOf(operation).join("/").toLowerCase() === key)
        .flatMap((operation) => valuesOf(operation, "value"));
  const [value] = values;
  const id = value === undefined ? absent : readInt32(value, new Decoding(dates));
  return id === absent ? undefined : id;
}

const keyOf = (carrier: Carrier): string => keyNameOf(carrier);

const operationsOf = (patch: BodyTree): readonly TreeObject[] =>
  Array.isArray(patch) ? (patch as readonly BodyTree[]).filter(isTreeObject) : [];

function pathOf(operation: TreeObject): readonly string[] {
  const path = valuesOf(operation, "path").at(-1);
  return typeof path === "string" ? (readPointer(path) ?? []) : [];
}

/** The values of an object under a name in any case. */
function valuesOf(object: TreeObject, name: string): readonly BodyTree[] {
  return Object.entries(object)
    .filter(([written]) => written.toLowerCase() === name)
    .map(([, value]) => value);
}
