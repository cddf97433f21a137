import type { Carrier } from "./carrier.ts";
import type { EnumType, FlagsType } from "./enum.ts";

export interface Int32Shape<Key extends boolean = boolean> {
  readonly kind: "int32";
  /** The primary key of its carrier. */
  readonly key: Key;
  /** Described to clients as a 16-bit number. */
  readonly int16: boolean;
}

export interface DoubleShape {
  readonly kind: "double";
}

export interface BoolShape {
  readonly kind: "bool";
}

export interface StringShape {
  readonly kind: "string";
  /** In UTF-16 units, trailing blanks not counted; null = unlimited. */
  readonly maxLength: number | null;
  /** The limit is for the text of each language, where it is written in several. */
  readonly perLanguage?: true;
}

/** Bytes as base64 text (standard alphabet, padded), also in memory. */
export interface Base64Shape {
  readonly kind: "base64";
}

/**
 * What of a date counts. `instant`: the point in time. `timeOfDay`: only the clock time in the
 * base zone. `dayOfYear`: only the day in the base zone, in one year or in every year.
 */
export type DateKind = "instant" | "timeOfDay" | "dayOfYear";

export interface DateTimeShape<D extends DateKind = DateKind> {
  readonly kind: "dateTime";
  readonly dateKind: D;
  /** Always read and written in UTC, whatever zone the caller asked for. */
  readonly utc: boolean;
}

export interface EnumShape<E extends EnumType = EnumType> {
  readonly kind: "enum";
  readonly type: E;
}

export interface FlagsShape {
  readonly kind: "flags";
  readonly type: FlagsType;
}

/**
 * A nested carrier. On output it is always complete. On input `picked` tells how much of it is
 * read: everything, or only the members that identify the record meant.
 */
export interface CarrierShape<
  C extends Carrier = Carrier,
  Picked extends readonly string[] | "all" = readonly string[] | "all",
> {
  readonly kind: "carrier";
  readonly carrier: C;
  readonly picked: Picked;
}

/** Text, a number or true and false, whichever was sent. */
export interface ScalarShape {
  readonly kind: "scalar";
}

export interface ListShape<Item = unknown> {
  readonly kind: "list";
  readonly item: Item;
}

export interface DictionaryShape<Value = unknown> {
  readonly kind: "dictionary";
  readonly value: Value;
}

type SimpleShape =
  | Int32Shape
  | DoubleShape
  | BoolShape
  | StringShape
  | Base64Shape
  | DateTimeShape
  | EnumShape
  | FlagsShape
  | ScalarShape;

/** How one value looks on the wire. */
export type Shape = SimpleShape | CarrierShape | ListShape<Shape> | DictionaryShape<Shape>;
