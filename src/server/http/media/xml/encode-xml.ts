import type { Carrier } from "../../../../contract/carrier.ts";
import type { Member } from "../../../../contract/member.ts";
import type { Profile } from "../../../../contract/profile.ts";
import type { Shape } from "../../../../contract/shape.ts";
import type { Wire, WireOfMember } from "../../../../contract/wire.ts";
import type { EncodeOptions } from "../json/encode-json.ts";
import { typeNameOf } from "./element-names.ts";
import { writeDocument } from "./write-element.ts";
import { elementWriter, type Writer } from "./write-shape.ts";

/**
 * Encodes a carrier as XML under its own name: every member that the profile knows, in declared
 * order. Null is a nil root.
 */
export function encodeXml<C extends Carrier>(
  carrier: C,
  value: Wire<C> | null,
  { profile, dates }: EncodeOptions,
): string {
  const { name, write } = rootOf(carrier, { kind: "carrier", carrier, picked: "all" }, profile);
  return writeDocument(name, write(value, dates));
}

/**
 * Encodes any other result, described as a member: `list(embedded(Ticket))`, `int32()`. The root is
 * named after its type. Pass the same declaration each time, since what is derived from it is kept.
 */
export function encodeXmlValue<M extends Member>(
  member: M,
  value: WireOfMember<M> | null,
  { profile, dates }: EncodeOptions,
): string {
  const { name, write } = rootOf(member, member.shape, profile);
  return writeDocument(name, write(value, dates));
}

interface Root {
  readonly name: string;
  readonly write: Writer;
}

const roots: Readonly<Record<Profile, WeakMap<Carrier | Member, Root>>> = {
  current: new WeakMap(),
  seed: new WeakMap(),
};

function rootOf(declaration: Carrier | Member, shape: Shape, profile: Profile): Root {
  const known = roots[profile].get(declaration);
  if (known !== undefined) return known;
  const name = typeNameOf(shape);
  const root = { name, write: elementWriter(name, shape, profile) };
  roots[profile].set(declaration, root);
  return root;
}
