import type { Carrier, Members } from "../../../../contract/carrier.ts";
import type { Arguments, Input, InputOfMember } from "../../../../contract/input.ts";
import type { Member } from "../../../../contract/member.ts";
import { absent, type Decoding, type Reader } from "./decoding.ts";
import { defaultArgument } from "./default-argument.ts";
import { isTreeObject, type BodyTree } from "./body-tree.ts";
import type { Decoded } from "./problem.ts";
import { carrierReader, membersReader, readerOf } from "./read-shape.ts";

/**
 * Decodes a body that is one carrier. Everything that is wrong is reported together. A body that
 * is no object is malformed (`no-entity`).
 */
export function decodeCarrier<C extends Carrier>(
  carrier: C,
  tree: BodyTree,
  decoding: Decoding,
): Decoded<Input<C>> {
  if (!isTreeObject(tree)) return { ok: false, malformed: { code: "no-entity" }, problems: [] };
  return decodeWith(carrierReader(carrier) as Reader<Input<C>>, tree, decoding);
}

/** Decodes a body of named arguments; no body counts as one that names none. */
export function decodeArguments<M extends Members>(
  members: M,
  tree: BodyTree,
  decoding: Decoding,
): Decoded<Arguments<M>> {
  if (tree !== null && !isTreeObject(tree)) {
    return { ok: false, malformed: { code: "not-an-object" }, problems: [] };
  }
  return decodeWith(argumentsReader(members) as Reader<Arguments<M>>, tree ?? {}, decoding);
}

/** Decodes a body that is a bare list; no body counts as an empty one. */
export function decodeList<M extends Member>(
  item: M,
  tree: BodyTree,
  decoding: Decoding,
): Decoded<readonly InputOfMember<M>[]> {
  const reader = readerOf({ kind: "list", item: item.shape });
  return decodeWith(reader as Reader<readonly InputOfMember<M>[]>, tree ?? [], decoding);
}

/** Decodes a body that is a bare object of any names; no body counts as one that has none. */
export function decodeDictionary<M extends Member>(
  value: M,
  tree: BodyTree,
  decoding: Decoding,
): Decoded<Readonly<Record<string, InputOfMember<M> | null>>> {
  if (tree !== null && !isTreeObject(tree)) {
    return { ok: false, malformed: { code: "not-an-object" }, problems: [] };
  }
  const reader = readerOf({ kind: "dictionary", value: value.shape });
  const decode = reader as Reader<Readonly<Record<string, InputOfMember<M> | null>>>;
  return decodeWith(decode, tree ?? {}, decoding);
}

const argumentReaders = new WeakMap<Members, Reader<object>>();

function argumentsReader(members: Members): Reader<object> {
  const known = argumentReaders.get(members);
  if (known !== undefined) return known;
  const readSent = membersReader(members, Object.keys(members));
  const reader: Reader<object> = (tree, decoding) => {
    const sent = readSent(tree, decoding) as Readonly<Record<string, unknown>>;
    const complete: Record<string, unknown> = {};
    for (const [name, { shape }] of Object.entries(members)) {
      complete[name] = sent[name] ?? defaultArgument(shape);
    }
    return complete;
  };
  argumentReaders.set(members, reader);
  return reader;
}

function decodeWith<T>(reader: Reader<T>, tree: BodyTree, decoding: Decoding): Decoded<T> {
  const value = reader(tree, decoding);
  const { problems } = decoding;
  if (value === absent) return { ok: false, problems };
  return problems.length > 0 ? { ok: false, problems, readable: value } : { ok: true, value };
}
