import { keyNameOf, type Carrier, type KeyName } from "./carrier.ts";
import type { EnumType, FlagsType } from "./enum.ts";
import type {
  Base64Shape,
  BoolShape,
  CarrierShape,
  DateKind,
  DateTimeShape,
  DictionaryShape,
  DoubleShape,
  EnumShape,
  FlagsShape,
  Int32Shape,
  ListShape,
  ScalarShape,
  Shape,
  StringShape,
} from "./shape.ts";

/**
 * What a request may do with a member. `write`: set it. `create`: set it when the record is
 * created, ignored afterwards. `read`: nothing, whatever a client sends there is skipped.
 */
export type Access = "write" | "create" | "read";

/**
 * Since when the member is published. `seed`: in the first published SaveTicketEntity reference.
 * `current`: added later; the `seed` profile leaves it out of responses.
 */
export type Since = "seed" | "current";

/** One member of a carrier, or one argument of an operation. */
export interface Member<
  S extends Shape = Shape,
  A extends Access = Access,
  Nullable extends boolean = boolean,
> {
  readonly shape: S;
  readonly access: A;
  /** The server may send null. */
  readonly nullable: Nullable;
  readonly since: Since;
}

interface MemberOptions<A extends Access> {
  /** Default `write`. */
  readonly access?: A;
  /** Default `seed`. */
  readonly since?: Since;
}

/** The primary key. It identifies the record and is never changed by a save. */
export function key<A extends Access = "write">(
  options: MemberOptions<A> = {},
): Member<Int32Shape<true>, A, false> {
  return member({ kind: "int32", key: true, int16: false }, options, false);
}

/** A 32-bit integer; `int16` where clients are told it has 16 bits. */
export function int32<A extends Access = "write">(
  options: MemberOptions<A> & { readonly int16?: boolean } = {},
): Member<Int32Shape<false>, A, false> {
  return member({ kind: "int32", key: false, int16: options.int16 ?? false }, options, false);
}

/** A floating-point number, never NaN or infinite. */
export function double<A extends Access = "write">(
  options: MemberOptions<A> = {},
): Member<DoubleShape, A, false> {
  return member({ kind: "double" }, options, false);
}

/** True or false. */
export function bool<A extends Access = "write">(
  options: MemberOptions<A> = {},
): Member<BoolShape, A, false> {
  return member({ kind: "bool" }, options, false);
}

/** The same member, which is null where there is no such thing. */
export function optional<S extends Shape, A extends Access>(
  present: Member<S, A>,
): Member<S, A, true> {
  return { ...present, nullable: true };
}

/**
 * Text, at most `maxLength` UTF-16 units without trailing blanks; unlimited when left out. The limit of
 * a name that may be written in several languages is for each of them.
 */
export function text<A extends Access = "write">(
  options: MemberOptions<A> & { readonly maxLength?: number; readonly perLanguage?: true } = {},
): Member<StringShape, A, true> {
  const { maxLength = null, perLanguage } = options;
  return member({ kind: "string", maxLength, ...(perLanguage && { perLanguage }) }, options, true);
}

/** Bytes, as base64 text. */
export function base64<A extends Access = "write">(
  options: MemberOptions<A> = {},
): Member<Base64Shape, A, true> {
  return member({ kind: "base64" }, options, true);
}

/** A point in time. `utc` pins it to UTC whatever zone the caller asked for. */
export function dateTime<A extends Access = "write">(
  options: MemberOptions<A> & { readonly utc?: boolean } = {},
): Member<DateTimeShape<"instant">, A, false> {
  return dateMember("instant", options);
}

/** A clock time in the base zone. */
export function timeOfDay<A extends Access = "write">(
  options: MemberOptions<A> = {},
): Member<DateTimeShape<"timeOfDay">, A, false> {
  return dateMember("timeOfDay", options);
}

/** A day in the base zone, of one year or of every year. */
export function dayOfYear<A extends Access = "write">(
  options: MemberOptions<A> = {},
): Member<DateTimeShape<"dayOfYear">, A, false> {
  return dateMember("dayOfYear", options);
}

/** One name of an enumeration. */
export function oneOf<E extends EnumType, A extends Access = "write">(
  type: E,
  options: MemberOptions<A> = {},
): Member<EnumShape<E>, A, false> {
  return member({ kind: "enum", type }, options, false);
}

/** Any parts of a bit set. */
export function flags<A extends Access = "write">(
  type: FlagsType,
  options: MemberOptions<A> = {},
): Member<FlagsShape, A, false> {
  return member({ kind: "flags", type }, options, false);
}

/** A value of whatever simple type: text, a number, true or false. */
export function scalar<A extends Access = "write">(
  options: MemberOptions<A> = {},
): Member<ScalarShape, A, true> {
  return member({ kind: "scalar" }, options, true);
}

/** A nested carrier that a request gives in full. */
export function embedded<C extends Carrier, A extends Access = "write">(
  carrier: C,
  options: MemberOptions<A> = {},
): Member<CarrierShape<C, "all">, A, true> {
  return member({ kind: "carrier", carrier, picked: "all" }, options, true);
}

/** A link to a record: of what a request nests here only the key is read. */
export function reference<C extends Carrier, A extends Access = "write">(
  carrier: C,
  options: MemberOptions<A> = {},
): Member<CarrierShape<C, readonly KeyName<C>[]>, A, true> {
  return member({ kind: "carrier", carrier, picked: [keyNameOf(carrier)] }, options, true);
}

/** A link to a record of a carrier whose key is not declared as one: `picked` says which member it is. */
export function referenceBy<
  C extends Carrier,
  P extends keyof C["members"] & string,
  A extends Access = "write",
>(
  carrier: C,
  picked: readonly P[],
  options: MemberOptions<A> = {},
): Member<CarrierShape<C, readonly P[]>, A, true> {
  return member({ kind: "carrier", carrier, picked }, options, true);
}

/** Links to records. Of each nested item only `picked` is read; the first of it identifies the record. */
export function references<
  C extends Carrier,
  P extends keyof C["members"] & string,
  A extends Access = "write",
>(
  carrier: C,
  picked: readonly P[],
  options: MemberOptions<A> = {},
): Member<ListShape<CarrierShape<C, readonly P[]>>, A, false> {
  return member(
    { kind: "list", item: { kind: "carrier", carrier, picked } } as const,
    options,
    false,
  );
}

/** A list of values; only the shape of `item` counts. */
export function list<S extends Shape, A extends Access = "write">(
  item: Member<S>,
  options: MemberOptions<A> = {},
): Member<ListShape<S>, A, false> {
  return member({ kind: "list", item: item.shape }, options, false);
}

/** Free-form names, each with a value; only the shape of `value` counts. */
export function dictionary<S extends Shape, A extends Access = "write">(
  value: Member<S>,
  options: MemberOptions<A> = {},
): Member<DictionaryShape<S>, A, false> {
  return member({ kind: "dictionary", value: value.shape }, options, false);
}

function dateMember<D extends DateKind, A extends Access>(
  dateKind: D,
  options: MemberOptions<A> & { readonly utc?: boolean },
): Member<DateTimeShape<D>, A, false> {
  return member({ kind: "dateTime", dateKind, utc: options.utc ?? false }, options, false);
}

function member<S extends Shape, A extends Access, N extends boolean>(
  shape: S,
  options: MemberOptions<A>,
  nullable: N,
): Member<S, A, N> {
  return {
    shape,
    access: options.access ?? ("write" as A),
    nullable,
    since: options.since ?? "seed",
  };
}
