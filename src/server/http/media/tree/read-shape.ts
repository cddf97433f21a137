import type { Carrier, Members } from "../../../../contract/carrier.ts";
import type { CarrierShape, Shape } from "../../../../contract/shape.ts";
import { absent, type Decoding, type Reader } from "./decoding.ts";
import { isTreeObject, type TreeObject, type BodyTree } from "./body-tree.ts";
import { dateReader } from "./read-date.ts";
import { enumReader, flagsReader } from "./read-enum.ts";
import { readDouble, readInt32 } from "./read-number.ts";
import { readBase64, readBool, readScalar, textReader } from "./read-text.ts";

/** Builds the reader of a shape; expensive enough to be kept. */
export function readerOf(shape: Shape): Reader<unknown> {
  switch (shape.kind) {
    case "int32":
      return readInt32;
    case "double":
      return readDouble;
    case "bool":
      return readBool;
    case "string":
      return textReader(shape);
    case "base64":
      return readBase64;
    case "scalar":
      return readScalar;
    case "dateTime":
      return dateReader(shape);
    case "enum":
      return enumReader(shape.type);
    case "flags":
      return flagsReader(shape.type);
    case "carrier":
      return nestedReader(shape);
    case "list":
      return listReader(readerOf(shape.item));
    case "dictionary":
      return dictionaryReader(readerOf(shape.value));
  }
}

/** Reads the members of a carrier that a request may set, found by name in any case. */
export function carrierReader(carrier: Carrier): Reader<object> {
  const known = carrierReaders.get(carrier);
  if (known !== undefined) return known;
  const names = Object.entries(carrier.members)
    .filter(([, member]) => member.access !== "read")
    .map(([name]) => name);
  const reader = membersReader(carrier.members, names);
  carrierReaders.set(carrier, reader);
  return reader;
}

const carrierReaders = new WeakMap<Carrier, Reader<object>>();

function nestedReader({ carrier, picked }: CarrierShape): Reader<object> {
  // Found when it is used, so that a carrier may contain itself.
  if (picked === "all") return (tree, decoding) => carrierReader(carrier)(tree, decoding);
  // Picked members say which record is meant, whoever may write them on the record itself.
  return membersReader(carrier.members, picked);
}

interface MemberReader {
  readonly name: string;
  readonly read: Reader<unknown>;
}

/**
 * Reads some members of an object. Of a name given twice the last counts; names that are not
 * wanted are skipped whatever they hold. Problems come in declared order.
 */
export function membersReader(members: Members, names: readonly string[]): Reader<object> {
  const readers: MemberReader[] = names.map((name) => {
    const member = members[name];
    if (member === undefined) throw new Error(`no member ${name} is declared`);
    return { name, read: readerOf(member.shape) };
  });
  const indexByLowerCase = new Map(names.map((name, index) => [name.toLowerCase(), index]));
  return (tree, decoding) => {
    if (!isTreeObject(tree)) return decoding.refuse({ code: "type", expected: "object" });
    const sent = sentValues(tree, indexByLowerCase, decoding);
    const value: Record<string, unknown> = {};
    for (const [index, { name, read }] of readers.entries()) {
      const given = sent[index];
      if (given === undefined) continue;
      const taken = given === null ? null : decoding.readAt(name, read, given);
      if (taken !== absent) value[name] = taken;
    }
    return value;
  };
}

function sentValues(
  object: TreeObject,
  indexByLowerCase: ReadonlyMap<string, number>,
  decoding: Decoding,
): readonly (BodyTree | undefined)[] {
  const sent: (BodyTree | undefined)[] = Array.from({ length: indexByLowerCase.size });
  for (const name in object) {
    const index = indexByLowerCase.get(name.toLowerCase());
    if (index === undefined) continue;
    if (sent[index] !== undefined) decoding.hasRespelledNames = true;
    sent[index] = object[name];
  }
  return sent;
}

/** A list; a single value counts as a list of one, and null items are dropped. */
function listReader(readItem: Reader<unknown>): Reader<readonly unknown[]> {
  return (tree, decoding) => {
    const items: readonly BodyTree[] = Array.isArray(tree) ? tree : [tree];
    const values: unknown[] = [];
    for (const [index, item] of items.entries()) {
      if (item === null) continue;
      const value = decoding.readAt(index, readItem, item);
      if (value !== absent) values.push(value);
    }
    return values;
  };
}

/** Names kept as they are written, each with a value or null. */
function dictionaryReader(readValue: Reader<unknown>): Reader<object> {
  return (tree, decoding) => {
    if (!isTreeObject(tree)) return decoding.refuse({ code: "type", expected: "dictionary" });
    const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const name in tree) {
      if (name.includes("\0")) return decoding.refuse({ code: "nul" });
      const given = tree[name] ?? null;
      const value = given === null ? null : decoding.readAt(name, readValue, given);
      if (value !== absent) values[name] = value;
    }
    return values;
  };
}
