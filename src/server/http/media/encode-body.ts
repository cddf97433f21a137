import type { Carrier } from "../../../contract/carrier.ts";
import type { Member } from "../../../contract/member.ts";
import type { Wire, WireOfMember } from "../../../contract/wire.ts";
import type { AnswerType } from "../media-types.ts";
import { encodeJson, encodeJsonValue, type EncodeOptions } from "./json/encode-json.ts";
import { encodeXmlObject, type ObjectForm } from "./xml/encode-xml-object.ts";
import { encodeXml, encodeXmlValue } from "./xml/encode-xml.ts";
import { writeAround } from "./xml/write-element.ts";

/** An object that no carrier declares, with what XML has to know about it. */
export interface PlainBody extends ObjectForm {
  /** Name of the root element. */
  readonly name: string;
  readonly value: object | null;
}

const isXml = (type: AnswerType): boolean => type.endsWith("/xml");

/** A carrier, or null, as the body of an answer of that type. */
export function encodeCarrier<C extends Carrier>(
  type: AnswerType,
  carrier: C,
  value: Wire<C> | null,
  options: EncodeOptions,
): string {
  return isXml(type) ? encodeXml(carrier, value, options) : encodeJson(carrier, value, options);
}

/** Any other result that is described as a member. */
export function encodeValue<M extends Member>(
  type: AnswerType,
  member: M,
  value: WireOfMember<M> | null,
  options: EncodeOptions,
): string {
  return isXml(type)
    ? encodeXmlValue(member, value, options)
    : encodeJsonValue(member, value, options);
}

export function encodePlain(type: AnswerType, { name, value, ...form }: PlainBody): string {
  return isXml(type) ? encodeXmlObject(name, value, form) : JSON.stringify(value);
}

/** Two bodies of that type in one: as two members, or as two elements in one. */
export function encodeBoth(
  type: AnswerType,
  name: string,
  bodies: readonly [{ name: string; body: string }, { name: string; body: string }],
): string {
  if (isXml(type))
    return writeAround(
      name,
      bodies.map(({ body }) => body),
    );
  const members = bodies.map(({ name: member, body }) => `${JSON.stringify(member)}:${body}`);
  return `{${members.join(",")}}`;
}
