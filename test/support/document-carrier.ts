import { defineCarrier, type Carrier } from "../../src/contract/carrier.ts";
import {
  bool,
  dictionary,
  double,
  embedded,
  list,
  text,
  type Member,
} from "../../src/contract/member.ts";
import type { Shape } from "../../src/contract/shape.ts";
import {
  isTreeObject,
  type BodyTree,
  type TreeObject,
} from "../../src/server/http/media/tree/body-tree.ts";

/**
 * A carrier with one member, `Document`, that can hold all of the documents given: objects whose
 * values are of one type are dictionaries, other objects are nested carriers, and where there are
 * texts and numbers all are texts. Undefined when one place holds single values and lists or
 * objects, as no declared member does.
 */
export function documentCarrier(documents: readonly BodyTree[]): Carrier | undefined {
  const member = memberFor(documents);
  return member && defineCarrier("Document", { Document: member });
}

function memberFor(documents: readonly BodyTree[]): Member | undefined {
  const values = documents.filter((value) => value !== null);
  const kinds = new Set(values.map(kindOf));
  const isMixed = kinds.size > 1;
  if (isMixed && (kinds.has("list") || kinds.has("object"))) return undefined;
  const [kind = "string"] = isMixed ? ["string"] : kinds;
  if (kind === "list") {
    const item = memberFor((values as BodyTree[][]).flat());
    return item && list(item);
  }
  if (kind === "object") return objectFor(values as TreeObject[]);
  return { string: text(), number: double(), boolean: bool() }[kind as "string"];
}

function objectFor(objects: readonly TreeObject[]): Member | undefined {
  const value = memberFor(objects.flatMap((object) => Object.values(object)));
  if (value !== undefined) return dictionary(value);
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const members = names.map((name) => {
    const member = memberFor(objects.map((object) => object[name] ?? null));
    return [name, member] as const;
  });
  if (members.some(([, member]) => member === undefined)) return undefined;
  return embedded(defineCarrier("Object", Object.fromEntries(members) as Record<string, Member>));
}

function kindOf(value: BodyTree): string {
  if (Array.isArray(value)) return "list";
  return isTreeObject(value) ? "object" : typeof value;
}

/** A value as it is published where the declaration says text: `1` is `"1"` there. */
export function publishedTree(shape: Shape, tree: BodyTree): BodyTree {
  if (tree === null) return null;
  if (shape.kind === "string") return typeof tree === "object" ? tree : String(tree);
  if (shape.kind === "list" && Array.isArray(tree)) {
    return (tree as readonly BodyTree[]).map((item) => publishedTree(shape.item, item));
  }
  if (!isTreeObject(tree)) return tree;
  const shapeOf = (name: string): Shape | undefined =>
    shape.kind === "dictionary"
      ? shape.value
      : shape.kind === "carrier"
        ? shape.carrier.members[name]?.shape
        : undefined;
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => {
      const below = shapeOf(name);
      return [name, below ? publishedTree(below, value) : value];
    }),
  );
}

/** What a plain save makes of a published value: absent = unchanged, a list replaces a list. */
function savedTree(shape: Shape, stored: BodyTree, sent: BodyTree): BodyTree {
  if (shape.kind === "carrier" && isTreeObject(sent)) {
    if (shape.picked !== "all") return Object.values(sent)[0] === 0 ? null : sent;
    const { members } = shape.carrier;
    return overlaid(stored, sent, (name) => members[name]?.shape);
  }
  if (shape.kind === "dictionary") {
    return overlaid(stored, sent as TreeObject, () => shape.value);
  }
  return sent;
}

/** {@link savedTree} for a record. */
export function savedRecord(carrier: Carrier, stored: TreeObject, body: TreeObject): TreeObject {
  return savedTree({ kind: "carrier", carrier, picked: "all" }, stored, body) as TreeObject;
}

function overlaid(
  stored: BodyTree,
  sent: TreeObject,
  shapeOf: (name: string) => Shape | undefined,
): TreeObject {
  const before: TreeObject = isTreeObject(stored) ? stored : {};
  const changed = Object.entries(sent).map(([name, value]) => {
    const shape = shapeOf(name);
    return [name, shape ? savedTree(shape, before[name] ?? null, value) : value] as const;
  });
  return { ...before, ...Object.fromEntries(changed) };
}

/** Without members that are cleared: a record always has all of its members. */
export function withoutCleared(tree: BodyTree): BodyTree {
  if (Array.isArray(tree)) return (tree as readonly BodyTree[]).map(withoutCleared);
  if (!isTreeObject(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([, value]) => !isCleared(value))
      .map(([name, value]) => [name, withoutCleared(value)]),
  );
}

function isCleared(tree: BodyTree): boolean {
  if (Array.isArray(tree)) return tree.length === 0;
  return tree === null || tree === "" || tree === 0 || tree === false;
}
