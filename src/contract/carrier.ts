import type { Member } from "./member.ts";
import type { Int32Shape } from "./shape.ts";

/** Published member names, in published order, with what each one holds. */
export type Members = Readonly<Record<string, Member>>;

/** A published data type: the object that travels between client and server. */
export interface Carrier<M extends Members = Members> {
  readonly name: string;
  readonly members: M;
  /** Fuller forms that a value may have, where there are any; in requests there are none. */
  readonly variants?: CarrierVariants;
}

/** Fuller forms of a carrier, with all of its members and some of their own. */
export interface CarrierVariants {
  /** The member by which they are told apart. */
  readonly by: string;
  /** By what that member holds; with anything else a value has the plain form. */
  readonly carriers: Readonly<Record<string, Carrier>>;
}

/** Name of the member that identifies a record of this carrier. */
export type KeyName<C extends Carrier> = {
  [K in keyof C["members"] & string]: C["members"][K]["shape"] extends Int32Shape<true> ? K : never;
}[keyof C["members"] & string];

/** Declares a carrier under its published name. */
export function defineCarrier<const M extends Members>(name: string, members: M): Carrier<M> {
  return { name, members };
}

/** The same carrier with fuller forms, told apart by one of its members. */
export function withVariants<const M extends Members>(
  carrier: Carrier<M>,
  variants: CarrierVariants,
): Carrier<M> {
  return { ...carrier, variants };
}

/** Throws when the carrier declares no key: a mistake in a declaration, found when it is loaded. */
export function keyNameOf<C extends Carrier>(carrier: C): KeyName<C> {
  for (const [name, { shape }] of Object.entries(carrier.members)) {
    if (shape.kind === "int32" && shape.key) return name as KeyName<C>;
  }
  throw new Error(`${carrier.name} has no key and cannot be referenced`);
}
