import type { Carrier, Members } from "../../../../contract/carrier.ts";
import type { Arguments, Input, InputOfMember } from "../../../../contract/input.ts";
import type { Member } from "../../../../contract/member.ts";
import type { DateReading } from "../dates/date-format.ts";
import {
  decodeArguments,
  decodeCarrier,
  decodeDictionary,
  decodeList,
} from "../tree/decode-tree.ts";
import { Decoding } from "../tree/decoding.ts";
import { parseJson } from "./parse-json.ts";
import type { BodyTree } from "../tree/body-tree.ts";
import type { Decoded } from "../tree/problem.ts";
import { readJsonText } from "./read-json-text.ts";

export interface DecodeOptions {
  readonly dates: DateReading;
}

/**
 * Decodes a JSON body that is one carrier, as the published saves take it: member names in any
 * case, unknown members ignored, lenient conversions, absent and null kept apart. Every member at
 * fault is reported, with its path.
 */
export function decodeJson<C extends Carrier>(
  carrier: C,
  text: string,
  options: DecodeOptions,
): Decoded<Input<C>> {
  return decodeText(text, options, (tree, decoding) => decodeCarrier(carrier, tree, decoding));
}

/** Decodes a JSON body that is an object of named arguments. An empty body names none. */
export function decodeJsonArguments<M extends Members>(
  members: M,
  text: string,
  options: DecodeOptions,
): Decoded<Arguments<M>> {
  return decodeText(text, options, (tree, decoding) => decodeArguments(members, tree, decoding));
}

/** Decodes a JSON body that is a bare list, such as ids. An empty body is an empty list. */
export function decodeJsonList<M extends Member>(
  item: M,
  text: string,
  options: DecodeOptions,
): Decoded<readonly InputOfMember<M>[]> {
  return decodeText(text, options, (tree, decoding) => decodeList(item, tree, decoding));
}

/** Decodes a JSON body that is a bare object of any names. An empty body has none. */
export function decodeJsonDictionary<M extends Member>(
  value: M,
  text: string,
  options: DecodeOptions,
): Decoded<Readonly<Record<string, InputOfMember<M> | null>>> {
  return decodeText(text, options, (tree, decoding) => decodeDictionary(value, tree, decoding));
}

function decodeText<T>(
  text: string,
  { dates }: DecodeOptions,
  decode: (tree: BodyTree, decoding: Decoding) => Decoded<T>,
): Decoded<T> {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, malformed: parsed.malformed, problems: [] };
  const decoding = new Decoding(dates);
  const decoded = decode(parsed.tree, decoding);
  if (!decoding.hasRespelledNames) return decoded;
  const inOrder = readJsonText(text);
  return inOrder.ok ? decode(inOrder.tree, new Decoding(dates)) : decoded;
}
